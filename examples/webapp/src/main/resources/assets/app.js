/* The pages' own script: it hands the forms to the progress client and shows what comes out. */
import { page } from './page.js';
import './copy.js';
import './preview.js';
import { tabs } from './tabs.js';
import { isShownHere } from './tray.js';
import './unsaved.js';

/** Where what comes out of a task is shown, by the name under which its id is told. */
const PAGES = { documents_id: 'documents', profile_id: 'profiles', job_id: 'jobs' };

/** A reload finds what is shown now, and the back button what was there before. */
function leadTo(path) {
  if (location.pathname === '/') {
    document.body.dataset.away = '';
    history.pushState(null, '', path);
  } else {
    history.replaceState(null, '', path);
  }
}

/** Marks the steps that are done, and the one that runs or was the last. */
function showSteps(steps, { task_id: id, stage, state }) {
  isShownHere(id);
  leadTo(`/tasks/${encodeURIComponent(id)}`);
  const current = Number.parseInt(stage, 10) - 1;
  steps.hidden = false;
  [...steps.children].forEach((step, i) => {
    const done = i < current || state === 'SUCCEEDED';
    step.dataset.state = done ? 'done' : i > current ? 'next' : state.toLowerCase();
    if (i === current && !done) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

/** A page of the server, as soon as there is a network: what it shows is saved, and can wait. */
async function reached(path) {
  for (;;) {
    try {
      return await page(path);
    } catch (failure) {
      // What fetch throws where nothing can be reached.
      if (!(failure instanceof TypeError)) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}

/** Shows what came out beneath the finished bar, and its card on top of the list. */
async function showResult(result) {
  const [name] = Object.keys(PAGES).filter((key) => result?.[key]);
  const path = `/${PAGES[name]}/${encodeURIComponent(result?.[name])}`;
  if (result?.unchanged) {
    // What it says of that is seen by its address.
    location.assign(`${path}#unchanged`);
    return;
  }
  try {
    const [shown, home] = await Promise.all([reached(path), reached('/')]);
    const article = document.importNode(shown.querySelector('article'), true);
    document.getElementById('result').replaceChildren(article);
    article.querySelectorAll('[role=tablist]').forEach(tabs);
    for (const list of document.querySelectorAll('.saved:not(.going)')) {
      const title = list.getAttribute('aria-labelledby');
      const now = home.querySelector(`.saved[aria-labelledby="${title}"]`);
      list.replaceChildren(...document.importNode(now, true).children);
    }
    leadTo(path);
    document.title = shown.title;
  } catch {
    // It is saved; its own page shows it, or says what is wrong.
    location.assign(path);
  }
}

/** Where a task comes to nothing, the server knows other ways. */
async function showOtherWays(panel, { task_id: id }) {
  if (!id) return;
  const ways = panel.querySelector('.other-ways');
  const shown = await page(`/tasks/${encodeURIComponent(id)}`);
  ways.replaceChildren(...document.importNode(shown.querySelector('.other-ways'), true).children);
  // The button that was pressed could not keep it while the task was running.
  const isLost = panel.matches('[role=tabpanel]') && document.activeElement === document.body;
  if (isLost) ways.querySelector('a, button')?.focus();
}

/** What goes on in a panel: its bar, its steps. */
function optionsFor(panel) {
  const steps = panel.querySelector('.stages');
  return {
    progressContainer: panel.querySelector('.progress, [data-task]'),
    endpoint: panel.dataset.endpoint,
    onProgress: (snapshot) => {
      panel.querySelector('.other-ways').replaceChildren();
      showSteps(steps, snapshot);
    },
    onSuccess: showResult,
    onError: (problem) => showOtherWays(panel, problem),
    onCancelled: (problem) => showOtherWays(panel, problem),
  };
}

/** Files that would be refused need not be sent first. */
function checkFile({ target: input }) {
  const { largest, tooLarge, empty } = input.dataset;
  const files = [...input.files];
  const problem = files
    .map(({ name, size }) => [name, size > largest ? tooLarge : size === 0 ? empty : ''])
    .filter(([, wrong]) => wrong)
    .map((said) => said.slice(files.length > 1 ? 0 : 1).join(': '))
    .join('\n');
  input.setCustomValidity(problem);
  document.getElementById('resume-problem').textContent = problem;
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

// The server knows no other time than everybody's; the browser knows the visitor's.
for (const time of document.querySelectorAll('time[datetime]')) {
  const { lang } = document.documentElement;
  time.textContent = new Date(time.dateTime)
    .toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}

const order = document.getElementById('order');
if (order) {
  order.addEventListener('change', showPair);
  order.querySelector('.choose').hidden = true;
}

for (const hint of document.querySelectorAll('.drop-hint')) hint.hidden = false;

for (const input of document.querySelectorAll('[data-largest]')) {
  input.addEventListener('change', checkFile);
}

// Several files are as many tasks: the server leads to a page with a bar for each.
document.getElementById('parse')?.addEventListener('submit', (event) => {
  const { files } = document.getElementById('resume_file');
  if (files.length > 1) event.stopImmediatePropagation();
});

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
