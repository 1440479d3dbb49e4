/** The conversation on the page: messages in order of `seq`, what is not sent yet below, one note at the end. */
import { $, button, h, page, words } from './page.js';

const SAFE = /^(https?|tel|sms|mailto):/; // never javascript:
const MANY = 9; // at once: a conversation gone on with, not read out again
const OPTIONS = 4; // an item's verbatim ones come first

/** `choose(choice)` is called when a choice is pressed, `print()` when the sheet is asked for. */
const article = (message, choose, print) => {
  const { from, kind = 'text' } = message;
  const node = h('article', { className: `${from} ${kind}` }, h('span', { className: 'sr', textContent: words(`${from}_says`) }));
  if (kind === 'item') node.append(item(message, choose));
  else {
    const { total, text } = message;
    const isResult = total != null;
    const paragraphs = (isResult ? text.split('\n\n') : [text])
      .map((textContent) => h('p', { className: textContent === page.licence ? 'text hint' : 'text', textContent }));
    if (isResult) paragraphs.splice(1, 0, scale(total));
    node.append(...paragraphs, links(message));
    if (isResult) node.append(button('choice', words('print'), print));
    if (message.choices?.length) node.append(group(message, choose));
  }
  return node;
};

const links = ({ kind: of, links: list = [] }) => h('ul', { className: of === 'help' ? 'lines urgent' : 'lines', hidden: !list.length },
  ...list.filter(({ href }) => SAFE.test(href)).map(({ label, href, kind }) => h('li', {}, h('a', {
    className: `line to-${kind}`, href, textContent: label, rel: 'noopener noreferrer', target: href[0] === 'h' ? '_blank' : '',
  }))));

const choices = (list, choose) => h('div', { className: 'choices', hidden: !list.length },
  ...list.map((choice) => button('choice', choice.label, () => choose(choice))));

const group = (message, choose) => {
  const box = choices(message.choices, choose);
  box.role = 'group';
  box.ariaLabel = words('choices');
  box.tabIndex = -1;
  box.dataset.ask = message.topic === 'screening.difficulty' ? 'item' : '';
  return box;
};

/** Lead-in and question: the text holds both, the question in its last paragraph. */
export const asked = ({ text, lead_in: lead = text.slice(0, Math.max(0, text.lastIndexOf('\n\n'))) }) =>
  [lead, (text.startsWith(lead) ? text.slice(lead.length) : text).trim()];

/** An item: lead-in and question in the legend, which a screen reader says first. */
const item = (message, choose) => {
  const { item: n, progress } = message;
  const [lead, text] = asked(message);
  const of = progress?.of ?? 7;
  const options = message.choices.slice(0, OPTIONS).map((choice, value) => {
    const option = button('option', '', () => choose(choice));
    option.append(h('b', { textContent: value }), h('span', { textContent: choice.label }));
    return option;
  });
  const box = h('fieldset', { tabIndex: -1 },
    h('legend', {},
      h('span', { className: 'progress', textContent: words('question_of', { n, of, min: Math.ceil((of - n + 1) / 4) }) }),
      h('span', { className: 'lead', textContent: lead }),
      h('span', { className: 'text', textContent: text })),
    h('progress', { max: of, value: n, ariaHidden: 'true' }),
    h('div', { className: 'options' }, ...options),
    choices(message.choices.slice(OPTIONS), choose));
  box.dataset.ask = 'item';
  return box;
};

const svg = (name, attributes, text = '') => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.textContent = text;
  return node;
};

