package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.ScrapeStage.FETCH;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fetches from sites that behave and from sites that do not, all of them on this machine. They go
 * by a name that only the tests look up, so that an address in a sentence would show.
 */
class PageFetcherTest {

  private static final String SITE = "jobs.site.example";

  private static final FetchLimits SMALL =
      new FetchLimits(
          200_000, 100, 5, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** All of it takes little longer than a silence may. */
  private static final FetchLimits SHORT =
      new FetchLimits(
          200_000, 100, 5, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(1_500));

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private final List<String> lookedUp = new CopyOnWriteArrayList<>();
  private final Set<String> allowed =
      Set.of(SITE, "my_jobs.site.example", "xn--gmqu33e.example", "127.0.0.1");
  private PageFetcher fetcher = fetcher(SMALL);

  @AfterEach
  void close() {
    fetcher.close();
  }

  private PageFetcher fetcher(FetchLimits limits) {
    return new PageFetcher(allowed, PageFetcher.USER_AGENT, limits, this::lookUp);
  }

  private PageFetcher use(FetchLimits limits) {
    fetcher.close();
    fetcher = fetcher(limits);
    return fetcher;
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookedUp.add(host);
    if (allowed.contains(host) || host.startsWith("rebound.")) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
    throw new UnknownHostException(host);
  }

  private WebAddress at(RawSite site, String path) {
    return WebAddress.parse("http://" + SITE + ":" + site.port() + path, allowed);
  }

  private Page fetch(RawSite site) {
    return fetcher.fetch(at(site, "/jobs/17"), Progress.none());
  }

  /** How a fetch fails: with a sentence that gives away nothing of the machinery. */
  private ScrapeException failure(RawSite site) {
    ScrapeException failure = catchThrowableOfType(ScrapeException.class, () -> fetch(site));
    assertThat(failure).as("a failure").isNotNull();
    assertThat(failure.sentence())
        .matches("[A-Z][^\n]*\\.")
        .doesNotContainPattern("Exception|[a-z]\\.[a-z]+\\.[A-Z]|127\\.0|localhost|null|apache");
    return failure;
  }

  private static void assertQuick(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  private static String page(String body) {
    return OK + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static byte[] gzip(byte[] bytes) {
    return gzip(bytes, 1);
  }

  private static byte[] gzip(byte[] bytes, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static RawSite sendingPacked(byte[] packed, int announced) {
    return new RawSite(
        visit -> {
          visit.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + announced + "\r\n\r\n");
          visit.send(packed);
          if (packed.length < announced) {
            visit.hangUp();
          }
        });
  }

  // Pages

  @Test
  void a_page_is_its_bytes_its_type_and_where_it_was() throws Exception {
    try (RawSite site = RawSite.sending(page("<h1>Baker</h1>"))) {
      Page page = fetch(site);
      assertThat(page.bytes()).asString(UTF_8).isEqualTo("<h1>Baker</h1>");
      assertThat(page.contentType()).isEqualTo("text/html");
      assertThat(page.url()).hasToString("http://" + SITE + ":" + site.port() + "/jobs/17");
    }
  }

  @Test
  void a_page_of_chunks_is_put_together() throws Exception {
    try (RawSite site =
        RawSite.sending(
            OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nBak\r\n2;x=y\r\ner\r\n0\r\n\r\n")) {
      assertThat(fetch(site).bytes()).asString(UTF_8).isEqualTo("Baker");
    }
  }

  @Test
  void a_page_without_a_length_ends_with_the_connection() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(OK + "\r\nBaker");
              visit.hangUp();
            })) {
      assertThat(fetch(site).bytes()).asString(UTF_8).isEqualTo("Baker");
    }
  }

  @Test
  void a_packed_page_is_unpacked() throws Exception {
    byte[] packed = gzip("Baker".repeat(1_000).getBytes(UTF_8));
    try (RawSite site = sendingPacked(packed, packed.length)) {
      assertThat(fetch(site).bytes()).asString(UTF_8).isEqualTo("Baker".repeat(1_000));
    }
  }

