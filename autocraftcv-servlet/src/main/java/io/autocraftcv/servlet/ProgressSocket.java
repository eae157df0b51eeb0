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
import jakarta.websocket.PongMessage;
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
final class ProgressSocket implements Connection {

  private static final Logger log = LoggerFactory.getLogger(ProgressSocket.class);
  private static final int LONGEST_MESSAGE = 4 * 1024;

  /** A client that does not take a message for so long is let go. */
  private static final int PATIENCE_MILLIS = 15_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final String id;
  private final ProgressTracker tracker;
  private final Registration released;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Session session;
  private @Nullable Registration watch;
  private @Nullable Snapshot newest;
  private boolean sending;
  private boolean pinged;
  private boolean over;
  private @Nullable CloseReason reason;

  ProgressSocket(Sight sight, ProgressTracker tracker, Registration released) {
    this.id = sight.ids().get(0);
    this.tracker = tracker;
    this.released = released;
  }

  private void open(Session opened) {
    opened.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
    opened.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
    opened.setMaxIdleTimeout(0);
    opened.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
    opened.addMessageHandler(String.class, this::understand);
    opened.addMessageHandler(PongMessage.class, pong -> lives());
    lock.lock();
    try {
      session = opened;
      pinged = false;
    } finally {
      lock.unlock();
    }
    Registration told =
        tracker.watch(
            id,
            this::offer,
            () -> endNow(CloseCodes.NORMAL_CLOSURE, "The task is not there any more"));
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
    try {
      to.getAsyncRemote().sendText(Json.snapshot(next), result -> sent(next, result));
    } catch (RuntimeException gone) {
      sending = false;
      end(CloseCodes.GOING_AWAY, "The client is gone");
    }
  }

  private void sent(Snapshot snapshot, SendResult result) {
    lock.lock();
    try {
      sending = false;
      if (over) {
        hangUp();
      } else if (!result.isOK()) {
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

  private void understand(String message) {
    if ("cancel".equals(action(message))) {
      var unused = tracker.cancel(id);
    } else {
      endNow(CloseCodes.CANNOT_ACCEPT, "Send {\"action\":\"cancel\"} or nothing");
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

  /** A ping: proxies cut silent connections, and a client that is gone does not answer it. */
  @Override
  public void heartbeat() {
    lock.lock();
    try {
      Session to = session;
      if (over || sending) {
        return;
      }
      if (to == null) {
        // A client that left during the handshake: containers do not always tell.
        if (pinged) {
          end(CloseCodes.GOING_AWAY, "The client never came");
        }
        pinged = true;
        return;
      }
      if (pinged) {
        end(CloseCodes.GOING_AWAY, "The client does not answer");
        return;
      }
      pinged = true;
      to.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException gone) {
      end(CloseCodes.GOING_AWAY, "The client is gone");
    } finally {
      lock.unlock();
    }
  }

  private void lives() {
    lock.lock();
    try {
      pinged = false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    endNow(CloseCodes.GOING_AWAY, "The application stops");
  }

  private void endNow(CloseCodes code, String why) {
    lock.lock();
    try {
      end(code, why);
    } finally {
      lock.unlock();
    }
  }

  private void end(CloseCodes code, String why) {
    if (over) {
      return;
    }
    over = true;
    if (watch != null) {
      watch.close();
    }
    released.close();
    reason = new CloseReason(code, why);
    // Not into a message: what is being sent is sent to its end.
    if (!sending) {
      hangUp();
    }
  }

  private void hangUp() {
    if (session != null && session.isOpen()) {
      try {
        session.close(reason);
      } catch (IOException | RuntimeException gone) {
        log.debug("A WebSocket was gone before it was closed", gone);
      }
    }
  }

  /**
   * Where the container comes in. Containers want a public class; inside of this one it is nobody's
   * to use.
   */
  public static final class Door extends Endpoint {

    private final ProgressSocket socket;

    Door(ProgressSocket socket) {
      this.socket = socket;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
      socket.open(opened);
    }

    @Override
    public void onClose(Session closed, CloseReason why) {
      socket.endNow(CloseCodes.NORMAL_CLOSURE, "The client has closed");
    }

    @Override
    public void onError(Session failed, Throwable why) {
      log.debug("A WebSocket failed", why);
      socket.endNow(CloseCodes.UNEXPECTED_CONDITION, "Something went wrong");
    }
  }
}
