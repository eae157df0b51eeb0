import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
const SECOND = 1000;

/** A network and a clock that do what the test says. */
let streams;
let requests;
let server;

class FakeEventSource extends EventTarget {
  closed = false;

  constructor(url) {
    super();
    this.url = url;
    streams.push(this);
  }

  close() { this.closed = true; }

  tell(type, data) {
    const text = type === 'alive' ? 'ok' : JSON.stringify(data);
    if (!this.closed) this.dispatchEvent(Object.assign(new Event(type), { data: text }));
  }

  break() { if (!this.closed) this.onerror(new Event('error')); }
}

const fakeFetch = async (url, { headers = {}, method = 'GET', signal } = {}) => {
  const request = { url, headers, method, signal };
  requests.push(request);
  const { status = 200, body = null, tag = '', after } = await server(request) ?? {};
  if (status === 0) throw new TypeError('network');
  return { ok: status < 300, status, json: async () => body,
    headers: new Headers({ ETag: tag, ...(after && { 'Retry-After': after }) }) };
};

/** @type {() => void} */
let comeOrGo;
Object.assign(globalThis, {
  addEventListener: (type, listener) => { comeOrGo = listener; },
  document: { hidden: false, documentElement: { closest: () => null } },
  EventSource: FakeEventSource,
  fetch: fakeFetch,
});

const { ProgressTracker } = await import(
  '../../main/resources/META-INF/resources/autocraftcv/progress-tracker.mjs');

const turns = async () => { for (let i = 0; i < 20; i++) await Promise.resolve(); };

/** Time passes in steps, so that what is due and what it starts come in order. */
const pass = async (milliseconds) => {
  for (let left = milliseconds; left > 0; left -= 250) {
    mock.timers.tick(Math.min(250, left));
    await turns();
  }
};

const open = () => streams.filter((stream) => !stream.closed);
const polls = () => requests.filter(({ method }) => method === 'GET');

const snapshot = (task_id, version, more = {}) => ({ task_id, version, state: 'RUNNING',
  progress: version, status: '', elapsed_time: 0, timestamp: Date.now() / 1000, ...more });
const done = (task_id, version) => snapshot(task_id, version, { state: 'SUCCEEDED', progress: 100 });

let followed = [];
const follow = (id, options = {}) => {
  const heard = [];
  const ends = [];
  const following = new ProgressTracker().track(id, {
    onProgress: ({ version }) => heard.push(version),
    onComplete: ({ state }) => ends.push(state),
    onError: ({ state, error, error_code }) => ends.push({ state, error, error_code }),
    onCancelled: ({ state }) => ends.push(state),
    ...options,
  });
  followed.push(following);
  return { heard, ends, following };
};

beforeEach(() => {
  streams = [];
  requests = [];
  followed = [];
  server = () => ({ status: 0 });
  document.hidden = false;
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1e12 });
  mock.method(Math, 'random', () => 0.5);
});

afterEach(() => {
  for (const following of followed) following.stop();
  mock.reset();
  mock.timers.reset();
});

test('a stream is opened first, and what it says is told in order', async () => {
  const { heard, ends } = follow('a');
  await pass(1);
  assert.deepEqual(streams.map(({ url }) => url), ['/api/progress/a/events']);
  for (const version of [1, 2, 3]) streams[0].tell('progress', snapshot('a', version));
  streams[0].tell('progress', done('a', 4));
  assert.deepEqual(heard, [1, 2, 3, 4]);
  assert.deepEqual(ends, ['SUCCEEDED']);
  assert.ok(streams[0].closed);
  assert.equal(requests.length, 0);
});

test('what is doubled, late or of another task is dropped', async () => {
  const { heard, ends } = follow('a');
  await pass(1);
  for (const version of [2, 2, 1, 5, 3, 5]) streams[0].tell('progress', snapshot('a', version));
  streams[0].tell('progress', snapshot('b', 9));
  streams[0].tell('end', 'SUCCEEDED');
  streams[0].tell('alive', 'ok');
  streams[0].tell('alive', {});
  streams[0].tell('progress', done('a', 6));
  streams[0].tell('progress', snapshot('a', 7));
  assert.deepEqual(heard, [2, 5, 6]);
  assert.deepEqual(ends, ['SUCCEEDED']);
});

test('all bars of a page share one stream, those added later, too', async () => {
  const a = follow('a');
  const b = follow('b');
  await pass(1);
  assert.deepEqual(streams.map(({ url }) => url), ['/api/progress/events?ids=a,b']);
  const c = follow('c');
  await pass(1);
  assert.deepEqual(open().map(({ url }) => url), ['/api/progress/events?ids=a,b,c']);
  for (const id of ['a', 'b', 'c']) streams[1].tell('progress', done(id, 1));
  assert.deepEqual([a, b, c].map(({ ends }) => ends), Array(3).fill(['SUCCEEDED']));
  assert.equal(open().length, 0);
});

