package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's event stream (WHATWG HTML, server-sent events) of a task or of several, written
 * without a thread of its own. It holds at most the newest snapshot of each: a client that reads
 * slowly misses those between, and costs nothing.
 */
final class EventStream implements Connection, WriteListener, AsyncListener {

  private static final Logger log = LoggerFactory.getLogger(EventStream.class);

  static final String TYPE = "text/event-stream;charset=utf-8";

  /** Asks the client to wait two seconds before it comes back. */
  private static final String OPENING = "retry: 2000\n\n";

  /** A comment for proxies; and an event, since browsers do not tell their pages of comments. */
  private static final String HEARTBEAT = ": still here\nevent: alive\ndata: ok\n\n";

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final List<String> ids;
  private final Registration released;

  /** Guards the fields below and the output: the container and the tracker both come with news. */
  private final ReentrantLock lock = new ReentrantLock();

  private final List<Registration> watches = new ArrayList<>();

  /** What is still to be told of each task, in the order of {@code ids}. */
  private final @Nullable Snapshot[] newest;

  /** The version of each that the client has been told. */
  private final long[] sent;

  /** Those of which there is nothing more to tell. */
  private final BitSet done;

  /** Those that the client is still to be told are not there any more. */
  private final List<String> goneOnes = new ArrayList<>();

  private @Nullable String first;
  private boolean opened;
  private boolean heartbeatDue;
  private boolean unflushed;
  private boolean over;

  /**
   * @param sight what the client may see; what it cannot see it is told
   * @param seen which versions it has been told
   * @param released closed when the stream is over
   */
  EventStream(AsyncContext context, Sight sight, Seen seen, Registration released)
      throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.ids = sight.ids();
    this.newest = new Snapshot[ids.size()];
    this.sent = seen.versions().stream().mapToLong(Long::longValue).toArray();
    this.done = seen.done();
    this.released = released;
    this.first =
        OPENING + sight.unknown().stream().map(EventStream::unknown).collect(Collectors.joining());
  }

  private static String unknown(String id) {
    return "event: unknown\ndata: " + Json.unknown(id) + "\n\n";
  }

  /** Begins to write. */
  void start(ProgressTracker tracker) {
    context.addListener(this);
    for (int i = 0; i < ids.size(); i++) {
      if (!done.get(i)) {
        int task = i;
        add(tracker.watch(ids.get(i), now -> offer(task, now), () -> gone(task)));
      }
    }
    out.setWriteListener(this);
  }

  private void add(Registration watch) {
    lock.lock();
    try {
      watches.add(watch);
      if (over) {
        watch.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private void offer(int task, Snapshot snapshot) {
    lock.lock();
    try {
      if (snapshot.version() > sent[task]) {
        newest[task] = snapshot;
      }
      // Before the container has called for the first time there is nothing to write to.
      if (opened) {
        pump();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The task is not there any more: for the client as if it never was. */
  private void gone(int task) {
    lock.lock();
    try {
      newest[task] = null;
      done.set(task);
      goneOnes.add(ids.get(task));
      if (opened) {
        pump();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Shows proxies and the client that the connection lives. A client that has not taken the last
   * one by now does not read any more, and is let go.
   */
  @Override
  public void heartbeat() {
    lock.lock();
    try {
      if (heartbeatDue) {
        finish();
      }
      heartbeatDue = true;
      if (opened) {
        pump();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      finish();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onWritePossible() {
    lock.lock();
    try {
      opened = true;
      pump();
    } finally {
      lock.unlock();
    }
  }

  private void pump() {
    if (over) {
      return;
    }
    try {
      writeWhatIsDue();
    } catch (IOException | RuntimeException clientIsGone) {
      finish();
    }
  }

  private void writeWhatIsDue() throws IOException {
    while (out.isReady()) {
      if (unflushed) {
        unflushed = false;
        out.flush();
        continue;
      }
      String next = next();
      if (next == null) {
        if (hasToldAll()) {
          finish();
        }
        return;
      }
      out.write(next.getBytes(StandardCharsets.UTF_8));
      unflushed = true;
    }
  }

  private @Nullable String next() {
    String opening = first;
    if (opening != null) {
      first = null;
      return opening;
    }
    if (!goneOnes.isEmpty()) {
      String events = goneOnes.stream().map(EventStream::unknown).collect(Collectors.joining());
      goneOnes.clear();
      return events;
    }
    for (int i = 0; i < newest.length; i++) {
      Snapshot snapshot = newest[i];
      if (snapshot != null) {
        newest[i] = null;
        return event(i, snapshot);
      }
    }
    if (heartbeatDue) {
      heartbeatDue = false;
      return HEARTBEAT;
    }
    return null;
  }

  private String event(int task, Snapshot snapshot) {
    sent[task] = snapshot.version();
    StringBuilder text = new StringBuilder();
    text.append("id: ").append(told()).append('\n');
    text.append("event: progress\n");
    text.append("data: ").append(Json.snapshot(snapshot)).append("\n\n");
    if (snapshot.state().isTerminal()) {
      done.set(task);
      if (hasToldAll()) {
        text.append("event: end\ndata: \"").append(snapshot.state()).append("\"\n\n");
      }
    }
    return text.toString();
  }

  /** The event id: with it as Last-Event-ID the client gets what it has not been told. */
  private String told() {
    return Arrays.stream(sent).mapToObj(Long::toString).collect(Collectors.joining("."));
  }

  private boolean hasToldAll() {
    return done.cardinality() == sent.length;
  }

  private void finish() {
    if (release()) {
      try {
        context.complete();
      } catch (IllegalStateException endedByContainer) {
        log.debug("An event stream was over before it was completed", endedByContainer);
      }
    }
  }

  private boolean release() {
    if (over) {
      return false;
    }
    over = true;
    watches.forEach(Registration::close);
    released.close();
    return true;
  }

  @Override
  public void onError(Throwable clientIsGone) {
    close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    lock.lock();
    try {
      release();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
