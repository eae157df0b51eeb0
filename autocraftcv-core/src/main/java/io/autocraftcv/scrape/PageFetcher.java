package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a page from a site that nobody vouches for. Every hop of a redirect is checked as the
 * first address was; no cookies, no credentials, no proxy from the environment; limits on size and
 * time that cover the body too. A cancel closes the socket. Safe for many threads.
 */
final class PageFetcher implements AutoCloseable {

  /** Honest about what asks, and why. */
  static final String USER_AGENT = "AutoCraftCV/0.1 (reads one job posting for a person who asked)";

  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32 * 1024).build();

  private final CloseableHttpClient client;
  private final FetchLimits limits;
  private final Set<String> allowedHosts;
  private final ScheduledThreadPoolExecutor watchdog =
      new ScheduledThreadPoolExecutor(
          1,
          run -> {
            Thread thread = new Thread(run, "autocraftcv-fetch-deadline");
            thread.setDaemon(true);
            return thread;
          });

  static PageFetcher create(Set<String> allowedHosts, String userAgent) {
    return new PageFetcher(
        allowedHosts, userAgent, FetchLimits.DEFAULT, host -> InetAddress.getAllByName(host));
  }

  PageFetcher(
      Set<String> allowedHosts, String userAgent, FetchLimits limits, CheckedDns.Lookup lookup) {
    this.allowedHosts = allowedHosts;
    this.limits = limits;
    watchdog.setRemoveOnCancelPolicy(true);
    Timeout silence = Timeout.of(limits.silence());
    this.client =
        HttpClients.custom()
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableAutomaticRetries()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(silence)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedDns(lookup, allowedHosts))
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(limits.connect()))
                            .setSocketTimeout(silence)
                            .build())
                    .setMaxConnTotal(64)
                    .build())
            .build();
  }

  /** What is done about an address before it is asked. */
  @FunctionalInterface
  interface Turn {
    Turn AT_ONCE = (address, ask) -> ask.get();

    /** Asks, or throws. */
    Answer take(WebAddress address, Supplier<Answer> ask);
  }

  /**
   * Fetches a page, in the open stage of {@code progress}: its bytes count against the length that
   * the site announces.
   *
   * @throws ScrapeException if there is no page to be had
   */
  Page fetch(WebAddress address, Progress progress) {
    return fetch(address, progress, Turn.AT_ONCE);
  }

  /** As {@link #fetch(WebAddress, Progress)}; each address on the way waits for its turn. */
  Page fetch(WebAddress address, Progress progress, Turn turn) {
    return fetch(address, new Call(progress, progress), turn);
  }

  /** Fetches what is no page: its bytes move no bar. */
  Page fetchAside(WebAddress address, Progress progress) {
    return fetch(address, new Call(progress, Progress.none()), Turn.AT_ONCE);
  }

  /** Who may cancel a fetch, and who counts its bytes. */
  private record Call(Progress cancelling, Progress counting) {}

  private Page fetch(WebAddress address, Call call, Turn turn) {
    long end = System.nanoTime() + limits.total().toNanos();
    Set<String> visited = new HashSet<>();
    WebAddress next = address;
    while (visited.add(next.uri().toString()) && visited.size() <= limits.redirects() + 1) {
      WebAddress asked = next;
      Answer answer = turn.take(asked, () -> ask(asked, end - System.nanoTime(), call));
      if (answer.page() != null) {
        return answer.page();
      }
      next = next.redirect(answer.location(), allowedHosts);
    }
    throw new ScrapeException(
        Reason.UNAVAILABLE,
        "The page sends us in circles; open it in your browser and paste the text of the posting.");
  }

  /** What came back: a page, or where to look instead. */
  record Answer(@Nullable Page page, String location) {}

  private Answer ask(WebAddress address, long nanosLeft, Call call) {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader(
        HttpHeaders.ACCEPT,
        "text/html, application/xhtml+xml, application/json;q=0.8, text/*;q=0.7");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "en, *;q=0.5");
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        watchdog.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            nanosLeft,
            TimeUnit.NANOSECONDS);
    try (Registration abort = call.cancelling().onCancel(request::cancel)) {
      return exchange(address, request, call.counting());
    } catch (IOException e) {
      call.cancelling().checkCancelled();
      throw late.get() ? tooSlow(e) : failure(address, e);
    } finally {
      alarm.cancel(false);
    }
  }

  private Answer exchange(WebAddress address, HttpGet request, Progress progress)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    boolean read = false;
    try {
      Answer answer = answer(address, response, progress);
      read = answer.page() != null;
      return answer;
    } finally {
      // Closing would first read what is left of the body, which may be without end: cut it off.
      if (!read) {
        request.cancel();
      }
      // Closing what was cut off fails, and must not hide why it was.
      Closer.closeQuietly(response);
    }
  }

  private Answer answer(WebAddress address, ClassicHttpResponse response, Progress progress)
      throws IOException {
    int status = response.getCode();
    // Headers are read byte by byte; addresses in them are UTF-8 if they are not ASCII.
    String location =
        new String(header(response, HttpHeaders.LOCATION).getBytes(ISO_8859_1), UTF_8);
    if (status >= 300 && status < 400 && status != 304 && !location.isEmpty()) {
      return new Answer(null, location);
    }
    requireSuccess(status, response);
    String type = header(response, HttpHeaders.CONTENT_TYPE);
    Refusals.requireText(type);
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return page(new byte[0], type, address);
    }
    Body body = new Body(entity.getContent(), entity.getContentLength(), limits, progress);
    byte[] bytes = body.read(header(response, HttpHeaders.CONTENT_ENCODING));
    return page(bytes, type, address);
  }

  private static void requireSuccess(int status, ClassicHttpResponse response) {
    try {
      Refusals.requireSuccess(status);
    } catch (ScrapeException refused) {
      throw BusySite.is(status)
          ? refused.passing(
              BusySite.wait(
                  header(response, HttpHeaders.RETRY_AFTER), header(response, HttpHeaders.DATE)))
          : refused;
    }
  }

  private static Answer page(byte[] bytes, String type, WebAddress address) {
    return new Answer(new Page(bytes, type.isEmpty() ? null : type, address.uri()), "");
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private static ScrapeException failure(WebAddress address, IOException e) {
    if (e instanceof CheckedDns.NotPublicException) {
      return WebAddress.notAllowed();
    }
    if (e instanceof InterruptedIOException) {
      return tooSlow(e);
    }
    if (e instanceof MessageConstraintException) {
      return Refusals.tooLarge();
    }
    String host = address.host();
    if (e instanceof UnknownHostException) {
      return unavailable("There is no site " + host + "; check the address for typing errors.", e);
    }
    if (e instanceof SSLException) {
      return unavailable(
          "No safe connection to "
              + host
              + " could be made; paste the text of the posting instead.",
          e);
    }
    ScrapeException brokeOff =
        unavailable(
            "The site " + host + " cannot be reached or broke off; try again in a few minutes.", e);
    return e instanceof ConnectException ? brokeOff : brokeOff.passing(Duration.ZERO);
  }

  private static ScrapeException unavailable(String message, IOException e) {
    return new ScrapeException(Reason.UNAVAILABLE, message, e);
  }

  private static ScrapeException tooSlow(IOException e) {
    return new ScrapeException(
        Reason.TIMEOUT,
        "The site did not answer in time; try again, or paste the text of the posting.",
        e);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
