package io.autocraftcv.servlet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.autocraftcv.progress.State;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visitor of an application sees, hears and can do, under a strict policy. */
class ClientBrowserTest {

  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Request> open = new ArrayList<>();
  @TempDir private Path files;
  private Site site;
  private BrowserContext visitor;
  private Page page;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() throws Exception {
    site = new Site();
    visit(new Browser.NewContextOptions());
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
    site.close();
  }

  /** Every state there is, as cards that no server moves. */
  private static final String GALLERY =
      """
      () => {
        const base = { progress: 45, version: 3, status: 'Fetching job page...', stage: '2/6',
          elapsed_time: 12, estimated_remaining: 17, timestamp: Date.now() / 1000,
          cancellable: true, note: 'Page 3 of 12' };
        const cards = { PENDING: { progress: 0, stage: '1/6', note: null }, RUNNING: {},
          UNKNOWN: { state: 'RUNNING', indeterminate: true }, CANCELLING: {},
          RETRYING: { state: 'RUNNING', attempt: 2 },
          SUCCEEDED: { progress: 100, stage: '6/6', status: 'Complete!' },
          FAILED: { error: 'This page wants you to log in first. Paste its text instead.' },
          TIMED_OUT: { error: 'It took too long.' }, CANCELLED: { status: 'Cancelled by user' },
          LOST: { error: 'The worker is gone.' } };
        for (const [state, more] of Object.entries(cards)) {
          const place = document.querySelector('main').appendChild(document.createElement('div'));
          place.id = state;
          place.style.margin = '0 0 1rem';
          new ProgressTracker({ baseUrl: '/hanging' }).track(state, { progressContainer: place,
            title: `Job posting ${state.toLowerCase()}`,
            snapshot: { ...base, task_id: state, state, ...more } });
        }
        const place = document.querySelector('main').appendChild(document.createElement('div'));
        new ProgressTracker({ baseUrl: '/away' }).track('x', { progressContainer: place,
          title: 'Offline', snapshot: { ...base, task_id: 'x', state: 'RUNNING' } });
      }
      """;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axe_finds_nothing_in_any_state(ColorScheme scheme) throws Exception {
    gallery(new Browser.NewContextOptions().setColorScheme(scheme), "lang=\"en\"", "");
    assertThat(axe()).isEmpty();
    picture("gallery-" + scheme);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void beside_bootstrap_the_card_is_itself(ColorScheme scheme) throws Exception {
    Npm.modules();
    String bootstrap =
        "<link rel=\"stylesheet\" href=\"/npm/bootstrap/dist/css/bootstrap.min.css\">";
    String theme = scheme == ColorScheme.DARK ? "dark" : "light";
    gallery(new Browser.NewContextOptions(), "lang=\"en\" data-bs-theme=\"" + theme + "\"", "");
    List<?> alone = measures();
    gallery(
        new Browser.NewContextOptions(), "lang=\"en\" data-bs-theme=\"" + theme + "\"", bootstrap);
    assertThat(axe()).isEmpty();
    picture("bootstrap-" + scheme);
    page.evaluate("document.body.style.fontFamily = ''");
    assertThat(measures()).isEqualTo(alone);
  }

  @ParameterizedTest
  @CsvSource({
    "320, lang=\"en\"",
    "390, lang=\"de\"",
    "390, lang=\"es\"",
    "320, lang=\"ar\" dir=\"rtl\""
  })
  void nothing_overflows_on_a_phone(int width, String html) {
    gallery(new Browser.NewContextOptions().setViewportSize(width, 844), html, "");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    picture("phone-" + width + "-" + html.replaceAll("[^a-z]+", "-"));
  }

  @Test
  void who_wants_no_motion_gets_none_and_forced_colours_keep_the_bar_visible() {
    gallery(
        new Browser.NewContextOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setForcedColors(ForcedColors.ACTIVE),
        "lang=\"en\"",
        "");
    assertThat(
            page.evaluate(
                "document.getAnimations().filter((one) => one.playState === 'running').length"))
        .isEqualTo(0);
    String border = "element => getComputedStyle(element).borderTopStyle";
    assertThat(page.evalOnSelector("#RUNNING .ac-progress__track", border)).isEqualTo("solid");
    String fill = "element => getComputedStyle(element).backgroundColor";
    assertThat(page.evalOnSelector("#RUNNING .ac-progress__fill", fill))
        .isNotEqualTo(page.evalOnSelector("#RUNNING .ac-progress__track", fill));
    picture("forced");
  }

  @Test
  void all_bars_of_a_page_use_one_connection_those_added_later_too() {
    List<String> ids = List.of(site.start(), site.start(), site.start());
    site.page("/bars", elements(ids));
    page.navigate(site.address() + "/bars");
    assertThat(page.locator("[role=progressbar]")).hasCount(3);
    assertThat(facts("Step 1 of 3")).hasCount(3);
    // A parser that pauses between two of them makes the connection grow, never a second one.
    assertThat(open).hasSize(1);
    assertThat(open.get(0).url()).endsWith("/api/progress/events?ids=" + String.join(",", ids));
    String late = site.start();
    page.evaluate(
        "id => document.querySelector('main').appendChild("
            + "Object.assign(document.createElement('progress-tracker'))).setAttribute('task-id', id)",
        late);
    assertThat(facts("Step 1 of 3")).hasCount(4);
    assertThat(open).hasSize(1);
    assertThat(open.get(0).url()).endsWith(late);
    site.stepTo(Site.STEPS);
    assertThat(page.locator("[data-state=succeeded]")).hasCount(4);
    assertThat(polls()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_element_tells_its_page_and_follows_again_after_it_was_away() {
    String id = site.start();
    site.page("/one", elements(List.of(id)));
    page.navigate(site.address() + "/one");
    page.evaluate(
        """
        window.told = [];
        for (const name of ['progress', 'done', 'failed', 'cancelled']) {
          document.addEventListener(`autocraftcv:${name}`, ({ detail, target }) =>
            told.push(`${target.localName} ${name} ${detail.state}`));
        }
        """);
    site.stepTo(5);
    assertThat(page.locator(".ac-progress__percent")).hasText("17%");
    page.evaluate(
        "window.kept = document.querySelector('progress-tracker'); kept.remove(); undefined");
    site.stepTo(10);
    page.evaluate("document.querySelector('main').append(kept)");
    assertThat(page.locator(".ac-progress__percent")).hasText("25%");
    site.stepTo(Site.STEPS);
    assertThat(page.locator("[data-state=succeeded]")).isVisible();
    List<?> told = (List<?>) page.evaluate("told");
    assertThat(told.get(told.size() - 1)).isEqualTo("progress-tracker done SUCCEEDED");
    assertThat(told.stream().filter(one -> ((String) one).contains("done"))).hasSize(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_reload_picks_the_task_up_and_so_does_a_page_that_comes_back() {
    site.page("/one", elements(List.of(site.start())));
    site.page("/other", "");
    page.navigate(site.address() + "/one");
    site.stepTo(5);
    assertThat(page.locator(".ac-progress__percent")).hasText("17%");
    page.reload();
    assertThat(page.locator(".ac-progress__percent")).hasText("17%");
    page.navigate(site.address() + "/other");
    site.stepTo(10);
    page.goBack();
    assertThat(page.locator(".ac-progress__percent")).hasText("25%");
    site.stepTo(15);
    assertThat(page.locator(".ac-progress__percent")).hasText("32%");
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_page_in_the_background_holds_no_connection_and_is_up_to_date_on_return() {
    site.page("/one", elements(List.of(site.start())));
    page.navigate(site.address() + "/one");
    assertThat(facts("Step 1 of 3")).isVisible();
    page.waitForRequest(
        request -> request.url().matches(".*/progress/[^/]+/"), () -> show("hidden"));
    assertThat(streams()).hasSize(1);
    site.stepTo(10);
    show("visible");
    assertThat(page.locator(".ac-progress__percent")).hasText("25%");
    assertThat(streams()).hasSize(2);
  }

  @Test
  void by_keyboard_alone_a_task_is_cancelled_and_the_focus_stays_in_the_card() {
    site.page("/one", elements(List.of(site.start())));
    page.navigate(site.address() + "/one");
    Locator cancel = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"));
    assertThat(cancel).isVisible();
    page.keyboard().press("Tab");
    assertThat(cancel).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-state=cancelled]")).isVisible();
    assertThat(page.locator(".ac-progress__status")).isFocused();
    assertThat(page.locator(".ac-progress__status")).hasText("Cancelled by user");
    assertThat(colour(".ac-progress__fill")).isEqualTo("rgb(179, 89, 0)");
  }

  @Test
  void a_screen_reader_hears_each_stage_at_most_every_ten_seconds_and_the_end_once() {
    page.clock().install();
    site.page("/one", elements(List.of(site.start())));
    page.navigate(site.address() + "/one");
    page.evaluate(
        """
        window.said = [];
        new MutationObserver(() => {
          const text = document.querySelector('[role=status]')?.textContent;
          if (text && text !== said.at(-1)?.text) said.push({ text, at: Date.now() });
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        """);
    for (int step = 1; step <= Site.STEPS; step++) {
      site.stepTo(step);
      String end = step == Site.STEPS ? "succeeded" : "running";
      assertThat(page.locator(".ac-progress")).hasAttribute("data-state", end);
      page.clock().runFor(1000);
    }
    page.clock().runFor(60_000);
    List<?> said = (List<?>) page.evaluate("said");
    assertThat(said).hasSizeBetween(4, 8);
    double before = Double.NEGATIVE_INFINITY;
    for (Object each : said.subList(0, said.size() - 1)) {
      double at = ((Number) ((Map<?, ?>) each).get("at")).doubleValue();
      assertThat(at - before).isGreaterThanOrEqualTo(9_000);
      before = at;
    }
    assertThat(said.stream().map(each -> (String) ((Map<?, ?>) each).get("text")))
        .endsWith("Done. Complete!")
        .containsOnlyOnce("Done. Complete!");
  }

  @Test
  void the_words_are_those_of_the_nearest_language() {
    site.page(
        "/one",
        "<div lang=\"de\">"
            + elements(List.of(site.start()))
            + "</div>"
            + "<div lang=\"es-MX\">"
            + elements(List.of(site.start()))
            + "</div>");
    page.navigate(site.address() + "/one");
    assertThat(facts("Schritt 1 von 3")).isVisible();
    assertThat(facts("Paso 1 de 3")).isVisible();
    assertThat(page.getByText("Abbrechen")).isVisible();
    site.stepTo(Site.STEPS);
    assertThat(page.locator(".ac-progress__status")).hasText(new String[] {"Fertig!", "¡Listo!"});
  }

  @Test
  void an_upload_shows_its_own_bytes_first_and_then_what_the_server_counts() throws Exception {
    try (FaultProxy slow = new FaultProxy(site.port())) {
      upload(slow.address(), "");
      page.getByLabel("File").setInputFiles(file(8));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
      assertThat(page.locator(".ac-progress__status")).hasText("Uploading...");
      picture("upload");
      page.waitForFunction("() => window.phases.at(-1)?.status === 'Reading the rows...'");
      site.stepTo(Site.STEPS);
      assertThat(page.locator("[data-state=succeeded]")).isVisible();
      List<Integer> sent = new ArrayList<>();
      List<Integer> counted = new ArrayList<>();
      for (Object each : (List<?>) page.evaluate("phases")) {
        Map<?, ?> phase = (Map<?, ?>) each;
        boolean upload = "Uploading...".equals(phase.get("status"));
        assertThat(upload && !counted.isEmpty()).as("no way back").isFalse();
        (upload ? sent : counted).add((Integer) phase.get("percent"));
      }
      assertThat(sent).isSorted().hasSizeGreaterThan(3);
      assertThat(counted).isSorted().endsWith(100);
      assertThat(page.evaluate("results")).isEqualTo(List.of("17"));
    }
  }

  @Test
  void a_cancel_during_an_upload_stops_it_and_no_task_begins() throws Exception {
    try (FaultProxy slow = new FaultProxy(site.port())) {
      upload(slow.address(), "");
      page.getByLabel("File").setInputFiles(file(20));
      Locator send = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"));
      send.click();
      assertThat(page.locator(".ac-progress__status")).hasText("Uploading...");
      assertThat(send).isDisabled();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")).click();
      assertThat(page.locator("[data-state=cancelled]")).isVisible();
      assertThat(send).isEnabled();
      assertThat(page.evaluate("results")).isEqualTo(List.of("cancelled"));
      assertThat(site.tracker().list("visitor")).isEmpty();
    }
  }

  @Test
  void files_dropped_on_the_form_are_a_task_each_where_that_is_asked_for() throws Exception {
    upload(site.address(), "taskPerFile: true");
    assertThat(page.locator(".ac-progress__refusal")).hasCount(1);
    page.evaluate(
        """
        () => {
          const dataTransfer = new DataTransfer();
          for (const name of ['a.pdf', 'b.pdf']) dataTransfer.items.add(new File(['x'], name));
          const form = document.querySelector('form');
          const drag = (type) => form.dispatchEvent(
            new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          window.taken = !drag('dragover') && form.hasAttribute('data-over');
          drag('drop');
        }
        """);
    assertThat(page.evaluate("taken")).isEqualTo(true);
    assertThat(page.locator(".ac-progress")).hasCount(2);
    assertThat(page.locator(".ac-progress__title")).hasText(new String[] {"a.pdf", "b.pdf"});
    // A task counts its steps from where the site is when it begins.
    page.waitForCondition(() -> site.tracker().list("visitor").size() == 2);
    site.stepTo(Site.STEPS);
    assertThat(page.locator("[data-state=succeeded]")).hasCount(2);
    assertThat(site.tracker().list("visitor"))
        .hasSize(2)
        .allSatisfy(task -> assertThat(task.state()).isEqualTo(State.SUCCEEDED));
  }

  private void visit(Browser.NewContextOptions options) {
    visitor = chromium.browser().newContext(options);
    page = visitor.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          requests.add(request.url());
          if (request.url().contains("/events")) {
            open.add(request);
          }
        });
    page.onRequestFailed(open::remove);
    page.onRequestFinished(open::remove);
    page.route("**/hanging/**", route -> {});
    page.route("**/away/**", route -> route.abort());
  }

  private void gallery(Browser.NewContextOptions options, String html, String head) {
    visitor.close();
    visit(options);
    site.page("/gallery", html, head, "");
    page.navigate(site.address() + "/gallery");
    page.evaluate(GALLERY);
    assertThat(page.locator("[data-state=offline]")).isVisible();
  }

  private void upload(String address, String options) {
    site.page(
        "/upload",
        """
        <form><label for="file">File</label> <input id="file" type="file" name="file" multiple>
        <button>Send</button></form><div id="progress"></div>
        """);
    page.navigate(address + "/upload");
    page.evaluate(
        """
        () => {
          window.results = [];
          window.phases = [];
          new MutationObserver(() => {
            const text = (name) => document.querySelector(`.ac-progress__${name}`)?.textContent;
            const phase = { status: text('status'), percent: Number.parseInt(text('percent'), 10) };
            const last = phases.at(-1);
            if (last?.status !== phase.status || last?.percent !== phase.percent) phases.push(phase);
          }).observe(document.getElementById('progress'),
            { subtree: true, childList: true, characterData: true });
          new ProgressForm('form', { progressContainer: 'progress',
            endpoint: '/api/copy-with-progress/',
            onSuccess: ({ job_id: job }) => results.push(job),
            onCancelled: () => results.push('cancelled'), %s });
        }
        """
            .formatted(options));
  }

  private Path file(int megabytes) throws IOException {
    Path file = files.resolve("a.pdf");
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(megabytes * 1024L * 1024);
    }
    return file;
  }

  private static String elements(List<String> ids) {
    StringBuilder html = new StringBuilder();
    for (String id : ids) {
      html.append("<progress-tracker task-id=\"").append(id).append("\"></progress-tracker>");
    }
    return html.toString();
  }

  private Locator facts(String text) {
    return page.locator(".ac-progress__facts", new Page.LocatorOptions().setHasText(text));
  }

  private void show(String visibility) {
    page.evaluate(
        """
        (visibility) => {
          Object.defineProperty(document, 'hidden',
            { configurable: true, value: visibility === 'hidden' });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        }
        """,
        visibility);
  }

  private List<String> streams() {
    return requests.stream().filter(url -> url.contains("/events")).toList();
  }

  private List<String> polls() {
    return requests.stream()
        .filter(url -> url.contains("/api/progress/") && !url.contains("/events"))
        .toList();
  }

  private List<?> axe() throws Exception {
    page.evaluate(Files.readString(Npm.modules().resolve("axe-core/axe.min.js")));
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run(document)).violations.map(({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`)
            """);
  }

  /** Height, padding and font of every part, which no other style sheet may change. */
  private List<?> measures() {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('#RUNNING .ac-progress *')].map((element) => {
              const style = getComputedStyle(element);
              return [element.className, style.padding, style.margin, style.fontSize,
                style.fontWeight, style.lineHeight, style.color, style.borderRadius].join(' | ');
            })
            """);
  }

  private Object colour(String selector) {
    return page.evalOnSelector(selector, "element => getComputedStyle(element).backgroundColor");
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", name + ".png")));
  }
}
