// Rules decide, the rest acts; progress-types.d.ts explains both.
{
  /** @type {Record<string, Record<string, string>>} */
  const texts = {
    en: {
      PENDING: 'Waiting',
      RUNNING: 'Running',
      CANCELLING: 'Stopping...',
      SUCCEEDED: 'Done',
      CANCELLED: 'Cancelled',
      FAILED: 'Failed',
      TIMED_OUT: 'Timed out',
      LOST: 'Lost',
      OFFLINE: 'Offline',
      progress: 'Progress',
      connecting: 'Connecting...',
      step: 'Step {0} of {1}',
      attempt: 'Attempt {0}',
      percent: '{0}%',
      elapsed: '{0} elapsed',
      left: 'about {0} left',
      soon: 'a few seconds left',
      cancel: 'Cancel',
      stuck: 'Not stopped, try again',
      offline: 'Connection lost, trying again...',
      'error.connection_lost': 'Connection lost. Reload to try again.',
      refused: 'That did not work. Please try again later.',
    },
  };

  // Three alive, two ended well, three failed.
  const STATES = Object.keys(texts.en).slice(0, 8);

  const SECOND = 1000;
  const SLOWEST = 30 * SECOND;
  const PACE_HIDDEN = 10 * SECOND;
  const SPEECH_GAP = 10 * SECOND;
  // A stream speaks at once, then every 15 s.
  const FIRST_WORD = 5 * SECOND;
  const SILENCE = 31 * SECOND;

  /** @type {import('./progress-types').Rules} */
  const rules = {
    wordsIn: (lang = '') => (key, ...values) =>
      (texts[lang]?.[key] ?? texts[lang.split('-')[0]]?.[key] ?? texts.en[key])
        ?.replace(/{(\d)}/g, (_, i) => values[i]),

    isEnd: (state) => STATES.indexOf(state) > 2,

    isFailure: (state) => STATES.indexOf(state) > 4,

    readSnapshot: (value) =>
      STATES.includes(value?.state) && Number.isInteger(value.version) ? value : null,

    percentAfter: (shown, { state, progress }) =>
      state === 'SUCCEEDED' ? 100 : Math.min(99, Math.max(shown, Math.floor(progress))),

    stageText: (stage, words) =>
      (stage ?? '').replace(/^(\d+)\/(\d+)$/, (_, n, all) => words('step', n, all)),

    durationText: (seconds) => {
      const s = Math.floor(seconds);
      const min = Math.floor(s / 60);
      return s < 60 ? `${s} s` : min < 60 ? `${min} min ${s % 60} s`
        : `${Math.floor(min / 60)} h ${min % 60} min`;
    },

    remainingText: (seconds, words) => {
      if (seconds == null || seconds < -5) return '';
      if (seconds < 5) return words('soon');
      const step = seconds > 55 ? 60 : 5;
      const coarse = rules.durationText(Math.ceil(seconds / step) * step);
      return words('left', coarse.replace(' 0 s', ''));
    },

    valueText: ({ snapshot, percent, words }) =>
      [snapshot.indeterminate ? '' : words('percent', percent),
        rules.stageText(snapshot.stage, words), rules.statusText(snapshot, words)]
        .filter(Boolean).join(', '),

    statusText: ({ message_key, status }, words) => words(message_key) ?? status,

    sentenceOf: (problem, words) => words(`error.${problem?.code ?? problem?.error_code}`)
      ?? (problem?.detail || problem?.error || words('refused')),

    ageAt: ({ timestamp }, date, now) =>
      Math.max(0, (date ? Date.parse(date) : now) / SECOND - timestamp),

    paceFrom: (retryAfter, otherwise) =>
      Math.min(SLOWEST, Math.max(SECOND, retryAfter * SECOND || otherwise)),

    nextDelay: (pace, failures, random) =>
      Math.min(SLOWEST, pace * 2 ** failures) * (0.8 + 0.4 * random),

    isHopeless: (failures, silence, { retries, timeout }) =>
      failures > retries && silence >= timeout,

    isFinalAnswer: (status) => /^4(?!08|25|29)/.test(status),

    speechAfter: (said, shown, now) => {
      const { snapshot, percent, trouble, words } = shown;
      const { state, stage, version } = snapshot;
      const ended = rules.isEnd(state);
      const topic = trouble || state + stage + Math.floor(percent / 25);
      if (version < 0 || topic === said.topic) return null;
      if (now - said.at < (ended ? 0 : SPEECH_GAP)) return null;
      const end = rules.isFailure(state) ? ''
        : `${words(state)}. ${rules.statusText(snapshot, words)}`;
      return { at: now, topic, text: ended ? end : trouble || rules.valueText(shown) };
    },
  };

  const find = (where) => {
    const found = typeof where === 'string'
      ? document.getElementById(where) ?? document.querySelector(where) : where;
    if (!found) throw new TypeError(`No such element: ${where}`);
    return found;
  };

  // Nothing is announced twice.
  const setText = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const part = (tag, name, properties, ...children) => {
    const element = document.createElement(tag);
    Object.assign(element, { className: `ac-progress${name}`, ...properties });
    element.append(...children);
    return element;
  };

  const cardIn = (container, title, words, onclick) => {
    const status = part('p', '__status', { tabIndex: -1 });
    const badge = part('span', '__state');
    const fill = part('div', '__fill');
    const bar = part('div', '__track', { role: 'progressbar' }, fill);
    const number = part('span', '__percent');
    const note = part('p', '__note');
    const error = part('p', '__error', { role: 'alert' });
    const facts = part('p', '__facts');
    const cancel = part('button', '__cancel', { type: 'button', onclick });
    const speech = part('p', '__speech', { role: 'status' });
    const root = part('div', '', {},
      part('p', '__title', {}, title),
      part('div', '__head', {}, status, badge),
      part('div', '__line', {}, bar, number),
      note,
      error,
      part('div', '__foot', {}, facts, cancel),
      speech);
    bar.ariaLabel = title || words('progress');
    // It takes over the focus of a card before it.
    let focused = container.contains(document.activeElement);
    container.replaceChildren(root);

    return {
      show(shown) {
        const { snapshot, percent, age, trouble, cancelKey } = shown;
        const { state, attempt, estimated_remaining: left } = snapshot;
        const ended = rules.isEnd(state);
        const unknown = !ended && !!snapshot.indeterminate;
        root.dataset.state = trouble ? 'offline' : state.toLowerCase();
        root.toggleAttribute('data-unknown', unknown);
        setText(status, trouble || rules.statusText(snapshot, words));
        setText(badge, words(trouble ? 'OFFLINE' : state));
        bar.ariaValueNow = unknown ? null : percent;
        bar.ariaValueText = rules.valueText(shown);
        fill.style.inlineSize = `${percent}%`;
        setText(number, words('percent', percent));
        setText(note, ended ? '' : snapshot.note ?? '');
        setText(error, rules.isFailure(state) ? rules.sentenceOf(snapshot, words) : '');
        setText(facts, [
          rules.stageText(snapshot.stage, words),
          attempt > 1 ? words('attempt', attempt) : '',
          snapshot.version < 0 ? '' : words('elapsed', rules.durationText(snapshot.elapsed_time + age)),
          ended || trouble || left == null ? '' : rules.remainingText(left - age, words),
        ].filter(Boolean).join(' · '));

        const stopping = cancelKey === 'CANCELLING';
        setText(cancel, words(cancelKey));
        // `disabled` would throw away the focus.
        cancel.ariaDisabled = stopping;
        focused ||= document.activeElement === cancel;
        cancel.hidden = ended || !(stopping || snapshot.cancellable);
        if (focused) (cancel.hidden ? status : cancel).focus();
        focused = false;
      },

      say(text) {
        // A new region must stand empty for a moment to be heard.
        setTimeout(setText, 250, speech, text);
      },
    };
  };

  const request = async (url, init) => {
    /** @type {any} */
    const response = await fetch(url, init).catch(() => {});
    const body = await response?.json().catch(() => {});
    return { status: response?.status, headers: response?.headers, body };
  };

  const feeds = new Map();
  // Where each task has to be asked for alone.
  const singly = new Set();

  /** The connection that bars share: a stream, else long polls, else polls. */
  const feedFor = ({ id, options }) => {
    const { baseUrl, pollInterval, retries, timeout } = options;
    const key = `${[baseUrl, pollInterval, retries, timeout, singly.has(baseUrl) && id]}`;
    if (feeds.has(key)) return feeds.get(key);

    const bars = new Set();
    let level = 0;
    let failures = 0;
    let answeredAt = Date.now();
    let tickedAt = answeredAt;
    let known;
    let close;
    let timer;

    const address = (what) => {
      const ids = [...new Set([...bars].map((bar) => encodeURIComponent(bar.id)))];
      return `${baseUrl}/progress/${ids[1] ? `${what}?ids=${ids}` : `${ids}/${what}`}`;
    };

    const after = (delay, then) => {
      clearTimeout(timer);
      timer = setTimeout(then, delay);
    };

    const disconnect = () => {
      clearTimeout(timer);
      close?.();
      close = null;
    };

    const connect = () => {
      disconnect();
      // Of about six to a host, three may stay open.
      const hold = [...feeds.keys()].indexOf(key) < 3 && !document.hidden && !failures;
      if (hold && level < 1) listen();
      else ask(hold && level < 2);
    };

    const delayAfter = (headers) => {
      const pace = rules.paceFrom(headers?.get('Retry-After'), pollInterval);
      return rules.nextDelay(document.hidden ? Math.max(pace, PACE_HIDDEN) : pace, failures,
        Math.random());
    };

    const listen = () => {
      const stream = new EventSource(address('events'));
      close = () => stream.close();
      const heard = new Set();
      const doubt = () => {
        disconnect();
        if (heard.size) return after(delayAfter(), connect);
        level = 1;
        ask();
      };
      const hear = ({ type, data }) => {
        after(SILENCE, doubt);
        answered();
        if (type === 'alive') return;
        const value = JSON.parse(data);
        const id = value?.task_id;
        if (type === 'unknown') giveUp(value, id);
        // Only the first event may be old news.
        else receive(value, heard.has(id) ? 0 : undefined);
        heard.add(id);
      };
      after(FIRST_WORD, doubt);
      stream.onerror = doubt;
      for (const type of ['progress', 'unknown', 'alive']) {
        stream.addEventListener(type, hear);
      }
    };

    const ask = async (wait) => {
      const abort = new AbortController();
      const mine = close = () => abort.abort();
      after(SLOWEST, mine);
      const askedAt = Date.now();
      const { status, headers, body } = await request(address(''), { signal: abort.signal,
        headers: { ...known, ...(wait && { Prefer: 'wait=25' }) } });
      if (mine !== close) return;
      disconnect();
      const tasks = (body?.tasks ?? [body]).filter(rules.readSnapshot);
      if (status === 304) answered();
      else if (rules.isFinalAnswer(status)) giveUp(body);
      else if (tasks[0] || body?.unknown) {
        known = { 'If-None-Match': headers.get('ETag') ?? '' };
        answered();
        const gone = { code: 'task_not_found', error: 'Task not found' };
        body.unknown?.forEach((id) => giveUp(gone, id));
        for (const task of tasks) {
          receive(task, rules.ageAt(task, headers.get('Date'), Date.now()));
        }
      } else if (wait) {
        level = 2;
        return ask();
      } else fail();
      const took = Date.now() - askedAt;
      if (bars.size) after(Math.max(250, delayAfter(headers) - took), connect);
    };

    const receive = (value, age) => {
      for (const bar of bars) if (bar.id === value?.task_id) bar.receive(value, age);
    };

    // Refused together, each asks alone.
    const giveUp = (problem, id) => {
      const apart = !id && address('').includes('?');
      if (apart) singly.add(baseUrl);
      for (const bar of bars) {
        if (apart) bar.join();
        else if (!id || bar.id === id) bar.giveUp(problem);
      }
    };

    const answered = () => {
      failures = 0;
      answeredAt = Date.now();
      if (feed.trouble) level = 0;
      feed.trouble = '';
    };

    const fail = () => {
      failures++;
      feed.trouble = 'offline';
      if (rules.isHopeless(failures, Date.now() - answeredAt, options)) {
        bars.forEach((bar) => bar.giveUp({ code: 'connection_lost' }));
      }
    };

    const clock = setInterval(() => {
      const slept = Date.now() - tickedAt > FIRST_WORD && !document.hidden;
      tickedAt = Date.now();
      if (slept) feed.resync();
      bars.forEach((bar) => bar.render());
    }, SECOND);

    const feed = {
      trouble: '',

      add(bar) {
        bars.add(bar);
        known = {};
        after(0, connect);
      },

      remove(bar) {
        bars.delete(bar);
        if (bars.size) return;
        disconnect();
        clearInterval(clock);
        feeds.delete(key);
      },

      resync() {
        answeredAt = tickedAt = Date.now();
        failures = 0;
        connect();
      },
    };
    feeds.set(key, feed);
    return feed;
  };

  const follow = (id, /** @type {any} */ { progressContainer, retries, maxRetries, ...rest }) => {
    const options = { baseUrl: '/api', pollInterval: 2 * SECOND, timeout: 300 * SECOND,
      retries: retries ?? maxRetries ?? 3, ...rest };
    const { signal, snapshot, title = '', onProgress, onComplete, onError, onCancelled = onError,
      cancel } = rest;
    const container = progressContainer && find(progressContainer);
    const words = rules.wordsIn(
      (container || document.documentElement).closest('[lang]')?.lang);
    /** @type {any} */
    let held = { task_id: id, state: 'PENDING', version: -1, progress: 0,
      status: words('connecting') };
    let heldSince = 0;
    let percent = 0;
    let cancelKey = 'cancel';
    let stopped = false;
    let said = { at: 0 };
    let feed;

    // The bar outlives a listener that throws.
    const tell = (event, listener) => {
      const detail = held;
      container?.dispatchEvent(
        new CustomEvent(`autocraftcv:${event}`, { detail, bubbles: true }));
      try { listener?.(detail); } catch (error) { reportError(error); }
    };

    const finish = () => {
      bar.stop();
      if (held.state === 'SUCCEEDED') tell('done', onComplete);
      else if (held.state === 'CANCELLED') tell('cancelled', onCancelled);
      else tell('failed', onError);
    };

    const bar = {
      id,
      options,

      join() {
        feed?.remove(bar);
        if (!stopped) (feed = feedFor(bar)).add(bar);
      },

      stop() {
        stopped = true;
        feed?.remove(bar);
      },

      async cancel() {
        if (cancelKey === 'CANCELLING') return;
        cancelKey = 'CANCELLING';
        bar.render();
        const { status, body } = await request(
          `${options.baseUrl}/progress/${encodeURIComponent(id)}/cancel/`,
          { method: 'POST' });
        if (stopped || /^2/.test(status)) return bar.receive(body, 0);
        cancelKey = 'stuck';
        card?.say(words(cancelKey));
        bar.render();
      },

      receive(value, age) {
        const now = Date.now();
        const next = rules.readSnapshot(value);
        if (!next || stopped || next.version <= held.version) return;
        held = next;
        heldSince = now - (age ?? rules.ageAt(next, null, now)) * SECOND;
        percent = rules.percentAfter(percent, next);
        if (next.state === 'CANCELLING') cancelKey = next.state;
        bar.render();
        tell('progress', onProgress);
        if (!stopped && rules.isEnd(next.state)) finish();
      },

      giveUp(problem) {
        const error = rules.sentenceOf(problem, words);
        const error_code = problem?.code ?? problem?.error_code;
        held = { ...held, state: 'LOST', completed: true, error, error_code };
        if (held.version < 0) held.status = '';
        bar.render();
        finish();
      },

      render() {
        const now = Date.now();
        const ended = rules.isEnd(held.state);
        const shown = { snapshot: held, percent, words, cancelKey,
          age: ended ? 0 : (now - heldSince) / SECOND,
          trouble: ended ? '' : words(feed?.trouble) ?? '' };
        card?.show(shown);
        const speech = rules.speechAfter(said, shown, now);
        if (!speech) return;
        said = speech;
        card?.say(speech.text);
      },
    };

    const card = container && cardIn(container, title, words, cancel ?? bar.cancel);
    if (snapshot) bar.receive(snapshot, 0);
    else bar.render();
    signal?.addEventListener('abort', bar.stop);
    if (id && !signal?.aborted) bar.join();
    return bar;
  };

  class ProgressTracker {
    static rules = rules;
    static texts = texts;

    constructor(options) {
      this.options = options;
    }

    track(taskId, options) {
      return follow(taskId, { ...this.options, ...options });
    }
  }

  /** Loads what a form takes where there is one. */
  class ProgressForm {
    constructor(form, options = {}) {
      const element = find(form);
      const starter = import('./progress-form.js')
        .then((loaded) => loaded.starter(element, options, find));
      element.addEventListener('submit', (event) => {
        event.preventDefault();
        starter.then((start) => start(), () => element.submit());
      }, options);
    }
  }

  /** Attributes in, events out. */
  class ProgressElement extends (globalThis.HTMLElement ?? Object) {
    static observedAttributes = ['task-id', 'base-url', 'title'];
    #bar;

    connectedCallback() {
      this.#bar?.stop();
      const id = this.getAttribute('task-id');
      const baseUrl = this.getAttribute('base-url') ?? '/api';
      if (id && this.isConnected) {
        this.#bar = follow(id, { baseUrl, title: this.title, progressContainer: this });
      }
    }

    attributeChangedCallback() { this.connectedCallback(); }

    disconnectedCallback() { this.#bar?.stop(); }
  }

  for (const type of ['visibilitychange', 'online']) {
    globalThis.addEventListener?.(type, () => feeds.forEach((feed) => feed.resync()));
  }

  globalThis.customElements?.define('progress-tracker', ProgressElement);

  Object.assign(globalThis, { ProgressTracker, ProgressForm });
}
