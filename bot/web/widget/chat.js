/** The chat: what the visitor does goes to the outbox, the answers to the log. */
import { Log } from './log.js';
import { $, embedded, listen, page, showSheet, tell, words } from './page.js';
import { call, handOver, kept, Outbox, read, uuid, write } from './server.js';

const API = '/api/chat/';
const LIMIT = 2_000; // characters
const text = $('text');
const tabs = new BroadcastChannel('firststep');
let stuck = false; // the first in line was not sent
let sheet = './sheet.js'; // a failed load is kept

const print = () => {
  $('menu').open = false;
  import(sheet).then(({ openSheet }) => openSheet(log.messages), () => {
    sheet += '?';
    log.note(words('print_failed'));
  });
};

const log = new Log(({ id, label }) => submit({ choice: id, label }), print);

const submit = (said) => {
  const entry = { id: uuid(), ...said };
  entry.node = log.echo(said.label ?? said.text);
  if (said.choice) $('log').focus({ preventScroll: true }); // its button is gone
  outbox.add(entry);
  mark();
};

const send = (entry) => {
  $('writing').hidden = Boolean(entry.sync);
  if (entry.open) return call('POST', `${API}conversations`, { site: page.site, locale: document.documentElement.lang });
  if (entry.sync) return call('GET', `${API}messages?after=${log.last}`);
  return call('POST', `${API}messages`, { id: entry.id, choice: entry.choice, text: entry.text });
};

/** Not answered: the words stay, the server is heard. */
const later = (entry, { data }) => {
  $('writing').hidden = true;
  if (entry.sync && log.last) return true; // asked again later
  stuck = true;
  mark();
  log.note(data.messages ? '' : data.detail ?? words(entry.id ? 'offline' : 'unreachable'), data.messages);
};

const mark = () => stuck && outbox.entries.forEach(({ node }) => node?.querySelector('.state').replaceChildren(words('pending')));

const done = (entry, { status, data }) => {
  if (stuck || !entry.sync) log.clearNote();
  stuck = false;
  $('writing').hidden = !outbox.entries.some(({ id }) => id);
  entry.node?.remove();
  if (status === 401) return end(words('ended'), [entry, ...outbox.clear()]);
  if (status >= 400) return refused(entry, data);
  if (entry.open) write(data.token, $('keep').checked);
  if (entry.id) answered(entry, data.messages);
  log.add(data.messages);
  if (data.state?.step === 'closed') return end(words('closed'));
  $('print').hidden = !log.messages.some(({ total }) => total != null);
  if (entry.id) tabs.postMessage('changed');
  if (entry.choice) follow();
};

/** What was said stands before its answer, unless another tab spoke meanwhile. */
const answered = (entry, messages) => {
  const first = Math.min(...messages.map(({ seq }) => seq));
  if (first === log.last + 2) log.add([{ seq: first - 1, from: 'visitor', kind: 'text', text: entry.label ?? entry.text }]);
  else if (first > log.last + 2) outbox.add({ sync: true });
};

const refused = (entry, { detail = words('failed'), messages }) => {
  if (entry.text && !text.value) text.value = entry.text;
  log.settle();
  log.note(detail, messages);
};

/** The conversation is over: nothing stays but what was never answered. */
const end = (line, unsent = []) => {
  text.value = unsent.flatMap((entry) => entry.text ?? []).join('\n') || text.value;
  write(null);
  $('keep').checked = false;
  $('print').hidden = true;
  $('writing').hidden = true;
  showSheet();
  const lastWords = log.messages.filter(({ topic }) => topic === 'system.closed');
  log.clear();
  $('send').disabled = true;
  log.note(line, lastWords, begin);
};

const begin = () => {
  log.clear();
  $('send').disabled = false;
  outbox.add({ open: true });
};

/** After a button the focus goes to the next question, unless it was moved. */
const follow = () => {
  if (![document.body, $('log')].includes(document.activeElement)) return;
  const coarse = matchMedia('(pointer: coarse)').matches; // no phone keyboard
  (log.asking() ?? (coarse ? $('log') : text)).focus({ preventScroll: true });
};

/** In a frame the page around it goes, too. */
const leave = () => {
  outbox.clear();
  write(null);
  document.body.replaceChildren();
  if (embedded) tell('leave');
  else location.replace(page.leave);
};

const erase = async () => {
  $('menu').open = false;
  const { status, data } = await call('DELETE', `${API}conversation`);
  if (status !== 200 && status !== 401) return log.note(data.detail ?? words('erase_failed'), data.messages);
  const { receipt = {} } = data;
  if (receipt.refused) return log.note(receipt.refused);
  outbox.clear();
  log.clear();
  text.value = '';
  end(status === 401 ? words('ended') : words('erased', { id: receipt.id ?? receipt }));
  tabs.postMessage('changed');
};

const count = () => {
  const n = text.value.length;
  $('count').hidden = n <= LIMIT * 0.9;
  $('count').textContent = words(n > LIMIT ? 'count_over' : 'count', { n });
};

const sync = () => read() && outbox.add({ sync: true });

const escape = () => {
  const opened = document.querySelector('details[open]');
  if (!opened) return tell('close');
  opened.open = false;
  opened.firstElementChild.focus();
};

/** Keys 0-3 answer the item that stands, held down only one; the menu turns them off (WCAG 2.2, 2.1.4). */
const press = (event) => {
  if (event.key === 'Escape' && !$('confirm').open) escape();
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !$('keys').checked || event.target.closest('input, dialog, form')) return;
  if (/^[0-3]$/.test(event.key)) log.asking('=item')?.querySelectorAll('button')[event.key].click();
};

const outbox = new Outbox(send, later, done);

$('say').onsubmit = (event) => {
  event.preventDefault();
  if (!text.value.trim() || $('send').disabled) return;
  submit({ text: text.value });
  text.value = '';
  count();
};
text.oninput = count;
text.onkeydown = (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  $('say').requestSubmit();
};
$('leave').onclick = (event) => {
  event.preventDefault();
  tabs.postMessage('left');
  leave();
};
$('close').onclick = () => tell('close');
$('close').hidden = !embedded;
$('print').onclick = print;
$('erase').onclick = () => {
  $('confirm').returnValue = '';
  $('confirm').showModal();
};
$('confirm').onclose = () => $('confirm').returnValue === 'yes' && erase();
$('keep').checked = kept();
$('keep').onchange = ({ target }) => write(read(), target.checked);
$('adopt').onsubmit = ({ target }) => (target.elements.token.value = handOver());
document.addEventListener('keydown', press);
document.addEventListener('click', ({ target }) => document.querySelectorAll('details[open]').forEach((one) => (one.open = one.contains(target))));
document.addEventListener('visibilitychange', () => document.hidden || sync());
addEventListener('focus', sync);
addEventListener('beforeunload', (event) => outbox.entries.some(({ id }) => id) && event.preventDefault());
tabs.onmessage = ({ data }) => (data === 'left' ? leave() : sync());
listen(() => text.focus());

if (page.resume) {
  const { data } = await call('POST', page.resume);
  if (data.token) write(data.token);
  history.replaceState(null, '', '/chat');
}
outbox.add(read() ? { sync: true } : { open: true });
