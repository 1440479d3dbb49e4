/** The page: its facts, words and elements, and the line to the page that may frame it. */
export const page = JSON.parse(document.body.dataset.page);

/** A sentence of the page with its {places} filled. */
export const words = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, value), page.words[name]);

export const $ = (id) => document.getElementById(id);

/** An element without markup: text is always set as text. */
export const h = (name, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

export const button = (className, textContent, onclick) => h('button', { type: 'button', className, textContent, onclick });

/** The printed sheet in place of the conversation, or gone from the page. */
export const showSheet = (...parts) => {
  $('sheet').replaceChildren(...parts);
  $('sheet').hidden = !parts.length;
  $('talk').hidden = $('say').hidden = parts.length > 0;
};

export const embedded = page.embed && parent !== window;
let host = null; // the origin around us, once it has said "open"

/** "ready", "close" or "leave": nothing else is ever told. */
export const tell = (firststep) => host && parent.postMessage({ firststep }, host);

/** `opened()` is called each time the visitor opens the launcher. */
export const listen = (opened) => addEventListener('message', ({ origin, source, data }) => {
  const allowed = origin === location.origin || page.origins.includes(origin);
  if (!embedded || source !== parent || !allowed || data?.firststep !== 'open') return;
  host = origin;
  tell('ready');
  opened();
});
