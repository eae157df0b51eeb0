/* The pages' own script: it hands the forms to the progress client and shows what comes out. */
'use strict';

const UNREADABLE = new Set([
  'address_not_allowed', 'blocked', 'login_required', 'needs_javascript', 'not_a_job_posting',
  'timeout', 'too_large', 'unavailable', 'unsupported_content',
]);

/** Where what comes out of a task is shown, by the name under which its id is told. */
const PAGES = { documents_id: 'documents', profile_id: 'profiles', job_id: 'jobs' };

/** Marks the steps that are done, and the one that runs or was the last. */
function showSteps(steps, { task_id: id, stage, state }) {
  // A reload finds the task again.
  history.replaceState(null, '', `/tasks/${encodeURIComponent(id)}`);
  const current = Number.parseInt(stage, 10) - 1;
  steps.hidden = false;
  [...steps.children].forEach((step, i) => {
    const done = i < current || state === 'SUCCEEDED';
    step.dataset.state = done ? 'done' : i > current ? 'next' : state.toLowerCase();
    if (i === current && !done) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

/** A page of the server, taken apart: scripts in it would not run, and it has none. */
async function page(path) {
  const response = await fetch(path, { headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Shows what came out beneath the finished bar, and its card on top of the list. */
async function showResult(result) {
  const [name] = Object.keys(PAGES).filter((key) => result?.[key]);
  const path = `/${PAGES[name]}/${encodeURIComponent(result?.[name])}`;
  try {
    const [shown, home] = await Promise.all([page(path), page('/')]);
    const article = document.importNode(shown.querySelector('article'), true);
    document.getElementById('result').replaceChildren(article);
    article.querySelectorAll('[role=tablist]').forEach(tabs);
    for (const list of document.querySelectorAll('.saved')) {
      const title = list.getAttribute('aria-labelledby');
      const now = home.querySelector(`.saved[aria-labelledby="${title}"]`);
      list.replaceChildren(...document.importNode(now, true).children);
    }
    history.replaceState(null, '', path);
  } catch {
    // It is saved; its own page shows it, or says what is wrong.
    location.assign(path);
  }
}

/** Where a page cannot be read, its text can still be pasted: shows where. */
function showWayOut(panel, { error_code: code }) {
  const paste = panel.querySelector('.paste');
  if (paste && UNREADABLE.has(code)) paste.open = true;
}

/** What goes on in a panel: its bar, its steps. */
function optionsFor(panel) {
  const steps = panel.querySelector('.stages');
  return {
    progressContainer: panel.querySelector('.progress, #progress'),
    endpoint: panel.dataset.endpoint,
    onProgress: (snapshot) => showSteps(steps, snapshot),
    onSuccess: showResult,
    onError: (problem) => showWayOut(panel, problem),
  };
}

/** A file that would be refused need not be sent first. */
function checkFile({ target: input }) {
  const { size } = input.files[0] ?? {};
  const problem = size > input.dataset.largest
    ? 'This file has more than 10 MB. Save it without pictures, or as text.'
    : size === 0 ? 'This file is empty. Choose another one.' : '';
  input.setCustomValidity(problem);
  document.getElementById('resume-problem').textContent = problem;
}

/** Tabs as in the ARIA Authoring Practices: one panel at a time, arrows go from tab to tab. */
function tabs(list) {
  const all = [...list.querySelectorAll('[role=tab]')];
  const show = (shown) => {
    for (const tab of all) {
      tab.ariaSelected = tab === shown;
      tab.tabIndex = tab === shown ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== shown;
    }
  };
  list.addEventListener('click', ({ target }) => all.includes(target) && show(target));
  list.addEventListener('keydown', ({ key, target }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = all.at((all.indexOf(target) + step) % all.length);
    show(next);
    next.focus();
  });
  list.hidden = false;
  show(all.find((tab) => tab.hasAttribute('data-first')) ?? all[0]);
}

/** Shows the posting or profile that was chosen, and leaves the rest of the form as it is. */
async function showPair({ target }) {
  if (!target.matches('.pair select')) return;
  const { job_id: job, profile_id: profile } = Object.fromEntries(new FormData(target.form));
  const shown = await page(`/documents/new?${new URLSearchParams({ job, profile })}`);
  for (const about of document.querySelectorAll('.about')) {
    about.replaceChildren(...document.importNode(shown.getElementById(about.id), true).children);
  }
  if (target.name !== 'profile_id') return;
  const thumbs = shown.querySelectorAll('.thumb iframe');
  document.querySelectorAll('.thumb iframe').forEach((thumb, i) => { thumb.src = thumbs[i].src; });
}

document.querySelectorAll('[role=tablist]').forEach(tabs);

const order = document.getElementById('order');
if (order) {
  order.addEventListener('change', showPair);
  order.querySelector('.choose').hidden = true;
}

for (const hint of document.querySelectorAll('.drop-hint')) hint.hidden = false;

for (const input of document.querySelectorAll('[data-largest]')) {
  input.addEventListener('change', checkFile);
}

for (const form of document.querySelectorAll('#scrape, #paste-form, #parse')) {
  new ProgressForm(form, optionsFor(form.closest('[role=tabpanel]')));
}

const task = document.getElementById('task');
if (task) {
  const options = optionsFor(task);
  new ProgressTracker().track(options.progressContainer.dataset.task, {
    ...options,
    onComplete: (snapshot) => showResult(snapshot.result),
  });
}
