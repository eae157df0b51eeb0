/*
 * The documents as they will look with what is being entered, beside where it is entered. The server
 * sets them, so they are what the files will be; it keeps nothing of it.
 */
/** Long enough to go on typing, in milliseconds. */
const PAUSE = 400;

let pause;
let asked = new AbortController();
const changed = new WeakSet();

async function set(frame, form, signal) {
  const body = new URLSearchParams(new FormData(form));
  const response = await fetch(frame.getAttribute('src'), { method: 'POST', body, signal });
  if (!response.ok) return;
  // Read by the frame, under its policy: a sheet has styles of its own, and nothing can run.
  const { contentDocument: sheet, contentWindow: { DOMParser: Parser } } = frame;
  const entered = new Parser().parseFromString(await response.text(), 'text/html');
  sheet.documentElement.replaceWith(sheet.adoptNode(entered.documentElement));
}

/** Sets what is seen; the other sheet is set when somebody turns to it. */
async function show(form) {
  asked.abort();
  asked = new AbortController();
  const frame = form.closest('article').querySelector('.previews section:not([hidden]) iframe');
  try {
    if (frame) await set(frame, form, asked.signal);
  } catch {
    // What is seen stays as it is, until more is entered.
  }
}

function enter({ target: { form } }) {
  if (!form?.matches('form.edit')) return;
  changed.add(form);
  clearTimeout(pause);
  pause = setTimeout(show, PAUSE, form);
}

function turn({ target }) {
  const form = target.closest('.previews [role=tab]') && target.closest('article').querySelector('form.edit');
  if (changed.has(form)) show(form);
}

document.addEventListener('input', enter);
document.addEventListener('click', turn);
document.addEventListener('focusin', ({ target }) => {
  document.getElementById(target.closest('[data-preview]')?.dataset.preview)?.click();
});
