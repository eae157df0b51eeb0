package io.autocraftcv.webapp;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.redis.RedisUnavailableException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every page shows besides its own matter: in which language and colours, and what else is
 * done for the visitor.
 *
 * @param tasks the visitor's own, newest first
 * @param tasksKept how long a task is remembered that has ended
 */
record Visit(
    Preferences preferences, Texts texts, Supplier<List<Snapshot>> tasks, Duration tasksKept) {

  private static final String ATTRIBUTE = Visit.class.getName();

  /**
   * What is known of a request. A page that says what is wrong has no tasks: what they come from
   * may be what is wrong.
   */
  static Visit of(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
            && request.getAttribute(ATTRIBUTE) instanceof Visit visit
        ? visit
        : of(request, List::of, Duration.ZERO);
  }

  private static Visit of(
      HttpServletRequest request, Supplier<List<Snapshot>> tasks, Duration tasksKept) {
    Preferences preferences = Preferences.of(request);
    return new Visit(preferences, preferences.texts(request), tasks, tasksKept);
  }

  /** Remembers with each request what its page will need. */
  static final class Filter extends HttpFilter {

    private final transient ProgressTracker tracker;
    private final transient Visitors visitors;
    private final transient VisitorModels models;
    private final Duration tasksKept;

    Filter(ProgressTracker tracker, Visitors visitors, VisitorModels models, Duration tasksKept) {
      this.tracker = tracker;
      this.visitors = visitors;
      this.models = models;
      this.tasksKept = tasksKept;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      // Whoever asks for something is still there, and so is their model.
      visitors.find(request).ifPresent(models::of);
      request.setAttribute(ATTRIBUTE, of(request, () -> tasks(request), tasksKept));
      chain.doFilter(request, response);
    }

    private List<Snapshot> tasks(HttpServletRequest request) {
      try {
        return visitors.find(request).map(tracker::list).orElse(List.of());
      } catch (RedisUnavailableException away) {
        // The page has a matter of its own, and need not wait for Redis to come back.
        return List.of();
      }
    }
  }
}
