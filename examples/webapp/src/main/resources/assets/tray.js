/*
 * The visitor's tasks, in a corner of every page. The server writes the list, the bars in it move by
 * themselves, over one stream for all; this adds what other tabs begin, and what came out.
 */
import { page } from './page.js';

const FOLDED = 'autocraftcv-folded';

const list = document.getElementById('tasks');
const place = list?.closest('.tray, .saved');
const fold = place?.querySelector('details');
const title = document.getElementById('tasks-title');
const tabs = new BroadcastChannel('autocraftcv-tasks');
const own = new Set();

/** A task that has a bar of its own in this page needs none in the list; other tabs list it. */
export function isShownHere(id) {
  if (own.has(id)) return;
  own.add(id);
  tabs.postMessage(id);
}

const find = (items, id) => items.querySelector(`[data-task="${id}"]`);

/** What is in the list is what it is called. */
function showIfAny() {
  if (place) place.hidden = !list.firstElementChild;
  const running = list.querySelector('[data-running]');
  const ended = list.querySelector('li:not([data-running])');
  const { dataset } = list;
  if (fold && running && !sessionStorage.getItem(FOLDED)) fold.open = true;
  title.textContent = ended ? dataset[running ? 'both' : 'ended'] : dataset.running;
}

/** The bar stays, with what it has said; beneath it comes where it led. */
function end(item, ended) {
  if (item.querySelector('.task-end')) return;
  item.removeAttribute('data-running');
  item.append(...document.importNode(ended, true).querySelectorAll('.task-end, form'));
}

async function refresh() {
  if (!list) return;
  const now = (await page('/tasks/')).getElementById('tasks');
  for (const item of [...list.children]) {
    const gone = !find(now, item.dataset.task) && !item.contains(document.activeElement);
    if (gone) item.remove();
  }
  for (const item of [...now.children].reverse()) {
    const id = item.dataset.task;
    const old = find(list, id);
    if (old && !item.hasAttribute('data-running')) end(old, item);
    else if (!old && !own.has(id)) list.prepend(document.importNode(item, true));
  }
  showIfAny();
}

async function dismiss(event) {
  if (!event.submitter?.hasAttribute('data-dismiss')) return;
  event.preventDefault();
  const item = event.target.closest('li');
  await fetch(event.target.action, { method: 'POST', redirect: 'manual' });
  const next = item.nextElementSibling ?? item.previousElementSibling;
  item.remove();
  showIfAny();
  (next?.querySelector('a') ?? document.getElementById('main')).focus();
}

tabs.onmessage = refresh;
document.addEventListener('visibilitychange', () => document.hidden || refresh());
list?.addEventListener('autocraftcv:done', refresh);
list?.addEventListener('autocraftcv:failed', refresh);
list?.addEventListener('submit', dismiss);

// It is open while there is something to follow, unless the visitor has folded it.
if (sessionStorage.getItem(FOLDED) && fold) fold.open = false;
fold?.addEventListener('toggle', () => sessionStorage.setItem(FOLDED, fold.open ? '' : 'yes'));