test('a task shown twice is asked for once', async () => {
  const [one, two] = [follow('a'), follow('a')];
  await pass(1);
  assert.deepEqual(streams.map(({ url }) => url), ['/api/progress/a/events']);
  streams[0].tell('progress', done('a', 1));
  assert.deepEqual([one.ends, two.ends], [['SUCCEEDED'], ['SUCCEEDED']]);
});

test('a task that nobody knows is told apart from its neighbours', async () => {
  const a = follow('a');
  const b = follow('b');
  await pass(1);
  streams[0].tell('unknown', { task_id: 'b', error: 'Task not found', error_code: 'task_not_found' });
  assert.deepEqual(b.ends, [{ state: 'LOST', error: 'Task not found', error_code: 'task_not_found' }]);
  streams[0].tell('progress', done('a', 1));
  assert.deepEqual(a.ends, ['SUCCEEDED']);
});

test('a stream that was cut is opened again', async () => {
  const { heard } = follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  streams[0].break();
  await pass(2.5 * SECOND);
  assert.equal(open().length, 1);
  open()[0].tell('progress', snapshot('a', 2));
  assert.deepEqual(heard, [1, 2]);
  assert.equal(requests.length, 0, 'nothing to ask where streams work');
});

test('a stream that stays silent for two beats is dead, one that beats is not', async () => {
  follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  for (let i = 0; i < 4; i++) {
    await pass(20 * SECOND);
    streams[0].tell('alive', {});
  }
  assert.equal(streams.length, 1);
  await pass(34 * SECOND);
  assert.ok(streams[0].closed);
  assert.equal(open().length, 1);
});

test('where streams are held back, long polls do it', async () => {
  server = ({ headers }) => headers['If-None-Match']
    ? new Promise((answer) => setTimeout(answer, 25 * SECOND, { status: 304 }))
    : { body: snapshot('a', 1), tag: '"1"' };
  const { heard } = follow('a');
  await pass(60 * SECOND);
  assert.deepEqual(heard, [1]);
  assert.equal(streams.length, 1);
  const [plain, ...long] = polls();
  assert.equal(plain.headers.Prefer, undefined);
  assert.ok(long.length >= 2 && long.length <= 3, `${long.length}`);
  for (const { headers } of long) {
    assert.deepEqual(headers, { Prefer: 'wait=25', 'If-None-Match': '"1"' });
  }
});

test('where long polls are cut as well, plain polls do it at the pace that the server names', async () => {
  let version = 0;
  server = ({ headers }) => headers.Prefer ? { status: 0 }
    : { body: snapshot('a', ++version), tag: `"${version}"`, after: '4' };
  const { heard } = follow('a');
  await pass(31 * SECOND);
  assert.equal(streams.length, 1);
  assert.equal(polls().filter(({ headers }) => headers.Prefer).length, 1);
  assert.deepEqual(heard, [1, 2, 3, 4, 5, 6, 7]);
});

test('a server without a joint endpoint is asked for each task, over three connections at most', async () => {
  server = ({ url }) => url.includes('?') ? { status: 404 }
    : { body: snapshot(url.match(/(\w)\/$/)[1], 1) };
  const bars = ['a', 'b', 'c', 'd', 'e'].map((id) => follow(id, { baseUrl: '/old' }));
  await pass(1);
  streams[0].break();
  await pass(1 * SECOND);
  assert.deepEqual(open().map(({ url }) => url),
    ['a', 'b', 'c'].map((id) => `/old/progress/${id}/events`));
  assert.deepEqual(bars.slice(3).map(({ heard }) => heard), [[1], [1]]);
  open()[0].tell('progress', done('a', 2));
  await pass(5 * SECOND);
  assert.ok(open().some(({ url }) => url === '/old/progress/d/events'), 'the next one moves up');
});

test('a lost connection is tried again, ever more slowly, and found again', async () => {
  const { heard, ends } = follow('a');
  await pass(1);
  streams[0].break();
  await pass(60 * SECOND);
  const tries = polls().length;
  assert.ok(tries >= 4 && tries <= 6, `${tries}`);
  server = () => ({ body: snapshot('a', 1) });
  await pass(40 * SECOND);
  assert.deepEqual(heard, [1]);
  assert.equal(streams.length, 2, 'and the stream is tried anew');
  assert.deepEqual(ends, []);
});

