import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ProgressForm, ProgressTracker } from
  '../../main/resources/META-INF/resources/autocraftcv/progress-tracker.mjs';

const { fieldsAsJson, uploadAt } = await import(
  '../../main/resources/META-INF/resources/autocraftcv/progress-form.js');
await import('../../main/resources/META-INF/resources/autocraftcv/progress-texts.mjs');
const client = fileURLToPath(
  new URL('../../main/resources/META-INF/resources/autocraftcv', import.meta.url));
const { rules } = ProgressTracker;
const words = rules.wordsIn();

const running = (changes = {}) => ({ task_id: 't', state: 'RUNNING', version: 1, progress: 0,
  status: 'Fetching job page...', stage: '2/6', elapsed_time: 0, estimated_remaining: null,
  timestamp: 1000, ...changes });

const shown = (snapshot, more = {}) => ({ snapshot, percent: snapshot.progress, age: 0,
  trouble: '', cancelKey: 'cancel', words, ...more });

test('the plain script defines what the module exports', () => {
  assert.equal(globalThis.ProgressTracker, ProgressTracker);
  assert.equal(globalThis.ProgressForm, ProgressForm);
});

test('what is no snapshot is not taken for one', () => {
  const good = running();
  assert.equal(rules.readSnapshot(good), good);
  for (const bad of [null, undefined, 'text', [], {}, { state: 'RUNNING' },
    running({ state: 'toString' }), running({ state: 'SLEEPING' }), running({ version: null }),
    running({ version: 'x' }), { title: 'Not found', status: 404 }]) {
    assert.equal(rules.readSnapshot(bad), null, JSON.stringify(bad));
  }
});

test('the shown percentage never goes back, whatever comes', () => {
  let percent = 0;
  for (let i = 0; i < 1000; i++) {
    const next = rules.percentAfter(percent, running({ progress: Math.random() * 120 }));
    assert.ok(next >= percent && next < 100, `${percent} then ${next}`);
    percent = next;
  }
});

test('success alone shows 100', () => {
  assert.equal(rules.percentAfter(40, running({ progress: 100 })), 99);
  assert.equal(rules.percentAfter(40, running({ state: 'FAILED', progress: 40 })), 40);
  assert.equal(rules.percentAfter(40, running({ state: 'SUCCEEDED', progress: 100 })), 100);
});

test('the endings are told apart', () => {
  const ends = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'CANCELLED', 'LOST'];
  assert.ok(ends.every(rules.isEnd));
  assert.ok(!['PENDING', 'RUNNING', 'CANCELLING'].some(rules.isEnd));
  assert.deepEqual(ends.filter(rules.isFailure), ['FAILED', 'TIMED_OUT', 'LOST']);
});

test('a stage is put in words, and no stage in none', () => {
  assert.equal(rules.stageText('2/6', words), 'Step 2 of 6');
  assert.equal(rules.stageText(null, words), '');
});

test('durations are short and exact', () => {
  assert.deepEqual([0, 59.9, 60, 125, 3600, 3725].map(rules.durationText),
    ['0 s', '59 s', '1 min 0 s', '2 min 5 s', '1 h 0 min', '1 h 2 min']);
});

test('the remaining time is coarse, hidden when unknown, and never pretends after its time', () => {
  assert.deepEqual([null, undefined, -6, -5, 0, 4.9, 5, 17, 55, 56, 60, 61, 600, 5400]
    .map((seconds) => rules.remainingText(seconds, words)),
  ['', '', '', 'a few seconds left', 'a few seconds left', 'a few seconds left',
    'about 5 s left', 'about 20 s left', 'about 55 s left', 'about 1 min left',
    'about 1 min left', 'about 2 min left', 'about 10 min left', 'about 1 h 30 min left']);
});

test('the bar is heard with its percentage only where there is one', () => {
  assert.equal(rules.valueText(shown(running({ progress: 45 }))),
    '45%, Step 2 of 6, Fetching job page...');
  assert.equal(rules.valueText(shown(running({ progress: 45, indeterminate: true }))),
    'Step 2 of 6, Fetching job page...');
});

