package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a visitor sees, in a real browser, of pages that come slowly from a real site. */
class BrowserTest extends InBrowser {

  @Test
  void a_pasted_address_becomes_a_posting_before_the_visitors_eyes() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"))) {
      ask(site.url());
      Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
      Locator steps = page.locator("#url-panel .stages li");
      assertThat(steps)
          .hasText(
              new String[] {
                "Validating URL...",
                "Fetching job page...",
                "Parsing HTML content...",
                "Extracting job details...",
                "Processing requirements...",
                "Saving job data..."
              });
      assertThat(page.locator(".ac-progress__facts")).containsText("Step 2 of 6");
      List<Integer> percents = new ArrayList<>();
      // Fetching goes from 15 to 35: two points for each tenth of the page.
      for (int piece = 1; piece < PacedSite.PIECES; piece++) {
        site.send(1);
        assertThat(bar).hasAttribute("aria-valuenow", String.valueOf(15 + 2 * piece));
        percents.add(Integer.valueOf(bar.getAttribute("aria-valuenow")));
      }
      assertThat(percents).isSorted().hasSize(9);
      assertThat(card()).hasAttribute("data-state", "running");
      site.sendAll();
      assertThat(card()).hasAttribute("data-state", "succeeded");
      assertThat(page.getByText("100%")).isVisible();
      for (Locator step : steps.all()) {
        assertThat(step).hasAttribute("data-state", "done");
      }
      assertThat(page.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
      assertThat(page.locator("article")).containsText("Fires the tunnel kiln");
      assertThat(page.locator("#cards .card")).hasCount(1);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_posting_is_kept_for_its_visitor_and_nobody_else() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"))) {
      site.sendAll();
      ask(site.url());
      assertThat(card()).hasAttribute("data-state", "succeeded");
    }
    page.navigate(application.address());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiln Operator")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
    try (BrowserContext stranger = browser.newContext()) {
      Page theirs = stranger.newPage();
      assertThat(theirs.navigate(page.url()).status()).isEqualTo(404);
      theirs.navigate(application.address());
      assertThat(theirs.locator("#cards .card")).hasCount(0);
    }
    page.getByText("Delete this posting").click();
    page.getByText("Delete it for good").click();
    assertThat(page.getByText("Nothing here yet.")).isVisible();
  }

  @Test
  void a_cancel_half_way_turns_orange_and_closes_the_sites_socket() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"))) {
      ask(site.url());
      site.send(5);
      Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
      assertThat(bar).hasAttribute("aria-valuenow", "25");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")).click();
      site.awaitHangUp();
      assertThat(card()).hasAttribute("data-state", "cancelled");
      assertThat(card()).containsText("Cancelled by user");
      assertThat(bar).hasAttribute("aria-valuenow", "25");
      assertThat(colour(".ac-progress__fill")).isEqualTo("rgb(179, 89, 0)");
    }
  }

  @Test
  void a_dead_host_turns_red_and_says_what_to_do() throws Exception {
    String dead;
    try (PacedSite site = new PacedSite("")) {
      dead = site.url();
    }
    ask(dead);
    assertThat(card()).hasAttribute("data-state", "failed");
    assertThat(card()).containsText("cannot be reached");
    assertThat(colour(".ac-progress__fill")).isEqualTo("rgb(176, 42, 55)");
    assertThat(complaints).isEmpty();
  }

  @Test
  void an_address_of_a_private_network_is_refused_with_a_sentence() {
    ask("http://192.168.0.1/jobs");
    assertThat(card()).hasAttribute("data-state", "failed");
    assertThat(card()).containsText("private network");
  }

  @Test
  void a_posting_that_cannot_be_fetched_can_be_pasted() {
    ask("http://192.168.0.1/jobs");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Paste the text")).click();
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator("#text-url")).hasValue("http://192.168.0.1/jobs");
    page.locator("#text")
        .fill(
            """
            Kiln Operator
            Lehmann Ceramics, Selb

            Fires the tunnel kiln.

            Requirements
            - A trade in ceramics
            - Night shifts
            """);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read text")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
    assertThat(page.locator("article .list")).containsText("A trade in ceramics");
  }

  @Test
  void without_javascript_the_form_leads_to_the_posting_as_well() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"));
        BrowserContext plain =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page noScript = plain.newPage();
      noScript.navigate(application.address());
      noScript.locator("#url").fill(site.url());
      noScript
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read posting"))
          .click();
      assertThat(noScript.locator("#progress")).containsText("step 2 of 6");
      site.sendAll();
      assertThat(noScript.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
    }
  }

  @Test
  void without_javascript_a_failure_says_why_and_a_cancel_works() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"));
        BrowserContext plain =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page noScript = plain.newPage();
      noScript.navigate(application.address());
      noScript.locator("#url").fill(site.url());
      noScript
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read posting"))
          .click();
      noScript.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")).click();
      assertThat(noScript.locator("#progress")).containsText("Cancelled by user");
      noScript.navigate(application.address());
      noScript.locator("#url").fill("http://192.168.0.1/jobs");
      noScript
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read posting"))
          .click();
      assertThat(noScript.locator("#progress")).containsText("private network");
    }
  }

  @Test
  void a_reload_finds_the_running_task_again() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"))) {
      ask(site.url());
      assertThat(page.locator(".ac-progress__facts")).containsText("Step 2 of 6");
      page.reload();
      assertThat(page.locator(".ac-progress__facts")).containsText("Step 2 of 6");
      site.sendAll();
      assertThat(page.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
    }
  }

  @Test
  void a_network_that_is_cut_in_the_middle_is_got_over_without_a_reload() throws Exception {
    try (PacedSite site = new PacedSite(posting("Kiln Operator", "Lehmann Ceramics"))) {
      ask(site.url());
      site.send(5);
      assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "25");
      visitor.setOffline(true);
      site.sendAll();
      awaitSaved("Kiln Operator");
      assertThat(card()).isVisible();
      assertThat(page.locator("article")).hasCount(0);
      visitor.setOffline(false);
      assertThat(card()).hasAttribute("data-state", "succeeded");
      assertThat(page.getByRole(AriaRole.HEADING, named("Kiln Operator"))).isVisible();
    }
  }

  /** Looks for it past the browser. */
  private void awaitSaved(String posting) throws Exception {
    String cookies =
        visitor.cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    Caller caller = new Caller(application.address());
    String home = "";
    while (!home.contains(posting)) {
      home = new String(caller.get("/", "Cookie", cookies).body(), UTF_8);
    }
  }

  @Test
  void a_posting_cannot_run_scripts_in_our_pages() throws Exception {
    String hostile =
        posting("<img src=x onerror=alert(1)>Operator", "\\\"><script>alert(2)<\\/script>Lehmann");
    page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
    try (PacedSite site = new PacedSite(hostile)) {
      site.sendAll();
      ask(site.url());
      assertThat(card()).hasAttribute("data-state", "succeeded");
      assertThat(page.locator("article")).isVisible();
      assertThat(page.locator("article img, article script")).hasCount(0);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void nothing_overflows_on_a_phone() throws Exception {
    try (PacedSite site =
            new PacedSite(posting("Kiln".repeat(40), "Lehmann-Keramik-Industrie ".repeat(4)));
        BrowserContext phone =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setColorScheme(ColorScheme.DARK))) {
      page = phone.newPage();
      ask(site.url());
      assertThat(page.locator(".ac-progress__facts")).containsText("Step 2 of 6");
      assertThat(overflow()).isZero();
      site.sendAll();
      assertThat(page.locator("article")).isVisible();
      assertThat(overflow()).isZero();
    }
  }

  private void ask(String url) {
    page.navigate(application.address());
    page.locator("#url").fill(url);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read posting")).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setLevel(1);
  }

  private static String posting(String title, String company) {
    return """
        <!DOCTYPE html><html lang="en"><head><title>Job</title>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "JobPosting", "title": "%s",
         "hiringOrganization": {"@type": "Organization", "name": "%s"},
         "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress",
           "addressLocality": "Selb", "addressCountry": "DE"}},
         "employmentType": "FULL_TIME", "datePosted": "2026-10-01",
         "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
           "value": {"@type": "QuantitativeValue", "value": 3200, "unitText": "MONTH"}},
         "description": "<p>Fires the tunnel kiln.</p><h3>Requirements</h3><ul><li>A trade in ceramics</li><li>Night shifts</li></ul>"}
        </script></head><body><h1>Job</h1>%s</body></html>
        """
        .formatted(title, company, "<p>Some words about the job and the place.</p>".repeat(400));
  }
}
