/* The pages' own script: it hands the form to the progress client and shows what comes out. */
'use strict';

const progress = document.getElementById('progress');

const UNREADABLE = new Set([
  'address_not_allowed', 'blocked', 'login_required', 'needs_javascript', 'not_a_job_posting',
  'timeout', 'too_large', 'unavailable', 'unsupported_content',
]);

/** Marks the steps that are done, and the one that runs or was the last. */
function showSteps({ task_id: id, stage, state }) {
  // A reload finds the task again.
  history.replaceState(null, '', `/tasks/${encodeURIComponent(id)}`);
  const steps = document.getElementById('stages');
  const current = Number.parseInt(stage, 10) - 1;
  steps.hidden = false;
  [...steps.children].forEach((step, i) => {
    const done = i < current || state === 'SUCCEEDED';
    step.dataset.state = done ? 'done' : i > current ? 'next' : state.toLowerCase();
    if (i === current && !done) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

/** The server's page of a posting, taken apart: scripts in it would not run, and it has none. */
async function page(path) {
  const response = await fetch(path, { headers: { Accept: 'text/html' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Shows the posting beneath the finished bar, and its card on top of the list. */
async function showPosting(result) {
  const path = `/jobs/${encodeURIComponent(result?.job_id)}`;
  try {
    const [posting, home] = await Promise.all([page(path), page('/')]);
    const article = document.importNode(posting.querySelector('article.posting'), true);
    document.getElementById('posting').replaceChildren(article);
    const cards = document.getElementById('cards');
    if (cards) {
      cards.replaceChildren(...document.importNode(home.getElementById('cards'), true).children);
      document.getElementById('none').hidden = true;
    }
  } catch {
    // The posting is saved; its own page shows it, or says what is wrong.
    location.assign(path);
  }
}

/** Where a page cannot be read, its text can still be pasted: shows where. */
function showWayOut({ error_code: code }) {
  const paste = document.getElementById('paste');
  if (paste && UNREADABLE.has(code)) paste.open = true;
}

const options = {
  progressContainer: progress,
  endpoint: '/api/scrape-with-progress/',
  onProgress: showSteps,
  onSuccess: showPosting,
  onError: showWayOut,
};

for (const form of document.querySelectorAll('#scrape, #paste-form')) {
  new ProgressForm(form, options);
}

if (progress?.dataset.task) {
  new ProgressTracker().track(progress.dataset.task, {
    ...options,
    onComplete: (snapshot) => showPosting(snapshot.result),
  });
}
