package io.autocraftcv.progress;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest log lines of a task: 200 of them, or fewer when they are long, so that a task which
 * logs much stays small. Safe for many threads.
 */
final class LogRing {

  private static final int MOST_LINES = 200;

  /** A task has two rings, its own and its store's; both together and the rest fit into 64 KB. */
  private static final int MOST_BYTES = 24_000;

  /**
   * What a line takes beside its characters: its objects' headers and references, and an instant.
   */
  private static final int BYTES_OF_A_LINE = 96;

  private static final int LONGEST_LINE = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<LogLine> lines = new ArrayDeque<>();
  private int bytes;
  private long last;

  LogRing() {
    this(0);
  }

  /** A ring whose lines are numbered from behind {@code last}. */
  LogRing(long last) {
    this.last = last;
  }

  void add(Instant at, System.Logger.Level level, String text) {
    String line = shortened(text);
    lock.lock();
    try {
      put(new LogLine(last + 1, at, level, line));
    } finally {
      lock.unlock();
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_LINE) {
      return text;
    }
    int cut = LONGEST_LINE - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut)
        + "...";
  }

  /** Takes over lines from another ring; those that it has, or had, already are passed over. */
  void addAll(List<LogLine> others) {
    lock.lock();
    try {
      others.stream().filter(line -> line.number() > last).forEach(this::put);
    } finally {
      lock.unlock();
    }
  }

  private void put(LogLine line) {
    last = line.number();
    lines.addLast(line);
    bytes += bytes(line);
    while (lines.size() > MOST_LINES || bytes > MOST_BYTES) {
      bytes -= bytes(lines.removeFirst());
    }
  }

  private static int bytes(LogLine line) {
    return BYTES_OF_A_LINE + 2 * line.text().length();
  }

  /** The number of the newest line, 0 before the first. */
  long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** The lines with a higher number than this, oldest first. */
  List<LogLine> after(long number) {
    lock.lock();
    try {
      return lines.stream().filter(line -> line.number() > number).toList();
    } finally {
      lock.unlock();
    }
  }
}