test('the age of an answer is told by the clock of the server that sent it', () => {
  const snapshot = running({ timestamp: Date.parse('2026-01-01T00:00:00Z') / 1000 });
  const wrongClock = Date.parse('2031-01-01T00:00:00Z');
  assert.equal(rules.ageAt(snapshot, 'Thu, 01 Jan 2026 00:00:12 GMT', wrongClock), 12);
  assert.equal(rules.ageAt(snapshot, null, Date.parse('2026-01-01T00:00:03Z')), 3);
  assert.equal(rules.ageAt(snapshot, null, 0), 0, 'never negative');
});

test('the server tells the pace, within 1 and 30 s', () => {
  assert.equal(rules.paceFrom('4', 2000), 4000);
  assert.equal(rules.paceFrom('0.1', 2000), 1000);
  assert.equal(rules.paceFrom('600', 2000), 30000);
  for (const none of [null, undefined, '', 'soon']) assert.equal(rules.paceFrom(none, 2000), 2000);
});

test('each failure doubles the delay, up to 30 s and a fifth', () => {
  const middle = 0.5;
  assert.deepEqual([0, 1, 2, 3, 4, 40].map((n) => rules.nextDelay(2000, n, middle)),
    [2000, 4000, 8000, 16000, 30000, 30000]);
  assert.equal(rules.nextDelay(2000, 0, 0), 1600);
  assert.ok(Math.abs(rules.nextDelay(2000, 0, 1) - 2400) < 0.001);
});

test('hope ends after enough tries and enough time, not after one of them', () => {
  const limits = { retries: 3, timeout: 300_000 };
  assert.equal(rules.isHopeless(50, 299_999, limits), false);
  assert.equal(rules.isHopeless(3, 3_600_000, limits), false);
  assert.equal(rules.isHopeless(4, 300_000, limits), true);
});

test('a refusal is final, an overload or a lost connection is not', () => {
  assert.deepEqual([400, 401, 403, 404, 410].map(rules.isFinalAnswer), Array(5).fill(true));
  assert.deepEqual([undefined, 0, 200, 304, 408, 425, 429, 500, 502, 503].map(rules.isFinalAnswer),
    Array(10).fill(false));
});

/** What is said when this is shown at these seconds. */
const heard = (...moments) => {
  let said = { at: 0 };
  const words = [];
  for (const [second, snapshot, more] of moments) {
    const next = rules.speechAfter(said, shown(snapshot, more), 1e12 + second * 1000);
    if (!next) continue;
    said = next;
    words.push([second, next.text]);
  }
  return words;
};

test('nothing is said before the server has spoken', () => {
  assert.deepEqual(heard([0, running({ version: -1 })]), []);
});

test('the start, each stage and each quarter are said, a percent is not', () => {
  assert.deepEqual(heard(
    [0, running({ progress: 15 })],
    [10, running({ progress: 20 })],
    [20, running({ progress: 26 })],
    [30, running({ progress: 35, stage: '3/6', status: 'Parsing HTML content...' })],
  ), [
    [0, '15%, Step 2 of 6, Fetching job page...'],
    [20, '26%, Step 2 of 6, Fetching job page...'],
    [30, '35%, Step 3 of 6, Parsing HTML content...'],
  ]);
});

test('news within ten seconds waits, and only the newest of it is said', () => {
  const at = (stage, progress) => running({ stage, progress, status: `Stage ${stage}` });
  assert.deepEqual(heard([0, at('1/6', 5)], [1, at('2/6', 15)], [3, at('3/6', 35)],
    [9.9, at('3/6', 36)], [10, at('4/6', 60)]), [
    [0, '5%, Step 1 of 6, Stage 1/6'],
    [10, '60%, Step 4 of 6, Stage 4/6'],
  ]);
});

test('the end is said at once and exactly once', () => {
  const done = running({ state: 'SUCCEEDED', progress: 100, status: 'Complete!' });
  assert.deepEqual(heard([0, running()], [1, done], [2, done], [60, done]).slice(1),
    [[1, 'Done. Complete!']]);
});

test('a failure is left to its alert, and nothing follows it', () => {
  const failed = running({ state: 'FAILED', error: 'No such page' });
  assert.deepEqual(heard([0, running()], [9, failed], [20, failed]).slice(1), [[9, '']]);
});

test('a lost connection is said once, and so is its return', () => {
  const trouble = { trouble: 'Connection lost, trying again...' };
  assert.deepEqual(heard([0, running()], [11, running(), trouble], [12, running(), trouble],
    [30, running(), trouble], [40, running({ progress: 20 })]).slice(1), [
    [11, 'Connection lost, trying again...'],
    [40, '20%, Step 2 of 6, Fetching job page...'],
  ]);
});

