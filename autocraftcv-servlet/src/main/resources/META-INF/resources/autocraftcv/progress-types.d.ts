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
}

export interface FormOptions extends TrackerOptions,
    Pick<TrackOptions, 'progressContainer' | 'title' | 'onProgress' | 'onCancelled'> {
  /** Where the form is posted. Default: the form's action. */
  endpoint?: string;
  onSuccess?: (result: any, snapshot: Snapshot) => void;
  /** The snapshot of a failed task, or the problem document of a refused start. */
  onError?: (failure: { error?: string | null }) => void;
}

/** What follows a task. */
export interface Following {
  /** Stops watching; the task itself goes on. */
  stop(): void;
  /** Asks the server to stop the task; the card says so when the server does. */
  cancel(): Promise<void>;
}

/** Everything a card shows. */
export interface Shown {
  snapshot: Snapshot;
  percent: number;
  /** Seconds since the snapshot was true. */
  age: number;
  /** What is wrong with the connection, in words; empty when nothing is. */
  trouble: string;
  cancelLabel: string;
}

/** What a screen reader was told last. */
export interface Said {
  at: number;
  /** The stage in its state, or the trouble. */
  topic: string;
  quarter: number;
  ended: boolean;
  text: string;
}

/** The decisions. All are pure: time and chance come in as arguments. */
export interface Rules {
  isEnd(state: string): boolean;
  isFailure(state: string): boolean;
  /** Null for anything that is no snapshot. */
  readSnapshot(value: any): Snapshot | null;
  newer(held: Snapshot | undefined, next: Snapshot): Snapshot;
  /** Never goes back, and is 100 for success alone. */
  percentAfter(shown: number, snapshot: Snapshot): number;
  /** "2/6" as words; empty when there is no stage. */
  stageText(stage?: string | null): string;
  durationText(seconds: number): string;
  /** Coarse, not to pretend; empty once the task has clearly outlived its estimate. */
  remainingText(seconds?: number | null): string;
  /** What the bar is heard as. */
  valueText(shown: Shown): string;
  /**
   * How many seconds ago a snapshot was true. By the server's `Date` header where there is one, so
   * that a wrong clock here does no harm; else by `now`, in milliseconds.
   */
  ageAt(snapshot: Snapshot, date: string | null | undefined, now: number): number;
  /** Milliseconds, from a Retry-After header, between 1 and 30 s. */
  paceFrom(retryAfter: string | null | undefined, otherwise: number): number;
  /** Twice as long after each failure; spread by a fifth, so that many pages do not ask at once. */
  nextDelay(pace: number, failures: number, random: number): number;
  /** Enough tries and enough time: neither a quick series of failures nor a long sleep ends it. */
  isHopeless(failures: number, silence: number,
    limits: { retries: number, timeout: number }): boolean;
  /** Whether asking again cannot change the answer, as it can for "too early" and "too many". */
  isFinalAnswer(status: number): boolean;
  /**
   * What a screen reader is told next: the start, each stage, each quarter, trouble, and the end
   * once. What comes within 5 s of the last words waits, and by then only the newest is said; the
   * end does not wait. A failure is left to its alert. Null: nothing now.
   */
  speechAfter(said: Said, shown: Shown, now: number): Said | null;
  /** What may have several values is a list, even with one chosen. */
  fieldsAsJson(entries: Iterable<[string, any]>, lists: Set<string>): Record<string, any>;
  /** The sentence for people in a problem document, if there is one. */
  sentenceOf(problem: any): string;
}
