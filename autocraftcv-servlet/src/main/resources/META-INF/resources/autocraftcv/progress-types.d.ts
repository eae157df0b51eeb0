/** How far a task is, as the server tells it. Times are seconds, as of `timestamp`. */
export interface Snapshot {
  task_id: string;
  state: 'PENDING' | 'RUNNING' | 'CANCELLING'
    | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'CANCELLED' | 'LOST';
  /** Never restarts within a task: the higher one is the newer one. */
  version: number;
  /** 0 to 100. */
  progress: number;
  status: string;
  /** Such as "2/6". */
  stage?: string | null;
  attempt?: number;
  /** True while the present stage has nothing to count. */
  indeterminate?: boolean;
  cancellable?: boolean;
  /** True for every ending, whether good or bad. */
  completed?: boolean;
  /** A sentence for people, for every ending but success. */
  error?: string | null;
  error_code?: string | null;
  /** What is being done within the stage, as text; null when the work does not say. */
  note?: string | null;
  /** Under which `ProgressTracker.texts` has the status in other languages. */
  message_key?: string;
  units_done?: number;
  units_total?: number | null;
  elapsed_time: number;
  /** Null while there is no evidence for an estimate. */
  estimated_remaining?: number | null;
  /** Seconds since 1970. */
  timestamp: number;
  result?: any;
}

export type Listener = (snapshot: Snapshot) => void;

export interface TrackerOptions {
  /** Where the servlet is mounted. Default: /api */
  baseUrl?: string;
  /** Milliseconds between two polls, unless the server names a pace. Default: 2000 */
  pollInterval?: number;
  /** Failed tries, with back-off, that are forgiven at least. Default: 3 */
  retries?: number;
  /** The name that the original has for `retries`. */
  maxRetries?: number;
  /** Milliseconds without any answer before the connection is given up. Default: 300000 */
  timeout?: number;
}

export interface TrackOptions extends TrackerOptions {
  /** Where the card goes: an element, an id or a selector. Without it only the listeners hear. */
  progressContainer?: Element | string | null;
  /** Names the card, for eyes and ears. */
  title?: string;
  /** The snapshot with which the start was answered, so that the card is never empty. */
  snapshot?: Snapshot;
  onProgress?: Listener;
  onComplete?: Listener;
  /** Also told of cancelling where there is no `onCancelled`. */
  onError?: Listener;
  onCancelled?: Listener;
  /** Aborted, it stops the following; the task itself goes on. */
  signal?: AbortSignal;
  /** What the Cancel button does instead of asking the server. */
  cancel?: () => void;
}

export interface FormOptions extends TrackerOptions,
    Pick<TrackOptions, 'progressContainer' | 'title' | 'onProgress' | 'onCancelled' | 'signal'> {
  /** Where the form is posted. Default: the form's action. */
  endpoint?: string;
  onSuccess?: (result: any, snapshot: Snapshot) => void;
  /** The snapshot of a failed task, or the problem document of a refused start. */
  onError?: (failure: { error?: string | null }) => void;
  /** A task and a card for each file, uploaded one after the other. Default: one for them all. */
  taskPerFile?: boolean;
}

/** What follows a task. */
export interface Following {
  /** Stops watching; the task itself goes on. */
  stop(): void;
  /** Asks the server to stop the task; the card says so when the server does. */
  cancel(): Promise<void>;
}

/** Shows a task in a card: a bar, what is being done, how long it takes, a Cancel button. */
export class ProgressTracker {
  constructor(options?: TrackerOptions);
  /**
   * Follows a task to its end, over one connection for all tasks of a page. The container also
   * dispatches `autocraftcv:progress`, `autocraftcv:done`, `autocraftcv:failed` and
   * `autocraftcv:cancelled`, whose `detail` is the snapshot.
   */
  track(taskId: string, options?: TrackOptions): Following;
  static readonly rules: Rules;
  /** The words by language: `ProgressTracker.texts.fr = { cancel: 'Annuler', ... }`. */
  static readonly texts: Record<string, Record<string, string>>;
}

