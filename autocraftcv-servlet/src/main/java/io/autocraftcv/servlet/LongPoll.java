package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A poll whose answer is held back until there is something newer than the caller knows, or the
 * time is up (RFC 7240, {@code Prefer: wait}). It holds no thread.
 */
final class LongPoll implements AsyncListener {

  /** Shorter than the half minute after which proxies tend to cut silent requests. */
  private static final int LONGEST_SECONDS = 25;

  private static final Pattern PREFERENCE = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,6})");

  private final AsyncContext context;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final int seconds;
  private final Registration place;

  /** Guards the fields below. */
  private final ReentrantLock lock = new ReentrantLock();

  private final List<Registration> watches = new ArrayList<>();
  private Sight sight;
  private boolean over;

  private LongPoll(AsyncContext context, Sight sight, int seconds, Registration place) {
    this.context = context;
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
      Registration place) {
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

  private void answer() {
    if (over) {
      return;
    }
    release();
    try {
      response.setHeader("Preference-Applied", "wait=" + seconds);
      Answer.conditional(request, response, sight);
    } catch (IOException | IllegalStateException gone) {
      request.getServletContext().log("A long poll's client is gone: " + gone.getMessage());
    } finally {
      context.complete();
    }
  }

  private void giveUp() {
    lock.lock();
    try {
      if (!over) {
        release();
        context.complete();
      }
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
      answer();
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
