package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Fetches as a guest does: one request at a time from each site, none that its robots.txt does not
 * let programs make, and another only after a while when the site is busy, or after as long as it
 * says. Safe for many threads.
 */
final class SiteManners {

  /** How long to wait at least before asking again. */
  static final List<Duration> WAITS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

  /** A site that wants us to wait for longer is asked another time. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final int MOST_SITES = 1_000;
  private static final Duration RULES_LAST = Duration.ofHours(1);

  private final PageFetcher fetcher;
  private final String userAgent;
  private final Set<String> allowedHosts;
  private final List<Duration> waits;
  private final Cache<String, RobotRules> rules =
      Caffeine.newBuilder().maximumSize(MOST_SITES).expireAfterWrite(RULES_LAST).build();
  private final Cache<String, Semaphore> turns = Caffeine.newBuilder().weakValues().build();

  SiteManners(
      PageFetcher fetcher, String userAgent, Set<String> allowedHosts, List<Duration> waits) {
    this.waits = waits;
    this.fetcher = fetcher;
    this.userAgent = userAgent;
    this.allowedHosts = allowedHosts;
  }

  /**
   * Fetches a page, in the open stage of {@code progress}.
   *
   * @throws ScrapeException if there is no page to be had, or none for programs
   */
  Page fetch(WebAddress address, Progress progress) {
    for (Duration wait : waits) {
      try {
        return once(address, progress);
      } catch (ScrapeException e) {
        Duration asked = e.retryAfter();
        if (asked == null || asked.compareTo(LONGEST_WAIT) > 0) {
          throw e;
        }
        pause(asked.compareTo(wait) > 0 ? asked : wait, progress);
      }
    }
    return once(address, progress);
  }

  private Page once(WebAddress address, Progress progress) {
    return fetcher.fetch(address, progress, (next, ask) -> inTurn(next, ask, progress));
  }

  private PageFetcher.Answer inTurn(
      WebAddress address, Supplier<PageFetcher.Answer> ask, Progress progress) {
    Semaphore turn = turns.get(address.host(), host -> new Semaphore(1, true));
    acquire(turn, progress);
    try {
      requireAllowed(address, progress);
      return ask.get();
    } finally {
      turn.release();
    }
  }

  private static void acquire(Semaphore turn, Progress progress) {
    Thread waiting = Thread.currentThread();
    try (Registration wake = progress.onCancel(waiting::interrupt)) {
      turn.acquire();
    } catch (InterruptedException e) {
      throw cut(progress);
    }
  }

  private void requireAllowed(WebAddress address, Progress progress) {
    URI uri = address.uri();
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    RobotRules known = rules.getIfPresent(site);
    if (known == null) {
      known = ask(site, progress);
      if (known != RobotRules.UNKNOWN) {
        rules.put(site, known);
      }
    }
    String query = uri.getRawQuery();
    if (!known.allow(uri.getRawPath() + (query == null ? "" : "?" + query))) {
      throw new ScrapeException(
          Reason.BLOCKED,
          "The site asks programs not to read this page; open it in your browser and paste the text"
              + " of the posting.");
    }
  }

  /** The rules, where there are any: a site without the file has none, RFC 9309 says. */
  private RobotRules ask(String site, Progress progress) {
    try {
      WebAddress file = WebAddress.parse(site + "/robots.txt", allowedHosts);
      Page page = fetcher.fetchAside(file, progress);
      return RobotRules.parse(new String(page.bytes(), UTF_8), userAgent);
    } catch (ScrapeException e) {
      progress.checkCancelled();
      return switch (e.reason()) {
        // The page itself will say better what is wrong with the site.
        case ADDRESS_NOT_ALLOWED, INVALID_URL, TIMEOUT -> throw e;
        case UNAVAILABLE -> unknown(e);
        default -> RobotRules.NONE;
      };
    }
  }

  private static RobotRules unknown(ScrapeException e) {
    if (e.getCause() != null) {
      throw e;
    }
    return RobotRules.UNKNOWN;
  }

  private static void pause(Duration wait, Progress progress) {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (Registration wake = progress.onCancel(cancelled::countDown)) {
      if (cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        progress.checkCancelled();
      }
    } catch (InterruptedException e) {
      throw cut(progress);
    }
  }

  private static ScrapeException cut(Progress progress) {
    progress.checkCancelled();
    Thread.currentThread().interrupt();
    return new ScrapeException(
        Reason.TIMEOUT,
        "Waiting for the site was cut short; try again in a few minutes.",
        new InterruptedIOException());
  }
}
