/* Firststep: the one tag. A button that opens the chat in a frame of our own origin. It fetches nothing before it is
   opened, sets no cookie, stores nothing and leaves the page's styles alone. */
(() => {
  const SERVED = {}; // replaced when served: colours, words and help line of clinic.yml
  const { src, dataset } = document.currentScript;
  const { origin } = new URL(src);
  const { site = 'default', label = SERVED.label } = dataset;

  const STYLE = `
:host { display: contents; }
.box { all: initial; position: fixed; inset-block-end: max(16px, env(safe-area-inset-bottom)); inset-inline-end: max(16px, env(safe-area-inset-right)); z-index: 2147483000; font: 600 16px/1.4 system-ui, sans-serif; ${SERVED.light} }
button { display: flex; align-items: center; gap: 10px; min-block-size: 52px; padding: 8px 20px; border: 2px solid transparent; border-radius: 26px; background: var(--ground); color: var(--ink); font: inherit; cursor: pointer; box-shadow: 0 4px 20px #0004; }
button:focus-visible { outline: 3px solid var(--ground); outline-offset: 3px; }
svg { inline-size: 24px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
.panel { position: absolute; inset-block-end: 64px; inset-inline-end: 0; box-sizing: border-box; inline-size: min(420px, calc(100vw - 32px)); block-size: min(720px, calc(100vh - 96px)); overflow: hidden; border: 1px solid #0003; border-radius: 18px; background: #f6f1e8; color: #2b2926; box-shadow: 0 16px 56px #0004; }
iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; visibility: hidden; color-scheme: light dark; }
.ready iframe { visibility: visible; }
.waiting { padding: 20px; font-weight: 400; }
a { display: block; padding: 10px 0; color: inherit; }
@media (prefers-color-scheme: dark) { .box { ${SERVED.dark} } .panel { background: #1c1a17; color: #f2ede4; } }
@media (max-width: 479px), (max-height: 420px) { .panel { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; border-radius: 0; } .open > button { display: none; } }
@media (forced-colors: active) { button, .panel { border-color: ButtonText; } }
@media print { .box { display: none; } }`;

  const make = (name, properties, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  const picture = () => {
    const [svg, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', 'M4 12a8 7 0 1 1 4 6l-4 2 1.2-3.6A7 7 0 0 1 4 12ZM9 11h6M9 14h4');
    svg.append(path);
    return svg;
  };

  class Launcher extends HTMLElement {
    #frame; #box; #panel; #button; #words;

    connectedCallback() {
      if (this.shadowRoot) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      this.#words = make('span', { textContent: label });
      this.#button = make('button', { type: 'button', onclick: () => (this.#panel.hidden ? this.open() : this.close()) }, picture(), this.#words);
      this.#panel = make('div', { className: 'panel' });
      this.#box = make('div', {}, this.#panel, this.#button);
      this.#show(false);
      root.append(this.#box);
      root.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
      addEventListener('message', (event) => this.#hear(event));
    }

    open() {
      this.#show(true);
      if (this.#frame) this.#tell();
      else this.#begin();
      this.#frame.focus();
    }

    close() {
      if (this.#panel.hidden) return;
      this.#show(false);
      this.#button.focus();
    }

    #show(open) {
      this.#panel.hidden = !open;
      this.#box.className = open ? 'box open' : 'box';
      this.#button.setAttribute('aria-expanded', open);
      this.#words.textContent = open ? SERVED.close : label;
    }

    /* Until the chat says that it is there, the help line is seen in its place: help must not wait for a network. */
    #begin() {
      const help = SERVED.help.map(([textContent, href]) => make('a', { textContent, href }));
      const shut = make('button', { type: 'button', textContent: SERVED.close, onclick: () => this.close() });
      this.#frame = make('iframe', { title: SERVED.frame, src: `${origin}/chat?embed=1&site=${encodeURIComponent(site)}`, onload: () => this.#tell() });
      this.#panel.append(make('div', { className: 'waiting' }, SERVED.waiting, ...help, shut), this.#frame);
    }

    #tell() {
      this.#frame.contentWindow.postMessage({ firststep: 'open' }, origin);
    }

    #hear({ origin: from, source, data }) {
      if (from !== origin || !this.#frame || source !== this.#frame.contentWindow) return;
      const told = data?.firststep;
      if (told === 'ready') {
        this.#panel.classList.add('ready');
        this.#frame.previousSibling.hidden = true;
      }
      if (told === 'close') this.close();
      if (told === 'leave') location.replace(new URL(SERVED.leave, origin));
    }
  }

  if (customElements.get('firststep-launcher')) return;
  customElements.define('firststep-launcher', Launcher);
  const place = () => document.querySelector('firststep-launcher') ?? document.body.append(new Launcher());
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
})();