test('a hundred steps make no more than a dozen announcements', () => {
  const steps = Array.from({ length: 100 }, (_, i) => [i, running({ progress: i,
    stage: `${Math.floor(i / 17) + 1}/6` })]);
  const words = heard(...steps, [100, running({ state: 'SUCCEEDED', status: 'Complete!' })]);
  assert.ok(words.length <= 12, `${words.length}`);
});

test('fields that may have several values become lists, even with one chosen', () => {
  assert.deepEqual(fieldsAsJson([['url', 'https://x'], ['types', 'resume']],
    new Set(['types'])), { url: 'https://x', types: ['resume'] });
  assert.deepEqual(fieldsAsJson([['types', 'a'], ['types', 'b']], new Set(['types'])),
    { types: ['a', 'b'] });
});

test('of a problem the sentence made for people is shown', () => {
  assert.equal(rules.sentenceOf({ title: 'Bad request', error: 'URL is required',
    detail: 'Please give the address.' }, words), 'Please give the address.');
  assert.equal(rules.sentenceOf({ title: 'Bad request', error: 'URL is required' }, words),
    'URL is required');
  assert.match(rules.sentenceOf(null, words), /try again/);
});

test('an upload has the percentage of its bytes, and an estimate once there is evidence', () => {
  assert.deepEqual(uploadAt(45, 100, 1), { state: 'RUNNING', progress: 45, indeterminate: false,
    elapsed_time: 1, estimated_remaining: null });
  assert.equal(uploadAt(25, 100, 10).estimated_remaining, 30);
  assert.equal(uploadAt(0, 0, 10).indeterminate, true);
});

test('the words are those of the language, of its region, else English', () => {
  ProgressTracker.texts['de-AT'] = { cancel: 'Stopp' };
  assert.equal(rules.wordsIn('de')('cancel'), 'Abbrechen');
  assert.equal(rules.wordsIn('de-CH')('step', 2, 6), 'Schritt 2 von 6');
  assert.equal(rules.wordsIn('de-AT')('cancel'), 'Stopp');
  assert.equal(rules.wordsIn('de-AT')('soon'), 'noch wenige Sekunden');
  for (const none of ['', undefined, 'tlh', 'constructor', '__proto__']) {
    assert.equal(rules.wordsIn(none)('cancel'), 'Cancel');
  }
});

test('a status is translated by its key, and shown as the server says it where there is no key', () => {
  const german = rules.wordsIn('de');
  const snapshot = running({ message_key: 'scrape.fetch' });
  assert.equal(rules.statusText(snapshot, german), 'Stellenanzeige wird geladen …');
  assert.equal(rules.statusText(snapshot, words), 'Fetching job page...');
  assert.equal(rules.statusText(running(), german), 'Fetching job page...');
  assert.equal(rules.sentenceOf({ error_code: 'timeout', error: 'Too slow' }, german),
    'Die Seite antwortet zu langsam.');
});

test('every language has every key of the others, with the same blanks', () => {
  const { en, de, es } = ProgressTracker.texts;
  assert.deepEqual(Object.keys(de).sort(), Object.keys(es).sort());
  for (const key of Object.keys(en)) {
    const blanks = (text) => text.match(/{\d}/g) ?? [];
    assert.deepEqual(blanks(de[key]).sort(), blanks(en[key]).sort(), key);
    assert.deepEqual(blanks(es[key]).sort(), blanks(en[key]).sort(), key);
  }
});

test('the client is under 6 KB on its way to the browser', () => {
  const bytes = gzipSync(readFileSync(`${client}/progress-tracker.js`), { level: 9 }).length;
  assert.ok(bytes < 6144, `${bytes} bytes`);
});

test('the package is complete: what it names is there, and what is there is named', () => {
  const { files, exports } = JSON.parse(readFileSync(`${client}/package.json`, 'utf8'));
  const there = readdirSync(client).filter((name) => !/^(package.json|README.md)$/.test(name));
  assert.deepEqual(files.toSorted(), there.toSorted());
  const named = JSON.stringify(exports).match(/(?<=\.\/)[\w-]+\.[\w.]+/g);
  for (const name of named) assert.ok(name === 'package.json' || files.includes(name), name);
});
