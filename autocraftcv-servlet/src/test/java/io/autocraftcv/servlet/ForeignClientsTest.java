package io.autocraftcv.servlet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that nobody here wrote follow a task to its end. */
class ForeignClientsTest {

  private Site site;

  @BeforeEach
  void open() throws Exception {
    site = new Site();
  }

  @AfterEach
  void close() throws Exception {
    site.close();
  }

  @Test
  void curl_follows_a_task_to_its_end() throws Exception {
    List<String> lines = followed("curl", "-sSN", "--max-time", "60", events(site.start()));
    assertThat(lines).contains("event: progress", "event: end");
    assertThat(lines.stream().filter(line -> line.startsWith("data: {")).reduce((a, b) -> b))
        .hasValueSatisfying(last -> assertThat(last).contains("\"state\":\"SUCCEEDED\""));
  }

  @Test
  void the_eventsource_of_npm_follows_a_task_to_its_end() throws Exception {
    Path script = Npm.modules().resolveSibling("follow.mjs");
    Files.writeString(
        script,
        """
        import { EventSource } from 'eventsource';
        const stream = new EventSource(process.argv[2]);
        stream.addEventListener('progress', ({ data, lastEventId }) => {
          const { state, version } = JSON.parse(data);
          if (String(version) !== lastEventId) throw new Error(`${version} is not ${lastEventId}`);
          console.log(state);
        });
        stream.addEventListener('end', () => { console.log('end'); stream.close(); });
        """);
    List<String> lines = followed("node", script.toString(), events(site.start()));
    assertThat(lines).endsWith("SUCCEEDED", "end");
  }

  @Test
  void the_sse_extension_of_htmx_follows_a_task_to_its_end() throws Exception {
    Npm.modules();
    List<String> streams = new ArrayList<>();
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.browser().newPage();
      page.onRequest(
          request -> {
            if (request.url().endsWith("/events")) {
              streams.add(request.url());
            }
          });
      site.page(
          "/htmx",
          "lang=\"en\"",
          """
          <meta name="htmx-config" content='{"includeIndicatorStyles": false}'>
          <script src="/npm/htmx.org/dist/htmx.min.js"></script>
          <script src="/npm/htmx-ext-sse/dist/sse.min.js"></script>
          """,
          """
          <p id="now" hx-ext="sse" sse-connect="/api/progress/%s/events" sse-swap="progress"
             sse-close="end">Nothing yet</p>
          """
              .formatted(site.start()));
      page.navigate(site.address() + "/htmx");
      assertThat(page.locator("#now")).containsText("RUNNING");
      site.stepTo(Site.STEPS);
      assertThat(page.locator("#now")).containsText("SUCCEEDED");
      assertThat(streams).hasSize(1);
    }
  }

  private String events(String id) {
    return site.address() + "/api/progress/" + id + "/events";
  }

  /** What the program prints. Once it has printed something, it is connected, and the task ends. */
  private List<String> followed(String... command) throws IOException, InterruptedException {
    Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = said.readLine()) != null) {
        lines.add(line);
        site.stepTo(Site.STEPS);
      }
    }
    assertThat(client.waitFor()).as(lines.toString()).isZero();
    return lines;
  }
}
