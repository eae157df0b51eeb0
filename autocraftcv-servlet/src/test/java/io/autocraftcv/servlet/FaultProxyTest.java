package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a visitor sees over the worst network there is. */
class FaultProxyTest {

  private static final int PAGES = 20;
  private static final int BARS = 10;

  /** Shows each task, and writes down every percentage that is seen, and how it ended. */
  private static final String FOLLOW =
      """
      (ids) => {
        window.runs = ids.map((id) => {
          const place = document.querySelector('main').appendChild(document.createElement('div'));
          const run = { id, seen: [], end: null };
          const look = () => {
            const percent = Number.parseInt(
              place.querySelector('.ac-progress__percent')?.textContent ?? '', 10);
            const bar = place.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
            if (!Number.isNaN(percent) && percent !== run.seen.at(-1)) run.seen.push(percent);
            if (bar && Number(bar) !== percent) run.seen.push(-1);
          };
          new MutationObserver(look).observe(place,
            { subtree: true, childList: true, characterData: true, attributes: true });
          const end = () => { run.end = place.querySelector('.ac-progress').dataset.state; };
          new ProgressTracker().track(id, { progressContainer: place,
            onComplete: end, onError: end, onCancelled: end });
          return run;
        });
      }
      """;

  @Test
  void the_end_is_shown_in_two_hundred_of_two_hundred_runs_and_no_bar_goes_back() throws Exception {
    ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor();
    try (Site site = new Site();
        FaultProxy proxy = new FaultProxy(site.port());
        Chromium chromium = new Chromium()) {
      site.page("/bars", "");
      List<Page> pages = new ArrayList<>();
      for (int i = 0; i < PAGES; i++) {
        // Of its own context, a page has connections of its own.
        BrowserContext visitor = chromium.browser().newContext();
        Page page = visitor.newPage();
        page.navigate(proxy.address() + "/bars");
        pages.add(page);
      }
      int begin = site.step();
      for (Page page : pages) {
        List<String> ids = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
          ids.add(bar % 5 == 4 ? site.startFailing() : site.start());
        }
        page.evaluate(FOLLOW, ids);
      }
      var unused =
          time.scheduleAtFixedRate(
              () -> {
                // On a quick machine all would be over before the network has been bad enough.
                if (site.step() < Site.STEPS - 1 || isBadEnough(proxy)) {
                  site.stepTo(site.step() + 1);
                }
              },
              0,
              150,
              TimeUnit.MILLISECONDS);
      int right = 0;
      for (Page page : pages) {
        page.waitForFunction(
            "() => window.runs.every((run) => run.end)",
            null,
            new Page.WaitForFunctionOptions().setTimeout(60_000));
        for (Object each : (List<?>) page.evaluate("window.runs")) {
          Map<?, ?> run = (Map<?, ?>) each;
          String truth = site.tracker().find((String) run.get("id")).orElseThrow().state().name();
          assertThat((String) run.get("end")).isEqualToIgnoringCase(truth);
          List<Integer> seen =
              ((List<?>) run.get("seen")).stream().map(Integer.class::cast).toList();
          assertThat(seen).isSorted().doesNotContain(-1);
          right++;
        }
      }
      assertThat(begin).isZero();
      assertThat(right).isEqualTo(PAGES * BARS);
      assertThat(isBadEnough(proxy)).isTrue();
    } finally {
      time.shutdownNow();
    }
  }

  /** Whether each page has lost its connection twice, and ten events more, taken together. */
  private static boolean isBadEnough(FaultProxy proxy) {
    return proxy.cuts() > 2 * PAGES && proxy.faults() > 10 * PAGES;
  }
}
