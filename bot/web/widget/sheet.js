/** The printed sheet, made from the messages of this page: nothing is sent or stored. */
import { $, button, h, page, showSheet, words } from './page.js';
import { asked, scale } from './log.js';

/** [question, verbatim answer, value] of each item; none unless they add up to the total that was shown.
 *  The server's own list wins; without it only an option's exact words count. */
const rowsOf = (messages, { total, answers = [] }) => {
  const rows = [];
  let item;
  for (const message of messages) {
    if (message.kind === 'item') item = message;
    else if (item && message.from === 'visitor') answer(message.text);
  }
  function answer(said) {
    const listed = answers[item.item - 1];
    const value = listed ?? item.choices.slice(0, 4).findIndex(({ label }) => label === said);
    if (value >= 0) rows[item.item - 1] = [asked(item)[1], item.choices[value].label, value];
  }
  const sum = rows.reduce((all, [, , value]) => all + value, 0);
  return sum === total && Object.keys(rows).length === (item?.progress?.of ?? 7) ? rows : [];
};

const table = (rows) => h('table', {},
  h('thead', {}, h('tr', {}, ...['print_question', 'print_answer'].map((name) => h('th', { scope: 'col', textContent: words(name) })))),
  h('tbody', {}, ...rows.map(([text, label, value]) => h('tr', {},
    h('th', { scope: 'row', textContent: text }), h('td', { textContent: `${label} (${value})` })))));

export const openSheet = (messages) => {
  const result = messages.findLast(({ total }) => total != null);
  const rows = rowsOf(messages, result);
  const back = button('quiet', words('print_back'), () => {
    showSheet();
    $('log').focus();
  });
  const title = h('h2', { tabIndex: -1, textContent: words('print_title', page) });
  const date = new Date(result.at).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  showSheet(
    h('div', { className: 'row screen' }, button('send', words('print_now'), () => print()), back),
    title,
    h('p', { textContent: words('print_by', { date, clinic: page.clinic }) }),
    h('p', { className: 'lead', textContent: asked(messages.findLast(({ kind }) => kind === 'item'))[0] }),
    rows.length ? table(rows) : h('p', { textContent: words('print_parts') }),
    h('p', { className: 'total', textContent: words('print_total', { total: result.total, to: page.bands.at(-1).high }) }),
    scale(result.total),
    h('p', { className: 'text', textContent: result.text.replace(page.licence, '').trim() }),
    h('p', { className: 'hint', textContent: page.licence }),
    h('p', { className: 'hint', textContent: words('print_not_stored') }));
  title.focus();
};
