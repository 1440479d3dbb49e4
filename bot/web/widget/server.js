/** All that goes to the server: calls, the token they carry, and the line of what waits to be sent. */
const TIMEOUT = 20_000; // ms
const LONGEST = 30; // s between two tries
const KEY = 'firststep';
let memory = null; // for browsers that refuse storage inside a frame

/** A request that got no answer has status 0; nothing is thrown. `wait` is in seconds. */
export const call = async (method, path, body) => {
  const token = read();
  try {
    const reply = await fetch(path, {
      method,
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const data = await reply.json().catch(() => ({}));
    const broken = reply.ok && !Object.keys(data).length; // some page of a network in between
    return { status: broken ? 0 : reply.status, data, wait: Number(reply.headers.get('Retry-After')) || 0 };
  } catch {
    return { status: 0, data: {}, wait: 0 };
  }
};

/** The token stands in this tab, or on this device if the visitor asks for it; never a word of the conversation.
 *  Reads without a `value`; null removes. A browser may refuse: memory has it then. */
const stored = (name, value) => {
  try {
    const area = window[name];
    if (value) area.setItem(KEY, value);
    else if (value === null) area.removeItem(KEY);
    return area.getItem(KEY);
  } catch {
    return null;
  }
};

export const kept = () => Boolean(stored('localStorage'));

export const read = () => memory ?? stored('sessionStorage') ?? stored('localStorage');

export const write = (token, keep = kept()) => {
  memory = token;
  stored('sessionStorage', keep ? null : token);
  stored('localStorage', keep ? token : null);
};

/** For the plain page: only a token to keep stays behind. */
export const handOver = () => {
  memory = read();
  stored('sessionStorage', null);
  return memory;
};

/** Not now, but perhaps later: no connection, too many, or a server that cannot answer. */
const isLater = ({ status }) => status === 0 || status === 429 || status > 500;

/** A version 4 UUID; crypto.randomUUID is missing on plain http. */
export const uuid = () => crypto.randomUUID?.()
  ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
    (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

/** What the visitor does, one after the other; each is tried again, with the same id, until it is answered. */
export class Outbox {
  #waiting = [];
  #running = false;
  #wake = () => {};

  /** `send(entry)` asks; `done(entry, reply)` hears the answer; `later(entry, reply)` that there is none yet: true gives it up. */
  constructor(send, later, done) {
    Object.assign(this, { send, later, done });
    addEventListener('online', () => this.#wake());
  }

  get entries() {
    return this.#waiting;
  }

  add(entry) {
    if (entry.sync && this.#waiting.slice(1).some(({ sync }) => sync)) return; // one is enough
    this.#waiting.push(entry);
    this.#run();
  }

  clear() {
    return this.#waiting.splice(0);
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    let tries = 0;
    while (this.#waiting.length) {
      const [entry] = this.#waiting;
      const reply = await this.send(entry);
      if (entry !== this.#waiting[0]) continue; // cleared meanwhile
      if (isLater(reply) && !this.later(entry, reply)) {
        const pause = Math.min(2 ** tries++, LONGEST) * (0.75 + Math.random() / 2);
        await this.#sleep(Math.max(reply.wait, pause) * 1_000);
      } else {
        tries = 0;
        this.#waiting.shift();
        if (!isLater(reply)) this.done(entry, reply);
      }
    }
    this.#running = false;
  }

  #sleep(ms) {
    return new Promise((wake) => {
      this.#wake = wake;
      setTimeout(wake, ms);
    });
  }
}
