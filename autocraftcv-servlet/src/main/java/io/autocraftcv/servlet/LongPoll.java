package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A poll whose answer is held back until there is something newer than the caller knows, or the
 * time is up (RFC 7240, {@code Prefer: wait}). It holds no thread, neither while it waits nor when
 * a client is slow to take the answer.
 */
final class LongPoll implements WriteListener, AsyncListener {

  private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

  /** Shorter than the half minute after which proxies tend to cut silent requests. */
  private static final int LONGEST_SECONDS = 25;

  private static final Pattern PREFERENCE = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,6})");

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final int seconds;
  private final Registration place;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private final List<Registration> watches = new ArrayList<>();
  private Sight sight;

  /** The answer's body, once it is decided; empty for none. */
  private byte @Nullable [] body;

  private boolean opened;
  private boolean written;
  private boolean over;

  private LongPoll(AsyncContext context, Sight sight, int seconds, Registration place)
      throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.request = (HttpServletRequest) context.getRequest();
    this.response = (HttpServletResponse) context.getResponse();
    this.sight = sight;
    this.seconds = seconds;
    this.place = place;
  }

  /** How many seconds the caller wants to wait; 0 for an answer at once. */
  static int wanted(HttpServletRequest request) {
    String query = request.getParameter("wait");
    String text = query != null ? query : preferred(request.getHeader("Prefer"));
    return text.matches("\\d{1,6}") ? Math.min(LONGEST_SECONDS, Integer.parseInt(text)) : 0;
  }

  private static String preferred(@Nullable String prefer) {
    Matcher wait = PREFERENCE.matcher(prefer == null ? "" : prefer);
    return wait.find() ? wait.group(1) : "";
  }

  /**
   * Waits for something newer.
   *
   * @param place closed when the wait is over
   */
  static void begin(
      HttpServletRequest request,
      Sight sight,
      int seconds,
      ProgressTracker tracker,
      Registration place)
      throws IOException {
    AsyncContext context = request.startAsync();
    context.setTimeout(seconds * 1000L);
    LongPoll poll = new LongPoll(context, sight, seconds, place);
    context.addListener(poll);
    try {
      for (String id : sight.found().keySet()) {
        poll.add(tracker.watch(id, poll::offer));
      }
    } catch (RuntimeException e) {
      poll.giveUp();
      throw e;
    }
    poll.out.setWriteListener(poll);
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

  private void offer(Snapshot snapshot) {
    lock.lock();
    try {
      sight = sight.with(snapshot);
      if (!Answer.isKnown(request, sight)) {
        answer();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Decides the answer. From then on the container's patience is for the client to take it. */
  private void answer() {
    if (over || body != null) {
      return;
    }
    response.setHeader("Preference-Applied", "wait=" + seconds);
    body = Answer.begin(request, response, sight);
    watches.forEach(Registration::close);
    // Before the container has called for the first time there is nothing to write to.
    if (opened) {
      pump();
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
    byte[] answer = body;
    if (over || answer == null) {
      return;
    }
    try {
      while (out.isReady()) {
        if (written || answer.length == 0) {
          finish();
          return;
        }
        written = true;
        out.write(answer);
      }
    } catch (IOException | RuntimeException gone) {
      log.debug("The client of a long poll is gone", gone);
      finish();
    }
  }

  @Override
  public void onError(Throwable clientIsGone) {
    giveUp();
  }

  private void finish() {
    if (over) {
      return;
    }
    release();
    try {
      context.complete();
    } catch (IllegalStateException endedByContainer) {
      log.debug("A long poll was over before it was completed", endedByContainer);
    }
  }

  private void giveUp() {
    lock.lock();
    try {
      finish();
    } finally {
      lock.unlock();
    }
  }

  private void release() {
    over = true;
    watches.forEach(Registration::close);
    place.close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    lock.lock();
    try {
      if (body == null) {
        answer();
      } else {
        // It was answered, and the client does not take it.
        finish();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onError(AsyncEvent event) {
    onComplete(event);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    lock.lock();
    try {
      if (!over) {
        release();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
