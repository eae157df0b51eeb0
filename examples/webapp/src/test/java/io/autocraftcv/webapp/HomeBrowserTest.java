package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on every page, and the first one, in a real browser. */
class HomeBrowserTest extends InBrowser {

  private static final String POSTING =
      """
      <!DOCTYPE html><html lang="en"><head><title>Kiln Operator</title>
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "JobPosting", "title": "Kiln Operator",
       "hiringOrganization": {"@type": "Organization", "name": "Lehmann Ceramics"},
       "description": "<p>Fires the tunnel kiln.</p>"}
      </script></head><body><h1>Kiln Operator</h1></body></html>
      """;

  @Test
  void tabs_are_used_with_the_keyboard_and_each_has_an_address() {
    go("/?tab=paste");
    assertThat(page.locator("#text")).isVisible();
    assertThat(page.locator("#url")).isHidden();
    tab("Paste text").focus();
    page.keyboard().press("ArrowRight");
    assertThat(tab("Upload résumé")).isFocused();
    assertThat(page).hasURL(application.address() + "/?tab=upload");
    page.keyboard().press("End");
    assertThat(page.getByText("Enter a posting")).isVisible();
    page.keyboard().press("ArrowRight");
    assertThat(tab("Job URL")).isFocused();
    assertThat(page.locator("#url")).isVisible();
    page.goBack();
    page.goBack();
    assertThat(page.locator("#resume_file")).isVisible();
    assertThat(tab("Upload résumé")).hasAttribute("aria-selected", "true");
    page.reload();
    assertThat(page.locator("#resume_file")).isVisible();
  }

