// First the rules, which decide; then what acts on them. progress-types.d.ts explains both.
/** @typedef {import('./progress-types').Snapshot} Snapshot */
/** @typedef {import('./progress-types').Shown} Shown */
/** @typedef {import('./progress-types').TrackOptions} Options */

var { ProgressTracker, ProgressForm } = (() => {
  'use strict';

  /** @type {Record<string, string>} */
  const STATES = {
    PENDING: 'Waiting',
    RUNNING: 'Running',
    CANCELLING: 'Stopping...',
    SUCCEEDED: 'Done',
    FAILED: 'Failed',
    TIMED_OUT: 'Timed out',
    CANCELLED: 'Cancelled',
    LOST: 'Lost',
  };
  const CANCEL = 'Cancel';
  const CANCEL_FAILED = 'Not stopped, try again';
  const OFFLINE = 'Connection lost, trying again...';
  const GAVE_UP = 'Connection lost. Reload the page to look again.';
  const REFUSED = 'That did not work. Please try again later.';

  const SECOND = 1000;
  const SLOWEST = 30 * SECOND;
  const PACE_HIDDEN = 10 * SECOND;
  const SPEECH_GAP = 5 * SECOND;
  // A stream speaks as it opens, unless a proxy holds it back.
  const FIRST_WORD = 5 * SECOND;
  // Of about six to a host.
  const MOST_STREAMS = 3;

  /** @type {import('./progress-types').Rules} */
  const rules = {
    isEnd: (state) => !['PENDING', 'RUNNING', 'CANCELLING'].includes(state),

    isFailure: (state) => ['FAILED', 'TIMED_OUT', 'LOST'].includes(state),

    readSnapshot: (value) =>
      Object.hasOwn(STATES, value?.state) && Number.isInteger(value.version) ? value : null,

    newer: (held, next) => (held && held.version >= next.version ? held : next),

    percentAfter: (shown, { state, progress }) =>
      state === 'SUCCEEDED' ? 100 : Math.min(99, Math.max(shown, Math.floor(progress))),

    stageText: (stage) => (stage ?? '').replace(/^(\d+)\/(\d+)$/, 'Step $1 of $2'),

    durationText: (seconds) => {
      const s = Math.floor(seconds);
      if (s < 60) return `${s} s`;
      const min = Math.floor(s / 60);
      return min < 60 ? `${min} min ${s % 60} s` : `${Math.floor(min / 60)} h ${min % 60} min`;
    },

    remainingText: (seconds) => {
      if (seconds == null || seconds < -5) return '';
      if (seconds < 5) return 'a few seconds left';
      const step = seconds > 55 ? 60 : 5;
      const coarse = rules.durationText(Math.ceil(seconds / step) * step);
      return `about ${coarse.replace(' 0 s', '')} left`;
    },

    valueText: ({ snapshot: { indeterminate, stage, status }, percent }) =>
      [indeterminate ? '' : `${percent} percent`, rules.stageText(stage).toLowerCase(), status]
        .filter(Boolean).join(', '),

    ageAt: ({ timestamp }, date, now) =>
      Math.max(0, (date ? Date.parse(date) : now) / SECOND - timestamp),

    paceFrom: (retryAfter, otherwise) =>
      Math.min(SLOWEST, Math.max(SECOND, Number(retryAfter) * SECOND || otherwise)),

    nextDelay: (pace, failures, random) =>
      Math.min(SLOWEST, pace * 2 ** failures) * (0.8 + 0.4 * random),

    isHopeless: (failures, silence, { retries, timeout }) =>
      failures > retries && silence >= timeout,

    isFinalAnswer: (status) => status >= 400 && status < 500 && ![408, 425, 429].includes(status),

    speechAfter: (said, shown, now) => {
      const { snapshot, percent, trouble } = shown;
      const { state, stage, status, version } = snapshot;
      const topic = trouble || state + stage;
      const quarter = Math.floor(percent / 25);
      const ended = rules.isEnd(state);
      const say = (text = '') => ({ at: now, topic, quarter, ended, text });
      if (said.ended || version < 0) return null;
      if (rules.isFailure(state)) return say();
      if (ended) return say(`${STATES[state]}. ${status}`);
      if (now - said.at < SPEECH_GAP) return null;
      if (topic !== said.topic) return say(trouble || rules.valueText(shown));
      return quarter > said.quarter ? say(`${percent} percent`) : null;
    },

    fieldsAsJson: (entries, lists) => {
      /** @type {Record<string, any>} */
      const fields = {};
      for (const [name, value] of entries) {
        if (lists.has(name)) (fields[name] ??= []).push(value);
        else fields[name] = value;
      }
      return fields;
    },

    sentenceOf: (problem) => problem?.detail || problem?.error || problem?.title || REFUSED,
  };

  /** @param {Element | string} where */
  const find = (where) => {
    const found = typeof where === 'string'
      ? document.getElementById(where) ?? document.querySelector(where) : where;
    if (!found) throw new TypeError(`No such element: ${where}`);
    return found;
  };

  /** @param {Element} element @param {Record<string, string | null>} attributes null removes */
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  };

  /** Only what differs, so that nothing is announced twice.
   * @param {Element} element @param {string} text */
  const setText = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  /** @param {string} tag @param {string} name @param {Record<string, string>} attributes
   * @param {Node[]} children */
  const part = (tag, name, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    element.className = `ac-progress${name}`;
    set(element, attributes);
    element.append(...children);
    return element;
  };

  /** One card in the page. */
  class View {
    #status = part('p', '__status', { tabindex: '-1' });
    #state = part('span', '__state');
    #fill = part('div', '__fill');
    #bar = part('div', '__track', { role: 'progressbar' }, this.#fill);
    #percent = part('span', '__percent');
    #error = part('p', '__error', { role: 'alert' });
    #facts = [0, 1, 2, 3].map(() => part('span', '__fact'));
    #cancel = part('button', '__cancel', { type: 'button' });
    #speech = part('p', '__speech', { role: 'status' });
    #root;

    /** @param {Element} container @param {string | undefined} title @param {() => void} onCancel */
    constructor(container, title = '', onCancel) {
      const heading = part('p', '__title');
      setText(heading, title);
      this.#cancel.onclick = onCancel;
      this.#root = part('div', '', {},
        heading,
        part('div', '__head', {}, this.#status, this.#state),
        part('div', '__line', {}, this.#bar, this.#percent),
        this.#error,
        part('div', '__foot', {}, part('p', '__facts', {}, ...this.#facts), this.#cancel),
        this.#speech);
      set(this.#bar, { 'aria-label': title || 'Progress' });
      container.replaceChildren(this.#root);
    }

    /** @param {Shown} shown */
    show(shown) {
      const { snapshot, percent, age, trouble, cancelLabel } = shown;
      const { state, status, attempt = 1 } = snapshot;
      const ended = rules.isEnd(state);
      const unknown = !ended && Boolean(snapshot.indeterminate);

      set(this.#root, {
        'data-state': trouble ? 'offline' : state.toLowerCase(),
        'data-unknown': unknown ? '' : null,
      });
      setText(this.#status, trouble || status);
      setText(this.#state, trouble ? 'Offline' : STATES[state]);
      set(this.#bar, {
        'aria-valuenow': unknown ? null : `${percent}`,
        'aria-valuetext': rules.valueText(shown),
      });
      this.#fill.style.inlineSize = `${percent}%`;
      setText(this.#percent, `${percent}%`);
      setText(this.#error, rules.isFailure(state) ? snapshot.error || status : '');

      const left = ended || trouble || snapshot.estimated_remaining == null
        ? null : snapshot.estimated_remaining - age;
      [
        rules.stageText(snapshot.stage),
        attempt > 1 ? `Attempt ${attempt}` : '',
        snapshot.version < 0 ? '' : `${rules.durationText(snapshot.elapsed_time + age)} elapsed`,
        rules.remainingText(left),
      ].forEach((fact, i) => setText(this.#facts[i], fact));

      const stopping = cancelLabel === STATES.CANCELLING;
      setText(this.#cancel, cancelLabel);
      // `disabled` would throw away the focus.
      set(this.#cancel, { 'aria-disabled': `${stopping}` });
      const hide = ended || !(stopping || snapshot.cancellable);
      if (hide && document.activeElement === this.#cancel) this.#status.focus();
      this.#cancel.hidden = hide;
    }

    say(text = '') {
      // A new region must stand empty for a moment to be heard.
      setTimeout(setText, SECOND / 5, this.#speech, text);
    }
  }

  const parsed = (text = '') => {
    try { return JSON.parse(text); } catch { return null; }
  };

  /** Only sending may take longer. @param {string} url @param {RequestInit} init */
  const request = async (url, init) => {
    try {
      const signal = init.body ? null : AbortSignal.timeout(SLOWEST);
      const response = await fetch(url, { credentials: 'same-origin', signal, ...init });
      return { response, body: parsed(await response.text()) };
    } catch {
      return {};
    }
  };

  /** The bar outlives a listener that throws.
   * @param {Function | undefined} listener @param {Snapshot} value */
  const tell = (listener, value) => {
    try { listener?.(value); } catch (error) { reportError(error); }
  };

  let openStreams = 0;

  /** Follows one task to its end. */
  class Tracking {
    #url;
    #options;
    /** @type {View | undefined} */
    #view;
    /** @type {Snapshot} */
    #held;
    #heldSince = 0;
    #percent = 0;
    #trouble = '';
    #cancelLabel = CANCEL;
    /** @type {import('./progress-types').Said} */
    #said = { at: 0, topic: '', quarter: 0, ended: false, text: '' };
    /** @type {EventSource | undefined} */
    #stream;
    #badStreams = 0;
    /** @type {HeadersInit} */
    #known = {};
    #failures = 0;
    #answeredAt = Date.now();
    #tickedAt = Date.now();
    #turn = 0;
    #next = 0;
    #clock = setInterval(() => this.#tick(), SECOND);
    #life = new AbortController();

    /** @param {string} id @param {Options} options */
    constructor(id, { progressContainer: container, retries, maxRetries, ...options }) {
      this.#options = { baseUrl: '/api', pollInterval: 2 * SECOND, timeout: 300 * SECOND,
        retries: retries ?? maxRetries ?? 3, ...options };
      this.#url = `${this.#options.baseUrl}/progress/${encodeURIComponent(id)}/`;
      this.#held = { task_id: id, state: 'PENDING', version: -1, progress: 0,
        status: 'Connecting...', elapsed_time: 0, timestamp: 0 };
      if (container) this.#view = new View(find(container), options.title, () => this.cancel());
      const signal = this.#life.signal;
      document.addEventListener('visibilitychange', () => this.#resync(), { signal });
      addEventListener('online', () => this.#resync(), { signal });
      this.#render();
      this.#receive(options.snapshot, 0);
      this.#connect();
    }

    stop() {
      this.#disconnect();
      clearInterval(this.#clock);
      this.#life.abort();
    }

    async cancel() {
      if (this.#cancelLabel === STATES.CANCELLING) return;
      this.#cancelLabel = STATES.CANCELLING;
      this.#render();
      const { response, body } = await request(`${this.#url}cancel/`, { method: 'POST' });
      if (response?.ok || this.#life.signal.aborted) return this.#receive(body, 0);
      this.#cancelLabel = CANCEL_FAILED;
      this.#view?.say(CANCEL_FAILED);
      this.#render();
    }

    #connect() {
      this.#disconnect();
      if (this.#life.signal.aborted) return;
      const streams = !document.hidden && !this.#failures && openStreams < MOST_STREAMS
        && this.#badStreams <= this.#options.retries;
      if (streams) this.#listen();
      else this.#ask();
    }

    #disconnect() {
      clearTimeout(this.#next);
      this.#turn++;
      if (this.#stream) openStreams--;
      this.#stream?.close();
      this.#stream = undefined;
    }

    #listen() {
      const stream = this.#stream = new EventSource(`${this.#url}events`);
      openStreams++;
      let heard = false;
      const doubt = () => {
        if (!heard) this.#badStreams++;
        this.#disconnect();
        this.#ask();
      };
      stream.onerror = doubt;
      this.#next = setTimeout(doubt, FIRST_WORD);
      /** @param {MessageEvent} event */
      const hear = ({ data }) => {
        clearTimeout(this.#next);
        this.#next = setTimeout(doubt, SLOWEST);
        // Only the first event may be old news.
        this.#receive(parsed(data), heard ? 0 : undefined);
        heard = true;
      };
      for (const event of ['message', 'progress', 'end']) stream.addEventListener(event, hear);
    }

    async #ask() {
      const turn = this.#turn;
      const { response, body } = await request(this.#url, { headers: this.#known });
      if (turn !== this.#turn) return;
      const { status = 0, headers } = response ?? {};
      if (status === 304) this.#answered();
      else if (rules.isFinalAnswer(status)) this.#giveUp(rules.sentenceOf(body), `http_${status}`);
      else if (status === 200 && rules.readSnapshot(body)) {
        this.#known = { 'If-None-Match': headers?.get('ETag') ?? '' };
        this.#receive(body, rules.ageAt(body, headers?.get('Date'), Date.now()));
      } else this.#fail();
      if (this.#life.signal.aborted) return;
      const pace = rules.paceFrom(headers?.get('Retry-After'), this.#options.pollInterval);
      const slower = document.hidden ? Math.max(pace, PACE_HIDDEN) : pace;
      const delay = rules.nextDelay(slower, this.#failures, Math.random());
      this.#next = setTimeout(() => this.#connect(), delay);
    }

    /** @param {unknown} value @param {number} [age] */
    #receive(value, age) {
      const next = rules.readSnapshot(value);
      if (!next || this.#life.signal.aborted) return;
      this.#answered();
      if (rules.newer(this.#held, next) !== next) return;
      this.#held = next;
      this.#heldSince = Date.now() - (age ?? rules.ageAt(next, null, Date.now())) * SECOND;
      this.#percent = rules.percentAfter(this.#percent, next);
      if (next.state === 'CANCELLING') this.#cancelLabel = STATES.CANCELLING;
      this.#render();
      tell(this.#options.onProgress, next);
      if (rules.isEnd(next.state)) this.#finish();
    }

    #answered() {
      this.#failures = 0;
      this.#answeredAt = Date.now();
      if (!this.#trouble) return;
      this.#badStreams = 0;
      this.#trouble = '';
      this.#render();
    }

    #fail() {
      this.#failures++;
      this.#trouble = OFFLINE;
      this.#render();
      const silence = Date.now() - this.#answeredAt;
      if (rules.isHopeless(this.#failures, silence, this.#options)) this.#giveUp();
    }

    #giveUp(error = GAVE_UP, error_code = 'connection_lost') {
      this.#held = { ...this.#held, state: 'LOST', completed: true, error, error_code };
      if (this.#held.version < 0) this.#held.status = '';
      this.#trouble = '';
      this.#render();
      this.#finish();
    }

    #finish() {
      this.stop();
      const { onComplete, onError, onCancelled = onError } = this.#options;
      const { state } = this.#held;
      tell(state === 'SUCCEEDED' ? onComplete : state === 'CANCELLED' ? onCancelled : onError,
        this.#held);
    }

    #tick() {
      const slept = Date.now() - this.#tickedAt > FIRST_WORD && !document.hidden;
      this.#tickedAt = Date.now();
      if (slept) this.#resync();
      this.#render();
    }

    #resync() {
      this.#tickedAt = this.#answeredAt = Date.now();
      this.#failures = 0;
      this.#connect();
    }

    #render() {
      const now = Date.now();
      const snapshot = this.#held;
      const age = rules.isEnd(snapshot.state) ? 0 : (now - this.#heldSince) / SECOND;
      const shown = { snapshot, percent: this.#percent, age, trouble: this.#trouble,
        cancelLabel: this.#cancelLabel };
      this.#view?.show(shown);
      const speech = rules.speechAfter(this.#said, shown, now);
      if (!speech) return;
      this.#said = speech;
      this.#view?.say(speech.text);
    }
  }

  class ProgressTracker {
    static rules = rules;
    #options;

    /** @param {import('./progress-types').TrackerOptions} [options] */
    constructor(options) {
      this.#options = options;
    }

    /** @param {string} taskId @param {Options} [options]
     * @returns {import('./progress-types').Following} */
    track(taskId, options) {
      return new Tracking(taskId, { ...this.#options, ...options });
    }
  }

  /** Starts a task from a form. */
  class ProgressForm {
    #form;
    #options;
    #busy = false;
    #refusal = part('p', '__refusal', { role: 'alert' });

    /** @param {Element | string} form @param {import('./progress-types').FormOptions} [options] */
    constructor(form, options = {}) {
      this.#form = /** @type {HTMLFormElement} */ (find(form));
      this.#options = options;
      this.#form.append(this.#refusal);
      this.#form.addEventListener('submit', (event) => {
        event.preventDefault();
        if (!this.#busy) this.#start();
      });
    }

    async #start() {
      const { endpoint = this.#form.action, onSuccess, onError, onCancelled = onError, ...rest } =
        this.#options;
      const init = this.#content();
      this.#setBusy();
      setText(this.#refusal, '');
      const { response, body } = await request(endpoint, { method: 'POST', ...init });
      const snapshot = rules.readSnapshot(body);
      if (response?.ok && snapshot) {
        new ProgressTracker(rest).track(snapshot.task_id, {
          snapshot,
          onComplete: (last) => { this.#setBusy(false); onSuccess?.(last.result, last); },
          onError: (last) => { this.#setBusy(false); onError?.(last); },
          onCancelled: (last) => { this.#setBusy(false); onCancelled?.(last); },
        });
        return;
      }
      this.#setBusy(false);
      const error = rules.sentenceOf(body);
      setText(this.#refusal, error);
      tell(onError, { ...body, error });
    }

    #content() {
      const data = new FormData(this.#form);
      if (this.#form.querySelector('[type=file]')) return { body: data };
      // A box with a value is one of several.
      /** @type {NodeListOf<HTMLInputElement>} */
      const lists = this.#form.querySelectorAll('[type=checkbox][value], select[multiple]');
      const fields = rules.fieldsAsJson(data, new Set([...lists].map(({ name }) => name)));
      return { body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } };
    }

    #setBusy(busy = true) {
      this.#busy = busy;
      /** @type {NodeListOf<HTMLButtonElement>} */
      const buttons = this.#form.querySelectorAll('button:not([type=button]), [type=submit]');
      for (const button of buttons) button.disabled = busy;
    }
  }

  return { ProgressTracker, ProgressForm };
})();

Object.assign(globalThis, { ProgressTracker, ProgressForm });
