// Never run: the types of the client have to allow what its users write, and nothing else.
import { ProgressForm, ProgressTracker } from
  '../../main/resources/META-INF/resources/autocraftcv/progress-tracker.mjs';

const leaving = new AbortController();
const following = new ProgressTracker({ baseUrl: '/app/api', pollInterval: 1000, maxRetries: 5 })
  .track('1b6a4f0e', {
    progressContainer: document.body,
    title: 'Import',
    signal: leaving.signal,
    onProgress: ({ progress, note }) => console.log(progress.toFixed(), note?.length),
    onComplete: ({ result }) => console.log(result.job_id),
  });
following.cancel().then(() => following.stop());
new ProgressForm('form', { endpoint: '/api/import', taskPerFile: true,
  onSuccess: (result, snapshot) => console.log(result, snapshot.version) });
document.body.addEventListener('autocraftcv:done', ({ detail }) => console.log(detail.result));
ProgressTracker.texts.fr = { cancel: 'Annuler' };
// @ts-expect-error a percentage cannot be set
following.progress = 50;
// @ts-expect-error there is no such option
new ProgressTracker({ interval: 1000 });