/** Where the number lies among the published bands; its title says so in words. */
export const scale = (total) => {
  const to = page.bands.at(-1).high;
  if (total > to) return '';
  const at = (n) => `${(n / (to + 1)) * 100}%`;
  const named = page.bands.map(({ name, low, high }) => words('scale_band', { name: words(`band_${name}`), from: low, to: high }));
  const picture = svg('svg', { class: 'scale', role: 'img' });
  picture.append(svg('title', {}, `${words('scale_title', { total, to })} ${named.join('. ')}.`));
  page.bands.forEach(({ name, low, high }) => {
    const middle = { x: at((low + high + 1) / 2), 'text-anchor': 'middle' };
    const here = low <= total && total <= high ? ' here' : '';
    picture.append(
      svg('rect', { class: `band${here}`, x: at(low), y: '2.2em', width: at(high - low + 1), height: '.8em' }),
      svg('text', { class: here, ...middle, y: '4.3em' }, words(`band_${name}`)),
      svg('text', { class: here, ...middle, y: '5.5em' }, `${low}–${high}`));
  });
  picture.append(
    svg('text', { class: 'total', x: at(total + 0.5), y: '1.1em', 'text-anchor': 'middle' }, total),
    svg('circle', { class: 'dot', cx: at(total + 0.5), cy: '2.6em', r: '.5em' }));
  return picture;
};

const show = (node) => node.scrollIntoView({ block: 'start' });

export class Log {
  #box = $('log');
  #shown = new Map();
  #note = null;
  messages = []; // as they came, for the printed sheet; gone with the page
  last = 0;

  constructor(choose, print) {
    Object.assign(this, { choose, print });
  }

  /** Adds what is not shown yet and scrolls to where the new part begins. */
  add(messages) {
    const fresh = messages.filter(({ seq }) => !this.#shown.has(seq)).sort((a, b) => a.seq - b.seq);
    this.#box.ariaLive = fresh.length > MANY ? 'off' : 'polite';
    for (const message of fresh) {
      const node = article(message, this.choose, this.print);
      const next = [...this.#shown.keys()].filter((seq) => seq > message.seq);
      this.#box.insertBefore(node, next.length ? this.#shown.get(Math.min(...next)) : this.#box.querySelector('.pending, .note'));
      this.#shown.set(message.seq, node);
      this.messages.push(message);
    }
    this.messages.sort((a, b) => a.seq - b.seq);
    this.last = this.messages.at(-1)?.seq ?? this.last;
    this.settle();
    if (fresh.length) show(this.#shown.get(fresh[0].seq));
  }

  /** Only the choices after the visitor's last word count, and none while something is on its way. */
  settle() {
    const said = Math.max(-1, ...this.messages.filter(({ from }) => from === 'visitor').map(({ seq }) => seq));
    const waits = this.#box.querySelector('.pending');
    for (const [seq, node] of this.#shown) {
      const live = seq > said && !waits;
      node.classList.toggle('live', live);
      node.querySelectorAll('.choices button, .option').forEach((one) => (one.disabled = !live));
    }
  }

  /** What the visitor just did, before the server has answered. */
  echo(text) {
    const node = article({ from: 'visitor', text });
    node.classList.add('pending');
    node.append(h('p', { className: 'state' }));
    this.#box.insertBefore(node, this.#note);
    this.settle();
    show(node);
    return node;
  }

  /** A polite line, in place of the last. `messages`: said by a server that cannot answer. */
  note(text, messages = [], action = null) {
    const key = text + messages.map((message) => message.text).join();
    if (this.#note?.dataset.key === key) return;
    this.clearNote();
    this.#note = h('div', { className: 'note' }, ...messages.map((message) => article({ ...message, choices: [] })));
    if (text) this.#note.append(h('p', { textContent: text }));
    if (action) this.#note.append(button('send', words('start_again'), action));
    this.#note.dataset.key = key;
    this.#box.append(this.#note);
    show(this.#note);
  }

  clearNote() {
    this.#note?.remove();
    this.#note = null;
  }

  /** The question that stands. */
  asking(kind = '') {
    return [...this.#box.querySelectorAll(`.live [data-ask${kind}]`)].at(-1);
  }

  clear() {
    this.#box.querySelectorAll('article, .note').forEach((node) => node.remove());
    this.#shown.clear();
    this.#note = null;
    this.messages = [];
    this.last = 0;
  }
}
