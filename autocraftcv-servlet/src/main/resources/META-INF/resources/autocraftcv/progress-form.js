// What a form takes; progress-tracker.js loads it where there is one.
/** @typedef {import('./progress-types').Snapshot} Snapshot */
/** @typedef {import('./progress-types').FormOptions} Options */

const { ProgressTracker } = globalThis;
const { rules, texts } = ProgressTracker;

/** What may have several values is a list, even with one chosen.
 * @param {Iterable<[string, any]>} entries @param {Set<string>} lists */
export const fieldsAsJson = (entries, lists) => {
  /** @type {Record<string, any>} */
  const fields = {};
  for (const [name, value] of entries) {
    if (lists.has(name)) (fields[name] ??= []).push(value);
    else fields[name] = value;
  }
  return fields;
};

/** How far an upload is, told as a server would.
 * @param {number} loaded @param {number} total @param {number} seconds that it took so far */
export const uploadAt = (loaded, total, seconds) => ({
  state: 'RUNNING',
  progress: total ? 100 * loaded / total : 0,
  indeterminate: !total,
  elapsed_time: seconds,
  // After three seconds there is evidence for an estimate.
  estimated_remaining: loaded && seconds > 3 ? (total - loaded) * seconds / loaded : null,
});

/** The bar of an upload, before there is a task. Its cancel ends the upload; once all has been sent
 * there may be a task already, which only the server can stop.
 * @param {Options} place @param {string} status @param {XMLHttpRequest} xhr */
const uploadBar = (place, status, xhr) => {
  const began = Date.now();
  let version = 0;
  let sent = false;
  let state = 'RUNNING';
  /** @type {any} */
  let last = uploadAt(0, 0, 0);
  /** @type {any} */
  let bar = null;
  const show = (/** @type {any} */ changes) => {
    last = { ...last, version: version++, status, cancellable: true, ...changes };
    ({ state } = last);
    bar?.receive(last, 0);
  };
  const cancel = () => {
    if (sent) show({ state: 'CANCELLING', message_key: 'CANCELLING' });
    else xhr.abort();
  };
  show({});
  if (place.progressContainer) {
    bar = new ProgressTracker().track('', { ...place, snapshot: last, cancel });
  }
  xhr.upload.onprogress = ({ loaded, total }) => {
    if (state === 'RUNNING') show(uploadAt(loaded, total, (Date.now() - began) / 1000));
  };
  xhr.upload.onload = () => { sent = true; };
  xhr.onabort = () => show({ state: 'CANCELLED', message_key: 'CANCELLED', completed: true });
  return {
    end: () => bar?.stop(),
    state: () => state,
    snapshot: () => last,
  };
};

/** @param {HTMLFormElement} form @param {Options} options
 * @param {(where: Element | string) => Element} find
 * @returns {() => Promise<void>} starts what is in the form */
export const starter = (form, options, find) => {
  const { progressContainer, title, endpoint, taskPerFile, onSuccess, onError,
    onCancelled = onError, signal, ...rest } = options;
  const refusal = Object.assign(document.createElement('p'),
    { className: 'ac-progress__refusal', role: 'alert' });
  form.append(refusal);
  let busy = 0;

  const input = () => /** @type {HTMLInputElement | null} */ (form.querySelector('[type=file]'));

  /** @param {number} more */
  const occupy = (more) => {
    busy += more;
    for (const element of /** @type {Iterable<any>} */ (form.elements)) {
      if (element.type === 'submit') element.disabled = busy > 0;
    }
  };

  /** @param {Function | undefined} listener @param {any[]} values */
  const tell = (listener, ...values) => {
    try { listener?.(...values); } catch (error) { reportError(error); }
  };

  /** @param {FormData | string} body @param {Options} place */
  const send = async (body, place) => {
    const words = rules.wordsIn(
      /** @type {HTMLElement | null} */ (form.closest('[lang]'))?.lang);
    const xhr = new XMLHttpRequest();
    const upload = typeof body === 'string' ? null : uploadBar(place, words('uploading'), xhr);
    const abandon = () => xhr.abort();
    signal?.addEventListener('abort', abandon);
    await new Promise((answered) => {
      xhr.onloadend = answered;
      xhr.open('POST', endpoint ?? form.action);
      if (!upload) xhr.setRequestHeader('Content-Type', 'application/json');
      xhr.send(body);
    });
    signal?.removeEventListener('abort', abandon);
    upload?.end();
    if (signal?.aborted) return;
    if (upload?.state() === 'CANCELLED') {
      tell(onCancelled, upload.snapshot());
      return;
    }
    /** @type {any} */
    let answer = null;
    try { answer = JSON.parse(xhr.responseText); } catch { /* A page of a proxy, say. */ }
    const snapshot = rules.readSnapshot(answer);
    if (xhr.status < 200 || xhr.status > 299 || !snapshot) {
      const error = rules.sentenceOf(answer, words);
      refusal.textContent = error;
      if (upload && place.progressContainer) find(place.progressContainer).replaceChildren();
      tell(onError, { ...answer, error });
      return;
    }
    occupy(1);
    const done = (/** @type {(last: Snapshot) => void} */ listener) =>
      (/** @type {Snapshot} */ last) => { occupy(-1); listener(last); };
    const following = new ProgressTracker(rest).track(snapshot.task_id, {
      ...place,
      snapshot,
      onComplete: done((last) => onSuccess?.(last.result, last)),
      onError: done((last) => onError?.(last)),
      onCancelled: done((last) => onCancelled?.(last)),
    });
    if (upload?.state() === 'CANCELLING') following.cancel();
  };

  /** @param {FormData} data @param {string} name */
  const sendEach = async (data, name) => {
    const container = progressContainer ? find(progressContainer) : null;
    container?.replaceChildren();
    for (const file of /** @type {File[]} */ (data.getAll(name))) {
      data.set(name, file);
      const card = document.createElement('div');
      container?.append(card);
      await send(data, { signal, title: file.name, progressContainer: container && card });
    }
  };

  const start = async () => {
    if (busy) return;
    refusal.textContent = '';
    occupy(1);
    const data = new FormData(form);
    const place = { signal, title, progressContainer };
    const files = input();
    // A box with a value is one of several.
    /** @type {NodeListOf<HTMLInputElement>} */
    const lists = form.querySelectorAll('[type=checkbox][value], select[multiple]');
    const names = new Set([...lists].map(({ name }) => name));
    if (files && taskPerFile) await sendEach(data, files.name);
    else await send(files ? data : JSON.stringify(fieldsAsJson(data, names)), place);
    occupy(-1);
  };

  /** @param {any} event */
  const drag = (event) => {
    const { type, currentTarget: zone, dataTransfer: { files, types } } = event;
    const chooser = input();
    if (!chooser || !types.includes('Files')) return;
    event.preventDefault();
    zone.toggleAttribute('data-over', type === 'dragover');
    if (type !== 'drop' || !files[0] || busy) return;
    const chosen = new DataTransfer();
    for (const file of chooser.multiple ? files : [files[0]]) chosen.items.add(file);
    chooser.files = chosen.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    form.requestSubmit();
  };

  const marked = form.querySelectorAll('[data-drop]');
  for (const zone of marked.length ? marked : [form]) {
    for (const type of ['dragover', 'dragleave', 'drop']) {
      zone.addEventListener(type, drag, { signal });
    }
  }
  return start;
};

texts.en.uploading ??= 'Uploading...';
