package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;
import io.autocraftcv.reading.ReadingProcess.Gone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few processes that read, kept for the next document. Who finds all of them busy waits. */
final class ReadingProcesses implements ReadingMethod {

  private final ProcessBuilder command;
  private final Duration limit;
  private final Semaphore free;
  private final Deque<ReadingProcess> idle = new ArrayDeque<>();
  private final Set<ReadingProcess> busy = new HashSet<>();
  private boolean closed;

  /**
   * Starts the first.
   *
   * @throws IOException if processes cannot be started
   */
  ReadingProcesses(ProcessBuilder command, int most, Duration limit) throws IOException {
    this.command = command;
    this.limit = limit;
    free = new Semaphore(most, true);
    idle.push(ReadingProcess.start(command));
  }

  @Override
  public Reading read(byte[] document, Tally tally) {
    await(tally);
    try {
      return readBy(take(), document, tally);
    } catch (Gone e) {
      // It had just ended, for it had nothing to do; the next one has not.
      return readAnew(document, tally);
    } finally {
      free.release();
    }
  }

  private void await(Tally tally) {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      throw ReadingMethod.interrupted(tally, e);
    }
  }

  private Reading readAnew(byte[] document, Tally tally) {
    try {
      return readBy(start(), document, tally);
    } catch (Gone e) {
      throw UnreadableException.tooComplex(e);
    }
  }

  private Reading readBy(ReadingProcess process, byte[] document, Tally tally) throws Gone {
    try {
      return process.read(document, tally, limit);
    } finally {
      giveBack(process);
    }
  }

  private ReadingProcess take() {
    ReadingProcess process = idle();
    return process == null ? start() : process;
  }

  private synchronized @Nullable ReadingProcess idle() {
    refuseIfClosed();
    while (!idle.isEmpty()) {
      ReadingProcess process = idle.pop();
      if (process.isAlive()) {
        busy.add(process);
        return process;
      }
    }
    return null;
  }

  private ReadingProcess start() {
    try {
      ReadingProcess process = ReadingProcess.start(command);
      return nowBusy(process);
    } catch (IOException e) {
      throw new UncheckedIOException("no process that reads could be started", e);
    }
  }

  private synchronized ReadingProcess nowBusy(ReadingProcess process) {
    busy.add(process);
    if (closed) {
      process.close();
    }
    return process;
  }

  private synchronized void giveBack(ReadingProcess process) {
    busy.remove(process);
    if (closed) {
      process.close();
    } else if (process.isAlive()) {
      idle.push(process);
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("This reader is closed");
    }
  }

  /** Ends all, in the middle of a document too. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(ReadingProcess::close);
    busy.forEach(ReadingProcess::close);
    idle.clear();
  }
}