  @Test
  void an_answer_without_content_is_an_empty_page() throws Exception {
    try (RawSite site = RawSite.sending("HTTP/1.1 204 No Content\r\n\r\n")) {
      Page page = fetch(site);
      assertThat(page.bytes()).isEmpty();
      assertThat(page.contentType()).isNull();
    }
  }

  @Test
  void a_name_with_an_underline_is_fetched_as_well() throws Exception {
    try (RawSite site = RawSite.sending(page("Baker"))) {
      WebAddress address =
          WebAddress.parse("http://my_jobs.site.example:" + site.port() + "/", allowed);
      assertThat(fetcher.fetch(address, Progress.none()).bytes())
          .asString(UTF_8)
          .isEqualTo("Baker");
      assertThat(site.requests().get(0)).contains("Host: my_jobs.site.example");
    }
  }

  @Test
  void a_name_of_another_alphabet_arrives_as_dns_has_it() throws Exception {
    try (RawSite site = RawSite.sending(page("Baker"))) {
      WebAddress address =
          WebAddress.parse("http://\u6c42\u4eba.example:" + site.port() + "/", allowed);
      var unused = fetcher.fetch(address, Progress.none());
      assertThat(lookedUp).containsExactly("xn--gmqu33e.example");
      assertThat(site.requests().get(0))
          .contains("\r\nHost: xn--gmqu33e.example:" + site.port() + "\r\n");
    }
  }

  @Test
  void the_path_arrives_as_it_was_pasted() throws Exception {
    try (RawSite site = RawSite.sending(page("Baker"))) {
      for (String path :
          List.of("/a%2Fb//c;d=e?f=%20&g=h:@", "/%7Ejobs/?q=a+b", "/a/../b", "/?", "/a|b")) {
        var unused = fetcher.fetch(at(site, path), Progress.none());
      }
      assertThat(site.requests())
          .map(request -> request.split(" ", 3)[1])
          .containsExactly(
              "/a%2Fb//c;d=e?f=%20&g=h:@", "/%7Ejobs/?q=a+b", "/a/../b", "/?", "/a%7Cb");
    }
  }

  @Test
  void a_request_says_who_asks_and_nothing_about_anybody() throws Exception {
    try (RawSite site = RawSite.sending(page("Baker"))) {
      var unused = fetch(site);
      assertThat(site.requests())
          .singleElement()
          .asString()
          .startsWith("GET /jobs/17 HTTP/1.1\r\n")
          .contains("\r\nUser-Agent: " + PageFetcher.USER_AGENT + "\r\n")
          .contains("\r\nHost: " + SITE + ":" + site.port() + "\r\n")
          .doesNotContainIgnoringCase("\r\nCookie:")
          .doesNotContainIgnoringCase("\r\nAuthorization:")
          .doesNotContainIgnoringCase("\r\nReferer:")
          .doesNotContainIgnoringCase("\r\nUpgrade:");
    }
  }

  // Progress

