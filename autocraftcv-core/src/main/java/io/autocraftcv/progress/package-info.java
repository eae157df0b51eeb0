/**
 * Progress of long operations: real, monotone, cancellable.
 *
 * <h2>A task</h2>
 *
 * A {@link Plan} names the {@link Stage}s of a kind of work. A {@link ProgressTracker} runs the
 * work and tells how far it is; the work, a lambda that holds a {@link Progress}, says which stage
 * it is in and counts what it has done. No method takes a percentage, so none can be made up.
 *
 * <pre>{@code
 * enum Step implements Stage { VALIDATE, FETCH, EXTRACT, SAVE }
 * static final Plan IMPORT = Plan.of("import", Step.class);
 *
 * Task<List<Row>> task = tracker.start(IMPORT, progress -> {
 *   URI url = progress.run(Step.VALIDATE, () -> requireHttp(input));                    // nothing to count
 *   byte[] page = progress.bytes(Step.FETCH, body, length, InputStream::readAllBytes);  // counts bytes
 *   List<Row> rows = new ArrayList<>();
 *   for (String line : progress.each(Step.EXTRACT, lines(page))) rows.add(read(line));  // counts items
 *   return progress.run(Step.SAVE, () -> progress.uncancellable(() -> save(rows)));     // commits whole
 * });
 * task.onChange(now -> System.out.println(now.summary()));
 * List<Row> rows = task.join();
 * }</pre>
 *
 * <h2>How a task ends</h2>
 *
 * <pre>
 *                    ┌──────────── tried again ────────────┐
 *                    ▼                                     │
 *   start() ──▶  PENDING  ──── a worker takes it ────▶  RUNNING  ──▶  SUCCEEDED   the work returned: 100 %
 *                    │                                     │    ──▶  FAILED      it threw
 *                 cancel()                             cancel()  ──▶  TIMED_OUT   its deadline passed
 *                    │                                     ▼    ──▶  LOST        its process is gone
 *                    │                                CANCELLING
 *                    ▼                                     │
 *                CANCELLED  ◀───── it has really stopped ──┘    (or it ended before it stopped)
 * </pre>
 *
 * A {@link State terminal state} is final, and exactly one writer decides it. A task that ends
 * without success keeps the percentage it had and says why, in a code for programs and a sentence
 * for people. A cancel throws from the next count, interrupts the threads that work on the task and
 * runs what was registered with {@link Tally#onCancel}; what must not be cut in half stands in
 * {@link Tally#uncancellable}, and what has to be undone is registered with {@link
 * Progress#onUndo}.
 *
 * <h2>Counting</h2>
 *
 * {@link Tally#advance} costs about as much as a {@link java.util.concurrent.atomic.LongAdder}, and
 * may be called from any thread. Streams, readers, channels, response bodies, iterators and futures
 * count themselves when they are {@link Tally#counted(java.io.InputStream, long) wrapped}. Totals
 * may be unknown, come late and change: the bar stands still or moves on, and never goes back. A
 * stage can be split into weighted {@link Part}s, or work on items side by side:
 *
 * <pre>{@code
 * progress.parallel(EXTRACT, files, 4, (file, part) -> convert(file, part));
 * }</pre>
 *
 * <h2>Watching</h2>
 *
 * A {@link Snapshot} is what is known of a task at one moment. Listeners, publishers and futures
 * ({@link Task#onChange}, {@link Task#snapshots}, {@link Task#completion}) tell the present first
 * and the newest next: one that is slow costs a mark, never a queue. Remaining time is an estimate
 * with evidence behind it, from earlier runs and this run's own pace, or absent. A {@link
 * TaskListener} sees the lives of all tasks.
 *
 * <h2>Several processes</h2>
 *
 * Snapshots live in a {@link ProgressStore}; every process with the same store can find, watch and
 * cancel a task. Whoever runs it holds it under a lease, so that a process which died does not
 * leave a bar that hangs, and one which froze and wakes changes nothing. Work that is registered as
 * a {@link TaskType} can be run by another process than the one that starts it: a {@link
 * TaskExecutor} brings it there.
 */
@NullMarked
package io.autocraftcv.progress;

import org.jspecify.annotations.NullMarked;