test('after five minutes without an answer the bar says that the connection is lost', async () => {
  const { ends } = follow('a');
  await pass(1);
  streams[0].break();
  await pass(340 * SECOND);
  assert.deepEqual(ends, [{ state: 'LOST', error: 'Connection lost. Reload to try again.',
    error_code: 'connection_lost' }]);
});

test('a refusal is final, and shown in the words of the server', async () => {
  server = () => ({ status: 404, body: { code: 'task_not_found', error: 'Task not found',
    detail: 'This task may have expired' } });
  const { ends } = follow('a');
  await pass(1);
  streams[0].break();
  await pass(1);
  assert.deepEqual(ends, [{ state: 'LOST', error: 'This task may have expired',
    error_code: 'task_not_found' }]);
});

test('a restart of the server is survived', async () => {
  const { heard, ends } = follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  streams[0].break();
  await pass(2.5 * SECOND);
  open()[0].break();
  server = () => ({ status: 502 });
  await pass(20 * SECOND);
  server = () => ({ body: snapshot('a', 7) });
  for (let i = 0; i < 20 && !open().length; i++) await pass(SECOND);
  open()[0].tell('progress', done('a', 8));
  assert.deepEqual(heard, [1, 7, 8]);
  assert.deepEqual(ends, ['SUCCEEDED']);
});

test('after a sleep the connection is made anew at once', async () => {
  follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  mock.timers.setTime(Date.now() + 3600 * SECOND);
  await pass(1.25 * SECOND);
  assert.ok(streams[0].closed);
  assert.equal(open().length, 1);
});

test('a page in the background polls, slowly, and is told at once when it comes back', async () => {
  server = () => ({ body: snapshot('a', 2), after: '1' });
  const { heard } = follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  document.hidden = true;
  comeOrGo();
  await pass(60 * SECOND);
  assert.equal(open().length, 0);
  assert.ok(polls().length <= 7 && !polls().some(({ headers }) => headers.Prefer));
  document.hidden = false;
  comeOrGo();
  assert.equal(open().length, 1);
  open()[0].tell('progress', snapshot('a', 3));
  await pass(10 * SECOND);
  assert.deepEqual(heard, [1, 2, 3]);
  assert.equal(streams.length, 2, 'one return makes one connection');
});

test('an aborted signal stops the following and leaves the task alone', async () => {
  const leaving = new AbortController();
  const { heard, ends } = follow('a', { signal: leaving.signal });
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  leaving.abort();
  assert.ok(streams[0].closed);
  await pass(60 * SECOND);
  assert.deepEqual([heard, ends, requests], [[1], [], []]);
  follow('b', { signal: leaving.signal });
  await pass(60 * SECOND);
  assert.equal(streams.length, 1, 'a signal aborted before follows nothing');
});

test('a cancel asks the server, and the end is what the server says', async () => {
  server = ({ url }) => url.endsWith('/cancel/')
    ? { status: 202, body: snapshot('a', 2, { state: 'CANCELLING' }) } : { status: 0 };
  const { ends, following } = follow('a');
  await pass(1);
  streams[0].tell('progress', snapshot('a', 1));
  await Promise.all([following.cancel(), following.cancel()]);
  assert.deepEqual(requests.map(({ url, method }) => [method, url]),
    [['POST', '/api/progress/a/cancel/']]);
  assert.deepEqual(ends, []);
  streams[0].tell('progress', snapshot('a', 3, { state: 'CANCELLED' }));
  assert.deepEqual(ends, ['CANCELLED']);
});

test('over a network that cuts, doubles, delays and reorders, the end is shown, and nothing goes back', async () => {
  let seed = 7;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let run = 0; run < 200; run++) {
    streams = [];
    let version = 1;
    const now = () => version < 40 ? snapshot('a', version) : done('a', version);
    server = async () => chance() < 0.3 ? { status: [0, 502, 304][Math.floor(chance() * 3)] }
      : { body: chance() < 0.3 ? snapshot('a', Math.ceil(version / 2)) : now() };
    const { heard, ends, following } = follow('a');
    for (let i = 0; i < 400 && !ends.length; i++) {
      await pass(Math.ceil(chance() * 4) * 250);
      if (version < 40 && chance() < 0.7) version++;
      const [stream] = open();
      if (!stream) continue;
      if (chance() < 0.3) stream.break();
      else if (chance() < 0.3) stream.tell('progress', snapshot('a', Math.floor(version * chance())));
      else stream.tell('progress', now());
    }
    assert.deepEqual(ends, ['SUCCEEDED'], `run ${run}`);
    assert.deepEqual(heard, [...new Set(heard)].sort((x, y) => x - y), `run ${run}`);
    following.stop();
  }
});