  @Test
  void the_bar_moves_by_the_bytes_that_arrive() throws Exception {
    use(FetchLimits.DEFAULT);
    CountDownLatch seen = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            new RawSite(
                visit -> {
                  visit.send(OK + "Content-Length: 1000\r\n\r\n" + "a".repeat(300));
                  await(seen);
                  visit.send("b".repeat(700));
                })) {
      Task<Page> task = start(tracker, site);
      Snapshot halfWay = when(task, now -> now.stage().done() == 300);
      assertThat(halfWay.stage().total()).isEqualTo(1_000);
      assertThat(halfWay.percent()).isBetween(16, 34);
      seen.countDown();
      assertThat(task.join().bytes()).hasSize(1_000);
    }
  }

  @Test
  void of_a_packed_page_the_packed_bytes_count() throws Exception {
    use(FetchLimits.DEFAULT);
    byte[] packed = gzip("Baker".repeat(9_000).getBytes(UTF_8));
    CountDownLatch seen = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            new RawSite(
                visit -> {
                  visit.send(
                      OK
                          + "Content-Encoding: gzip\r\nContent-Length: "
                          + packed.length
                          + "\r\n\r\n");
                  visit.send(Arrays.copyOf(packed, 60));
                  await(seen);
                  visit.send(Arrays.copyOfRange(packed, 60, packed.length));
                })) {
      Task<Page> task = start(tracker, site);
      Snapshot halfWay = when(task, now -> now.stage().done() == 60);
      assertThat(halfWay.stage().total()).isEqualTo(packed.length);
      seen.countDown();
      assertThat(task.join().bytes()).hasSize(45_000);
    }
  }

  @Test
  void without_a_length_the_bar_only_says_busy() throws Exception {
    use(FetchLimits.DEFAULT);
    CountDownLatch seen = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            new RawSite(
                visit -> {
                  visit.send(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nBaker\r\n");
                  await(seen);
                  visit.send("0\r\n\r\n");
                })) {
      Task<Page> task = start(tracker, site);
      Snapshot busy = when(task, now -> now.stage().done() == 5);
      assertThat(busy.indeterminate()).isTrue();
      assertThat(busy.percent()).isEqualTo(15);
      seen.countDown();
      assertThat(task.join().bytes()).hasSize(5);
    }
  }

  private Task<Page> start(ProgressTracker tracker, RawSite site) {
    WebAddress address = at(site, "/jobs/17");
    return tracker.start(
        JobScraper.PLAN, progress -> progress.run(FETCH, () -> fetcher.fetch(address, progress)));
  }

  private static Snapshot when(Task<?> task, Predicate<Snapshot> condition) throws Exception {
    CompletableFuture<Snapshot> met = new CompletableFuture<>();
    try (Registration watch =
        task.onChange(
            now -> {
              if (condition.test(now)) {
                met.complete(now);
              }
            })) {
      return met.get(10, SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // Cancelling

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBak",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nBak",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
      })
  void a_cancel_hangs_up_within_a_second(String soFar) throws Exception {
    use(FetchLimits.DEFAULT);
    CountDownLatch asked = new CountDownLatch(1);
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site =
            new RawSite(
                visit -> {
                  visit.send(soFar);
                  asked.countDown();
                  visit.pause(20_000);
                })) {
      Task<Page> task = start(tracker, site);
      await(asked);
      task.cancel();

      assertThat(site.isHungUpWithin(1_000)).isTrue();
      assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
      assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
    }
  }

  @Test
  void a_cancel_before_the_request_sends_none() throws Exception {
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        RawSite site = RawSite.sending(page("Baker"))) {
      CountDownLatch cancelled = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      WebAddress address = at(site, "/");
      Task<Page> task =
          tracker.start(
              JobScraper.PLAN,
              progress ->
                  progress.run(
                      FETCH,
                      () -> {
                        begun.countDown();
                        untilInterrupted(cancelled);
                        return fetcher.fetch(address, progress);
                      }));
      await(begun);
      task.cancel();
      cancelled.countDown();

      assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
      assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
      assertThat(site.requests()).isEmpty();
    }
  }

  private static void untilInterrupted(CountDownLatch latch) {
    try {
      await(latch);
    } catch (AssertionError interrupted) {
      assertThat(interrupted).hasCauseInstanceOf(InterruptedException.class);
    }
  }

  // Sizes

  @Test
  void an_announced_size_beyond_the_limit_is_too_large_when_it_has_come() throws Exception {
    try (RawSite site = endless("Content-Length: 1000000000\r\n")) {
      assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void an_endless_page_is_too_large() throws Exception {
    try (RawSite site = endless("")) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE));
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  private static RawSite endless(String headers) {
    return endless("HTTP/1.1 200 OK\r\n", headers);
  }

  private static RawSite endless(String status, String headers) {
    return new RawSite(
        visit -> {
          visit.send(status + headers + "\r\n");
          while (true) {
            visit.send("Baker ".repeat(1_000));
          }
        });
  }

  @Test
  void what_unpacks_to_more_than_a_page_is_too_large_at_once() throws Exception {
    use(FetchLimits.DEFAULT);
    byte[] bomb = gzip(new byte[1024 * 1024], 300);
    try (RawSite site = sendingPacked(bomb, bomb.length)) {
      long allocatedBefore = allocated();
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE));
      assertThat(allocated() - allocatedBefore).isLessThan(32L * 1024 * 1024);
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void packed_bytes_that_unpack_to_nothing_are_too_large_in_the_end() throws Exception {
    // The packed file's own name, which goes on for ever.
    byte[] name = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(OK + "Content-Encoding: gzip\r\n\r\n");
              visit.send(name);
              while (true) {
                visit.send("Baker".repeat(1_000));
              }
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE));
    }
  }

  @Test
  void a_header_without_end_is_too_large() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send("HTTP/1.1 200 OK\r\nX: ");
              for (int i = 0; i < 100_000; i++) {
                visit.send("a".repeat(1_000));
              }
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE));
    }
  }

  @Test
  void headers_without_end_are_too_large() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send("HTTP/1.1 200 OK\r\n");
              while (true) {
                visit.send("X: " + "a".repeat(100) + "\r\n");
              }
            })) {
      assertThat(failure(site).reason()).isEqualTo(Reason.TOO_LARGE);
    }
  }

  // Times

  @Test
  void silence_is_a_timeout() throws Exception {
    try (RawSite site = new RawSite(visit -> visit.pause(20_000))) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT));
    }
  }

  @Test
  void silence_within_the_page_is_a_timeout() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(OK + "Content-Length: 100\r\n\r\nBak");
              visit.pause(20_000);
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n"
      })
  void one_byte_at_a_time_is_a_timeout_in_total(String first) throws Exception {
    use(SHORT);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(first);
              while (true) {
                visit.send("1");
                visit.pause(50);
              }
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT));
    }
  }

  @Test
  void preliminary_answers_for_ever_are_a_timeout() throws Exception {
    use(SHORT);
    try (RawSite site =
        new RawSite(
            visit -> {
              while (true) {
                visit.send("HTTP/1.1 103 Early Hints\r\n\r\n");
                visit.pause(10);
              }
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT));
    }
  }

  @Test
  void a_chain_of_slow_redirects_is_a_timeout_in_total() throws Exception {
    use(SHORT);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.pause(450);
              visit.send(redirect(302, visit.path() + "1"));
            })) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT));
    }
  }

  @Test
  void a_connection_that_does_not_come_about_is_a_timeout() throws Exception {
    // Nobody accepts: once the queue is full, the system leaves connecting unanswered.
    List<Socket> queued = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      while (queued.size() < 5) {
        Socket socket = new Socket();
        queued.add(socket);
        try {
          socket.connect(full.getLocalSocketAddress(), 100);
        } catch (IOException isFull) {
          break;
        }
      }
      WebAddress address =
          WebAddress.parse("http://" + SITE + ":" + full.getLocalPort() + "/", allowed);
      assertQuick(
          () ->
              assertThatExceptionOfType(ScrapeException.class)
                  .isThrownBy(() -> fetcher.fetch(address, Progress.none()))
                  .extracting(ScrapeException::reason)
                  .isEqualTo(Reason.TIMEOUT));
    } finally {
      for (Socket socket : queued) {
        socket.close();
      }
    }
  }

  // Broken answers

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n\r\n",
        "Baker",
        "HTTP/1.1\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\nBaker",
        "HTTP/1.1 99999999999 OK\r\n\r\n",
        "HTTP/1.1 -1 OK\r\n\r\n",
        "HTTP/1.1 0 OK\r\n\r\n",
        "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n",
        "ICY 200 OK\r\n\r\nBaker",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nBaker\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nBaker\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nBaker\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\nBaker\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nBaker",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://[\r\n\r\n",
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"
      })
  void a_broken_answer_is_a_failure_that_people_understand(String response) throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(response);
              visit.hangUp();
            })) {
      try {
        assertThat(fetch(site).bytes()).asString(ISO_8859_1).isEqualTo("Baker");
      } catch (ScrapeException e) {
        assertThat(failure(site).reason())
            .isIn(Reason.UNAVAILABLE, Reason.ADDRESS_NOT_ALLOWED, Reason.TOO_LARGE);
      }
    }
  }

  @Test
  void a_page_that_breaks_off_is_unavailable() throws Exception {
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(OK + "Content-Length: 100\r\n\r\nBaker");
              visit.hangUp();
            })) {
      assertThat(failure(site).reason()).isEqualTo(Reason.UNAVAILABLE);
    }
  }

  @Test
  void packed_bytes_that_break_off_or_are_damaged_are_unavailable() throws Exception {
    byte[] packed = gzip("Baker, forty hours".getBytes(UTF_8));
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1;
    for (byte[] bytes : List.of(Arrays.copyOf(packed, packed.length - 9), damaged)) {
      try (RawSite site = sendingPacked(bytes, bytes.length)) {
        assertThat(failure(site).reason()).isEqualTo(Reason.UNAVAILABLE);
      }
    }
  }

  @Test
  void packing_that_we_do_not_know_is_said_to_be() throws Exception {
    try (RawSite site =
        RawSite.sending(OK + "Content-Encoding: br\r\nContent-Length: 1\r\n\r\na")) {
      assertThat(failure(site).reason()).isEqualTo(Reason.UNSUPPORTED_CONTENT);
    }
  }

  @Test
  void a_site_that_does_not_speak_tls_has_no_safe_connection() throws Exception {
    try (RawSite site = new RawSite(visit -> visit.send(page("Baker")))) {
      WebAddress address = WebAddress.parse("https://" + SITE + ":" + site.port() + "/", allowed);
      assertThatExceptionOfType(ScrapeException.class)
          .isThrownBy(() -> fetcher.fetch(address, Progress.none()))
          .extracting(ScrapeException::reason)
          .isIn(Reason.UNAVAILABLE, Reason.TIMEOUT);
    }
  }

  @Test
  void nobody_there_is_unavailable() throws Exception {
    RawSite site = RawSite.sending("");
    site.close();
    assertThat(failure(site).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  /** Nothing of the client makes something else of an address, or fails in a way of its own. */
  @ParameterizedTest
  @MethodSource("io.autocraftcv.scrape.WebAddressTest#addresses")
  void the_host_that_is_checked_is_the_host_that_is_looked_up(WebAddressTest.Row row) {
    if (row.expected().equals("allow")) {
      WebAddress address = WebAddress.parse(row.address(), allowed);
      assertThatExceptionOfType(ScrapeException.class)
          .isThrownBy(() -> fetcher.fetch(address, Progress.none()))
          .withMessageStartingWith("There is no site " + address.host() + ";");
      assertThat(lookedUp).containsExactly(address.host());
    }
  }

  @Test
  void an_unknown_name_is_unavailable() {
    WebAddress address = WebAddress.parse("https://unknown.example.com/", allowed);
    assertThatExceptionOfType(ScrapeException.class)
        .isThrownBy(() -> fetcher.fetch(address, Progress.none()))
        .withMessageStartingWith("There is no site unknown.example.com")
        .extracting(ScrapeException::reason)
        .isEqualTo(Reason.UNAVAILABLE);
  }

  // What the status and the type say

  @ParameterizedTest
  @CsvSource({
    "400, unavailable", "401, login_required", "403, blocked", "404, not_found",
    "407, login_required", "408, timeout", "410, expired", "418, unavailable",
    "429, blocked", "451, blocked", "500, unavailable", "502, unavailable",
    "503, unavailable", "504, timeout", "999, blocked", "304, unavailable",
    "300, unavailable", "600, unavailable"
  })
  void a_status_has_its_reason(int status, String code) throws Exception {
    try (RawSite site =
        RawSite.sending("HTTP/1.1 " + status + " X\r\nContent-Length: 5\r\n\r\nBaker")) {
      assertThat(failure(site).code()).isEqualTo(code);
      assertThat(site.requests()).as("no second try").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=utf-8",
        "TEXT/HTML",
        "text/plain",
        "application/xhtml+xml",
        "application/json",
        "application/ld+json;x=y",
        "application/vnd.job+json",
        ""
      })
  void text_is_read(String type) throws Exception {
    try (RawSite site =
        RawSite.sending(
            "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 5\r\n\r\nBaker")) {
      assertThat(fetch(site).bytes()).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "image/png",
        "application/octet-stream",
        "video/mp4; x=text/html",
        "nonsense"
      })
  void what_is_no_text_is_not_read(String type) throws Exception {
    try (RawSite site = endless("Content-Type: " + type + "\r\n")) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.UNSUPPORTED_CONTENT));
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  @Test
  void the_body_of_an_error_is_left_alone() throws Exception {
    try (RawSite site = endless("HTTP/1.1 404 Not Found\r\n", "")) {
      assertQuick(() -> assertThat(failure(site).reason()).isEqualTo(Reason.NOT_FOUND));
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  @Test
  void the_body_of_a_redirect_is_left_alone() throws Exception {
    try (RawSite target = RawSite.sending(page("Baker"));
        RawSite site =
            endless(
                "HTTP/1.1 302 Found\r\n",
                "Location: http://" + SITE + ":" + target.port() + "/\r\n")) {
      assertQuick(() -> assertThat(fetch(site).bytes()).hasSize(5));
      assertThat(site.isHungUpWithin(1_000)).isTrue();
    }
  }

  // Redirects

  private static String redirect(int status, String location) {
    return "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n";
  }

  /** Sends visitors of its first page elsewhere, and is a job page everywhere else. */
  private static RawSite redirecting(int status, String location) {
    return new RawSite(
        visit ->
            visit.send(
                visit.path().equals("/jobs/17") ? redirect(status, location) : page("Baker")));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_followed(int status) throws Exception {
    try (RawSite site = redirecting(status, "/jobs/18")) {
      Page page = fetch(site);
      assertThat(page.bytes()).hasSize(5);
      assertThat(page.url()).hasToString("http://" + SITE + ":" + site.port() + "/jobs/18");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "18, /jobs/18",
    "../18?a=b#c, /18?a=b",
    "?page=2, /jobs/17?page=2",
    "  /18  , /18",
    "/a|b, /a%7Cb",
    "/\u00c3\u00a4, /%C3%A4",
    "/%C3%A4, /%C3%A4"
  })
  void a_relative_redirect_is_followed_from_here(String location, String path) throws Exception {
    try (RawSite site = redirecting(302, location)) {
      var unused = fetch(site);
      assertThat(site.requests().get(1)).startsWith("GET " + path + " HTTP/1.1\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://localhost/",
        "http://metadata.google.internal/",
        "http://jobs/",
        "//10.0.0.1/",
        "\\\\10.0.0.1\\",
        "/\\10.0.0.1/",
        "http:10.0.0.1",
        "http://public.example.com@10.0.0.1/",
        "http://public.example.com:22/",
        "http://1\u00b2\u00b7.0.0.1/",
        "ftp://public.example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,Baker",
        "jar:http://public.example.com/a.jar!/"
      })
  void a_redirect_to_what_may_not_be_asked_for_is_refused_before_any_lookup(String location)
      throws Exception {
    try (RawSite site = redirecting(302, location)) {
      assertThat(failure(site).reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      assertThat(lookedUp).containsOnly(SITE);
      assertThat(site.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_redirect_to_a_name_for_a_private_address_is_refused_before_any_connection()
      throws Exception {
    try (RawSite site = redirecting(302, "http://rebound.example.com/")) {
      assertThat(failure(site).reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      assertThat(lookedUp).containsExactly(SITE, "rebound.example.com");
      assertThat(site.connections()).isEqualTo(1);
    }
  }

  @Test
  void the_client_asks_for_ip_addresses_as_well() throws Exception {
    try (RawSite site = redirecting(302, "http://[2606:4700:4700::1111]/")) {
      WebAddress address =
          WebAddress.parse("http://127.0.0.1:" + site.port() + "/jobs/17", allowed);
      assertThatExceptionOfType(ScrapeException.class)
          .isThrownBy(() -> fetcher.fetch(address, Progress.none()));
      assertThat(lookedUp).containsExactly("127.0.0.1", "2606:4700:4700:0:0:0:0:1111");
    }
  }

  @Test
  void a_loop_ends() throws Exception {
    try (RawSite site = RawSite.sending(redirect(302, "/jobs/17"))) {
      assertThat(failure(site).reason()).isEqualTo(Reason.UNAVAILABLE);
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void five_redirects_are_followed_and_a_sixth_is_not() throws Exception {
    try (RawSite site = new RawSite(visit -> visit.send(redirect(302, visit.path() + "1")))) {
      assertThat(failure(site).reason()).isEqualTo(Reason.UNAVAILABLE);
      assertThat(site.requests()).hasSize(6);
    }
    try (RawSite site =
        new RawSite(
            visit ->
                visit.send(
                    visit.path().endsWith("11111")
                        ? page("Baker")
                        : redirect(302, visit.path() + "1")))) {
      assertThat(fetch(site).bytes()).hasSize(5);
    }
  }

  @Test
  void cookies_and_credentials_are_neither_kept_nor_sent() throws Exception {
    try (RawSite site =
        new RawSite(
            visit ->
                visit.send(
                    visit.path().equals("/jobs/17")
                        ? redirect(302, "/b\r\nSet-Cookie: id=1; Path=/\r\nWWW-Authenticate: Basic")
                        : page("Baker")))) {
      var first = fetch(site);
      var second = fetch(site);
      assertThat(site.requests())
          .hasSize(4)
          .noneMatch(request -> request.toLowerCase(java.util.Locale.ROOT).contains("cookie:"))
          .noneMatch(
              request -> request.toLowerCase(java.util.Locale.ROOT).contains("authorization:"))
          .noneMatch(request -> request.toLowerCase(java.util.Locale.ROOT).contains("referer:"));
      assertThat(first.bytes()).isEqualTo(second.bytes());
    }
  }

  // Connections

  @Test
  void a_connection_is_used_again() throws Exception {
    byte[] packed = gzip("Baker".getBytes(UTF_8));
    String chunk = Integer.toHexString(packed.length) + "\r\n";
    try (RawSite site =
        new RawSite(
            visit -> {
              switch (visit.path()) {
                case "/gzip" -> {
                  visit.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.length);
                  visit.send("\r\n\r\n");
                  visit.send(packed);
                }
                case "/gzip/chunked" -> {
                  visit.send(OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
                  visit.send(chunk);
                  visit.send(packed);
                  visit.pause(20);
                  visit.send("\r\n0\r\n\r\n");
                }
                case "/chunked" ->
                    visit.send(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nBaker\r\n0\r\n\r\n");
                default -> visit.send(page("Baker"));
              }
            })) {
      for (String path : List.of("/", "/", "/gzip", "/gzip/chunked", "/chunked", "/")) {
        assertThat(fetcher.fetch(at(site, path), Progress.none()).bytes())
            .asString(UTF_8)
            .isEqualTo("Baker");
      }
      assertThat(site.connections()).isEqualTo(1);
    }
  }

  @Test
  void failures_use_up_no_connections() throws Exception {
    List<String> failing =
        List.of(
            "HTTP/1.1 404 X\r\nContent-Length: 5\r\n\r\nBaker",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 5\r\n\r\nBaker",
            "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + "a".repeat(300_000),
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nBaker",
            "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nBaker",
            "HTTP/1.1 302 X\r\nContent-Length: 5\r\nLocation: http://10.0.0.1/\r\n\r\nBaker",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
            "nonsense\r\n");
    try (RawSite site =
        new RawSite(
            visit -> {
              int which = Integer.parseInt(visit.path().substring(1));
              visit.send(which < failing.size() ? failing.get(which) : page("Baker"));
              if (which == failing.size() - 1) {
                visit.hangUp();
              }
            })) {
      IntStream.range(0, 80)
          .mapToObj(i -> at(site, "/" + i % failing.size()))
          .forEach(
              address ->
                  assertThatExceptionOfType(ScrapeException.class)
                      .isThrownBy(() -> fetcher.fetch(address, Progress.none())));
      assertQuick(
          () -> assertThat(fetcher.fetch(at(site, "/99"), Progress.none()).bytes()).hasSize(5));
    }
  }

  @Test
  void timeouts_use_up_no_connections() throws Exception {
    use(
        new FetchLimits(
            1_000, 100, 5, Duration.ofMillis(500), Duration.ofMillis(60), Duration.ofSeconds(1)));
    try (RawSite site =
        new RawSite(
            visit -> {
              if (visit.path().equals("/jobs/17")) {
                visit.pause(5_000);
              }
              visit.send(page("Baker"));
            })) {
      for (int i = 0; i < 12; i++) {
        assertThat(failure(site).reason()).isEqualTo(Reason.TIMEOUT);
      }
      assertThat(fetcher.fetch(at(site, "/"), Progress.none()).bytes()).hasSize(5);
    }
  }
}
