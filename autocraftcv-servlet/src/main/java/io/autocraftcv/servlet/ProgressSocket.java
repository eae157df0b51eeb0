package io.autocraftcv.servlet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's WebSocket on a task: each snapshot as a text message, the newest next when the last
 * one has gone out. It understands {@code {"action":"cancel"}} and is closed after the end.
 */
final class ProgressSocket extends Endpoint implements Connection, MessageHandler.Whole<String> {

  private static final Logger log = LoggerFactory.getLogger(ProgressSocket.class);
  private static final int LONGEST_MESSAGE = 4 * 1024;
  private static final JsonFactory JSON = new JsonFactory();

  private final String id;
  private final ProgressTracker tracker;
  private final Registration released;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Session session;
  private @Nullable Registration watch;
  private @Nullable Snapshot newest;
  private boolean sending;
  private boolean over;

  ProgressSocket(Sight sight, ProgressTracker tracker, Registration released) {
    this.id = sight.ids().get(0);
    this.tracker = tracker;
    this.released = released;
  }

  @Override
  public void onOpen(Session opened, EndpointConfig config) {
    opened.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    opened.setMaxBinaryMessageBufferSize(1);
    opened.setMaxIdleTimeout(0);
    opened.addMessageHandler(String.class, this);
    lock.lock();
    try {
      session = opened;
    } finally {
      lock.unlock();
    }
    Registration told = tracker.watch(id, this::offer);
    lock.lock();
    try {
      watch = told;
      if (over) {
        told.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private void offer(Snapshot snapshot) {
    lock.lock();
    try {
      newest = snapshot;
      pump();
    } finally {
      lock.unlock();
    }
  }

  private void pump() {
    Snapshot next = newest;
    Session to = session;
    if (over || sending || next == null || to == null) {
      return;
    }
    newest = null;
    sending = true;
    to.getAsyncRemote().sendText(Json.snapshot(next), result -> sent(next, result));
  }

  private void sent(Snapshot snapshot, SendResult result) {
    lock.lock();
    try {
      sending = false;
      if (!result.isOK()) {
        end(CloseCodes.GOING_AWAY, "The client is gone");
      } else if (snapshot.state().isTerminal()) {
        end(CloseCodes.NORMAL_CLOSURE, "The task has ended");
      } else {
        pump();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onMessage(String message) {
    if ("cancel".equals(action(message))) {
      var unused = tracker.cancel(id);
    } else {
      lock.lock();
      try {
        end(CloseCodes.CANNOT_ACCEPT, "Send {\"action\":\"cancel\"} or nothing");
      } finally {
        lock.unlock();
      }
    }
  }

  private static @Nullable String action(String message) {
    try (JsonParser parser = JSON.createParser(message)) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      boolean named = object && "action".equals(parser.nextFieldName());
      return named ? parser.nextTextValue() : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private void end(CloseCodes code, String why) {
    Session open = session;
    release();
    if (open != null && open.isOpen()) {
      try {
        open.close(new CloseReason(code, why));
      } catch (IOException gone) {
        log.debug("A WebSocket was gone before it was closed", gone);
      }
    }
  }

  private void release() {
    over = true;
    if (watch != null) {
      watch.close();
    }
    released.close();
  }

  /** A ping: proxies cut silent connections, and a client that is gone does not answer it. */
  @Override
  public void heartbeat() {
    Session open = session;
    if (open != null && open.isOpen()) {
      try {
        open.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      } catch (IOException gone) {
        close();
      }
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      release();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onClose(Session closed, CloseReason why) {
    close();
  }

  @Override
  public void onError(Session failed, Throwable why) {
    close();
  }
}