/**
 * Starts a task from a form and shows it. A form with a file input shows the bytes that have been
 * sent first, and takes files that are dropped on it, or on what it marks with `data-drop`.
 */
export class ProgressForm {
  constructor(form: Element | string, options?: FormOptions);
}

export interface ProgressEvents {
  'autocraftcv:progress': CustomEvent<Snapshot>;
  'autocraftcv:done': CustomEvent<Snapshot>;
  'autocraftcv:failed': CustomEvent<Snapshot>;
  'autocraftcv:cancelled': CustomEvent<Snapshot>;
}

declare global {
  var ProgressTracker: typeof import('./progress-types').ProgressTracker;
  var ProgressForm: typeof import('./progress-types').ProgressForm;
  interface HTMLElementEventMap extends ProgressEvents {}
}

/** One word or sentence, with {0}, {1}... filled in; undefined for a key that nobody translated. */
export type Words = (key: any, ...values: any[]) => any;

/** Everything a card shows. */
export interface Shown {
  snapshot: Snapshot;
  percent: number;
  /** Seconds since the snapshot was true. */
  age: number;
  /** What is wrong with the connection, in words; empty when nothing is. */
  trouble: string;
  /** The word on the Cancel button. */
  cancelKey: string;
  words: Words;
}

/** What a screen reader was told last. */
export interface Said {
  at: number;
  /** The stage, its state and the quarter it is in, or the trouble. */
  topic?: string;
  text?: string;
}

/** The decisions. All are pure: time and chance come in as arguments. */
export interface Rules {
  /**
   * The words of a language such as "de-AT"; in English what it does not have. Each is looked up
   * when it is said, so that a language may be loaded after the first bar.
   */
  wordsIn(lang?: string): Words;
  isEnd(state: string): boolean;
  isFailure(state: string): boolean;
  /** Null for anything that is no snapshot. */
  readSnapshot(value: any): Snapshot | null;
  /** Never goes back, and is 100 for success alone. */
  percentAfter(shown: number, snapshot: Pick<Snapshot, 'state' | 'progress'>): number;
  /** "2/6" as words; empty when there is no stage. */
  stageText(stage: string | null | undefined, words: Words): string;
  durationText(seconds: number): string;
  /** Coarse, not to pretend; empty once the task has clearly outlived its estimate. */
  remainingText(seconds: number | null | undefined, words: Words): string;
  /** What the bar is heard as. */
  valueText(shown: Pick<Shown, 'snapshot' | 'percent' | 'words'>): string;
  /** By its message key, else as the server says it. */
  statusText(snapshot: Snapshot, words: Words): string;
  /** The sentence for people in a problem document or a snapshot, if there is one. */
  sentenceOf(problem: any, words: Words): string;
  /**
   * How many seconds ago a snapshot was true. By the server's `Date` header where there is one, so
   * that a wrong clock here does no harm; else by `now`, in milliseconds.
   */
  ageAt(snapshot: Snapshot, date: string | null | undefined, now: number): number;
  /** Milliseconds, from a Retry-After header, between 1 and 30 s. */
  paceFrom(retryAfter: any, otherwise: number): number;
  /** Twice as long after each failure; spread by a fifth, so that many pages do not ask at once. */
  nextDelay(pace: number, failures: number, random: number): number;
  /** Enough tries and enough time: neither a quick series of failures nor a long sleep ends it. */
  isHopeless(failures: number, silence: number,
    limits: { retries: number, timeout: number }): boolean;
  /** Whether asking again cannot change the answer, as it can for "too early" and "too many". */
  isFinalAnswer(status: any): boolean;
  /**
   * What a screen reader is told next: the start, each stage, each quarter, trouble, and the end
   * once. What comes within 10 s of the last words waits, and by then only the newest is said; the
   * end does not wait. A failure is left to its alert. Null: nothing now.
   */
  speechAfter(said: Said, shown: Shown, now: number): Said | null;
}