  @Test
  void a_task_follows_its_visitor_to_other_pages_and_tabs_and_leads_to_what_came_out()
      throws Exception {
    try (PacedSite site = new PacedSite(POSTING)) {
      Page other = visitor.newPage();
      other.navigate(application.address() + "/settings");
      assertThat(other.locator(".tray")).isHidden();
      read(site.url());
      site.send(5);
      Locator bar = other.locator(".tray").getByRole(AriaRole.PROGRESSBAR);
      assertThat(bar).hasAttribute("aria-valuenow", "25");
      assertThat(bar).hasAccessibleName("Reading the posting: " + site.url());
      go("/settings");
      page.reload();
      assertThat(tray().getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "25");
      go("/");
      assertThat(page.locator(".going .ac-progress")).hasAttribute("data-state", "running");
      site.sendAll();
      assertThat(page.locator(".going").getByText("Look at it")).isVisible();
      other.getByText("Look at it").click();
      assertThat(other.getByRole(AriaRole.HEADING, heading("Kiln Operator"))).isVisible();
      go("/settings");
      assertThat(tray()).isHidden();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void what_came_out_has_an_address_and_a_title_and_the_back_button_leads_home() throws Exception {
    try (PacedSite site = new PacedSite(POSTING)) {
      go("/settings");
      read(site.url());
      site.sendAll();
      assertThat(page).hasURL(Pattern.compile(".*/jobs/.*"));
      assertThat(page).hasTitle("Kiln Operator, Lehmann Ceramics · AutoCraftCV");
      page.goBack();
      assertThat(page).hasURL(application.address() + "/");
      assertThat(page.locator("#url")).isVisible();
      assertThat(page.locator("#result article")).hasCount(0);
      page.goForward();
      assertThat(page).hasURL(Pattern.compile(".*/jobs/.*"));
      assertThat(page.getByRole(AriaRole.HEADING, heading("Kiln Operator"))).isVisible();
    }
  }

  @Test
  void a_failure_stays_in_the_tray_until_it_is_dismissed() throws Exception {
    try (PacedSite site = new PacedSite("<!DOCTYPE html><title>Us</title><p>About us</p>")) {
      read(site.url());
      go("/settings");
      assertThat(tray().locator("summary")).hasText("In progress");
      site.sendAll();
      assertThat(tray().locator(".ac-progress")).hasAttribute("data-state", "failed");
      assertThat(tray().locator("summary")).hasText("Finished");
      go("/");
      assertThat(page.locator(".going")).containsText("What now?");
      go("/settings");
      // What has ended is in nobody's way.
      assertThat(page.getByRole(AriaRole.BUTTON, named("Dismiss"))).isHidden();
      tray().locator("summary").click();
      page.getByRole(AriaRole.BUTTON, named("Dismiss")).click();
      assertThat(tray()).isHidden();
      page.reload();
      assertThat(tray()).isHidden();
    }
  }

  @Test
  void the_text_of_a_page_that_cannot_be_read_is_pasted_and_its_address_kept() {
    read("http://192.168.0.1/jobs?id=1&x=2");
    assertThat(page.getByRole(AriaRole.LINK, link("Enter by hand")))
        .hasAttribute(
            "href", Pattern.compile(".*&url=http%3A%2F%2F192.168.0.1%2Fjobs%3Fid%3D1%26x%3D2$"));
    assertThat(page.getByRole(AriaRole.LINK, link("Paste the text"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator("#text-url")).hasValue("http://192.168.0.1/jobs?id=1&x=2");
    page.locator("#text").fill("Kiln Operator\nLehmann Ceramics, Selb\n\nFires the kiln.\n");
    page.getByRole(AriaRole.BUTTON, named("Read text")).click();
    assertThat(page.locator("article .posting-foot a[rel]"))
        .hasAttribute("href", "http://192.168.0.1/jobs?id=1&x=2");
  }

  @Test
  void what_was_cancelled_is_begun_again_with_the_same_address() throws Exception {
    try (PacedSite site = new PacedSite(POSTING)) {
      read(site.url());
      page.getByRole(AriaRole.BUTTON, named("Cancel")).click();
      assertThat(card()).hasAttribute("data-state", "cancelled");
      page.getByRole(AriaRole.BUTTON, named("Try again")).click();
      assertThat(card()).hasAttribute("data-state", "running");
      assertThat(page.locator("#task .lead")).hasText(site.url());
      assertThat(page.locator(".other-ways a")).hasCount(0);
    }
  }

  @Test
  void without_javascript_all_ways_are_open_and_tasks_are_a_list_of_links() throws Exception {
    try (PacedSite site = new PacedSite(POSTING);
        BrowserContext plain =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      go("/");
      for (String field : List.of("#url", "#text", "#resume_file")) {
        assertThat(page.locator(field)).isVisible();
      }
      assertThat(page.getByText("Enter a posting")).isVisible();
      page.locator("#url").fill(site.url());
      page.getByRole(AriaRole.BUTTON, named("Read posting")).click();
      assertThat(page.locator("#progress")).containsText("step 2 of 6");
      String task = page.url();
      go("/settings");
      page.getByText("Reading the posting: " + site.url()).click();
      assertThat(page).hasURL(task);
      go("/?tab=upload");
      site.sendAll();
      page.getByText("Reading the posting: " + site.url()).click();
      assertThat(page.getByRole(AriaRole.HEADING, heading("Kiln Operator"))).isVisible();
    }
  }

  @Test
  void a_german_browser_is_answered_in_german_until_its_visitor_chooses_otherwise() {
    try (BrowserContext german =
        browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
      page = german.newPage();
      go("/");
      assertThat(page.locator("html")).hasAttribute("lang", "de");
      page.locator("#url").fill("http://192.168.0.1/jobs");
      page.getByRole(AriaRole.BUTTON, named("Anzeige lesen")).click();
      assertThat(card()).containsText("privaten Netz");
      assertThat(page.getByRole(AriaRole.LINK, link("Text einfügen"))).isVisible();
      page.reload();
      assertThat(page.locator("main")).containsText("privaten Netz");
      assertThat(card()).containsText("Fehlgeschlagen");
      page.getByRole(AriaRole.LINK, link("Einstellungen")).click();
      page.getByLabel("English").check();
      page.getByRole(AriaRole.BUTTON, named("Speichern")).click();
      assertThat(page.getByText("Saved.")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }

  @Test
  void chosen_colours_hold_on_every_page_whatever_the_system_has() {
    go("/settings");
    assertThat(colour("body")).isEqualTo("rgb(247, 248, 250)");
    page.getByLabel("Dark").check();
    page.keyboard().press("Enter");
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(colour("body")).isEqualTo("rgb(20, 23, 27)");
    go("/");
    assertThat(colour("body")).isEqualTo("rgb(20, 23, 27)");
    go("/settings");
    assertThat(page.getByLabel("Dark")).isChecked();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nobody_is_kept_out_in_any_colours_on_any_screen(ColorScheme scheme) throws Exception {
    try (PacedSite site = new PacedSite(POSTING);
        BrowserContext phone =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(320, 640)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme))) {
      page = phone.newPage();
      read("http://192.168.0.1/jobs");
      assertThat(page.getByRole(AriaRole.LINK, link("Paste the text"))).isVisible();
      check();
      page.reload();
      assertThat(page).hasURL(Pattern.compile(".*/tasks/.*"));
      check();
      read(site.url());
      site.send(5);
      for (String path :
          List.of("/", "/?tab=paste", "/?tab=upload", "/?tab=hand", "/settings", "/tasks/")) {
        go(path);
        assertThat(page.locator("#tasks [role=progressbar]")).isVisible();
        check();
      }
      page.setViewportSize(1280, 800);
      go("/settings");
      site.sendAll();
      assertThat(tray().getByText("Look at it")).isVisible();
      check();
    }
  }

  private void check() throws Exception {
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    assertThat(overflow()).as(page.url()).isZero();
  }

  private void read(String url) {
    go("/");
    page.locator("#url").fill(url);
    page.getByRole(AriaRole.BUTTON, named("Read posting")).click();
    assertThat(page).hasURL(Pattern.compile(".*/(tasks|jobs)/.*"));
  }

  private void go(String path) {
    page.navigate(application.address() + path);
  }

  private Locator tray() {
    return page.locator(".tray");
  }

  private Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name).setLevel(1);
  }
}
