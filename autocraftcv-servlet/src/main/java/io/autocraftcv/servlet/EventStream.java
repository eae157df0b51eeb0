package io.autocraftcv.servlet;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client's event stream (WHATWG HTML, server-sent events), written without a thread of its own.
 * It holds at most the newest snapshot: a client that reads slowly misses those between, and costs
 * nothing.
 */
final class EventStream implements WriteListener, AsyncListener {

  /** Asks the client to wait two seconds before it comes back. */
  private static final String OPENING = "retry: 2000\n\n";

  private static final String HEARTBEAT = ": still here\n\n";

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Consumer<EventStream> released;

  /** Guards the fields below and the output: the container and the tracker both come with news. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Registration watch;
  private @Nullable Snapshot newest;
  private boolean opened;
  private boolean heartbeatDue;
  private boolean unflushed;
  private boolean ended;
  private boolean over;
  private long sent;

  EventStream(AsyncContext context, long alreadySeen, Consumer<EventStream> released)
      throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.sent = alreadySeen;
    this.released = released;
  }

  /** Begins to write; {@code watch} is closed when the stream is over. */
  void start(Registration watch) {
    lock.lock();
    try {
      this.watch = watch;
    } finally {
      lock.unlock();
    }
    context.addListener(this);
    out.setWriteListener(this);
  }

  /** The task has a new snapshot. */
  void offer(Snapshot snapshot) {
    lock.lock();
    try {
      if (snapshot.version() > sent) {
        newest = snapshot;
      }
      // Before the container has called for the first time there is nothing to write to.
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
  void heartbeat() {
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

  void close() {
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
      if (ended) {
        finish();
        return;
      }
      String next = next();
      if (next == null) {
        return;
      }
      out.write(next.getBytes(StandardCharsets.UTF_8));
      unflushed = true;
    }
  }

  private @Nullable String next() {
    if (!opened) {
      opened = true;
      return OPENING;
    }
    Snapshot snapshot = newest;
    if (snapshot != null) {
      newest = null;
      sent = snapshot.version();
      ended = snapshot.state().isTerminal();
      return event(snapshot);
    }
    if (heartbeatDue) {
      heartbeatDue = false;
      return HEARTBEAT;
    }
    return null;
  }

  private static String event(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    text.append("id: ").append(snapshot.version()).append('\n');
    text.append("event: progress\n");
    text.append("data: ").append(Json.snapshot(snapshot)).append("\n\n");
    if (snapshot.state().isTerminal()) {
      text.append("event: end\ndata: \"").append(snapshot.state()).append("\"\n\n");
    }
    return text.toString();
  }

  private void finish() {
    if (release()) {
      context.complete();
    }
  }

  private boolean release() {
    if (over) {
      return false;
    }
    over = true;
    if (watch != null) {
      watch.close();
    }
    released.accept(this);
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
