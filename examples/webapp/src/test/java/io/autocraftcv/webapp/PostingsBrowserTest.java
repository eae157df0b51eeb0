package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a visitor corrects a posting, in a real browser. */
class PostingsBrowserTest extends InBrowser {

  private Caller ada;
  private String posting;

  @BeforeEach
  void know() throws Exception {
    ada = new Caller(application.address());
    posting = "/jobs/" + ada.posting(Ada.POSTING);
    visitor.addCookies(ada.cookies());
  }

  @Test
  void without_javascript_a_posting_is_corrected_and_deleted() {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      plain.addCookies(ada.cookies());
      page = plain.newPage();
      page.navigate(application.address() + posting);
      page.getByText("Edit this posting").click();
      page.getByLabel("Title", exactly()).fill("Kiln Engineer");
      page.getByLabel("Workplace").selectOption("Hybrid");
      page.getByLabel("Part-time").check();
      page.getByLabel("At least").fill("many");
      press("Save");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not saved");
      assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
      assertThat(page.getByLabel("At least")).hasAttribute("aria-invalid", "true");
      page.getByLabel("At least").fill("52000");
      page.getByLabel("Currency").fill("EUR");
      press("Save");
      assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Kiln Engineer");
      assertThat(page.locator(".facts")).containsText("EUR 52,000");
      assertThat(page.locator(".facts")).containsText("Hybrid");
      page.getByText("Where each fact comes from").click();
      assertThat(page.locator(".origins tr", has("Title"))).containsText("Entered by you");
      assertThat(page.locator(".origins tr", has("Skills"))).containsText("Read from the text");
      page.getByText("Delete this posting").click();
      press("Delete it for good");
      assertThat(page.getByText("Deleted.")).isVisible();
      assertThat(page.locator("#cards .card")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_pages_fit_a_phone_and_axe_finds_nothing(ColorScheme scheme) throws Exception {
    try (BrowserContext phone =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme))) {
      phone.addCookies(ada.cookies());
      page = phone.newPage();
      page.navigate(application.address() + posting);
      page.getByText("Where each fact comes from").click();
      isInOrder();
      page.navigate(application.address() + posting + "/edit");
      page.getByLabel("At least").fill("many");
      press("Save");
      isInOrder();
      page.navigate(application.address() + "/jobs/new");
      isInOrder();
    }
  }

  private void isInOrder() throws Exception {
    assertThat(overflow()).as(page.url()).isZero();
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
