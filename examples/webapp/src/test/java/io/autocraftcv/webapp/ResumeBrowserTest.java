package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a visitor makes a profile of a résumé, in a real browser. */
class ResumeBrowserTest extends InBrowser {

  private static final Pattern ON_PROFILE = Pattern.compile(".*/profiles/[0-9a-f-]{36}");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html", "json", "rtf", "docx", "odt"})
  void a_resume_of_any_format_becomes_a_profile_before_the_visitors_eyes(String ending)
      throws IOException {
    upload(Resumes.write(folder, "ada." + ending));
    assertThat(card()).hasAttribute("data-state", "succeeded");
    Locator steps = page.locator("#upload-panel .stages li");
    assertThat(steps).hasCount(6);
    for (Locator step : steps.all()) {
      assertThat(step).hasAttribute("data-state", "done");
    }
    assertThat(page).hasURL(ON_PROFILE);
    assertThat(field("basics.name")).hasValue("Ada Weaver");
    assertThat(field("work[0].startDate")).hasValue("2019-03");
    assertThat(page.locator("#profiles .card")).hasCount(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_resume_printed_as_pdf_becomes_a_profile() {
    page.setContent(Resumes.html());
    Path pdf = folder.resolve("ada.pdf");
    page.pdf(new Page.PdfOptions().setPath(pdf));
    upload(pdf);
    assertThat(field("basics.email")).hasValue("ada.weaver@example.com");
  }

  @Test
  void several_files_are_several_tasks_in_a_list() throws IOException {
    page.navigate(application.address() + "/?tab=upload");
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path[] two = {Resumes.write(folder, "ada.json"), Resumes.write(folder, "ada.docx")};
    page.locator("#resume_file").setInputFiles(new Path[] {two[0], empty});
    assertThat(page.locator("#resume-problem"))
        .hasText("empty.txt: This file is empty. Choose another one.");
    page.locator("#resume_file").setInputFiles(two);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload résumé")).click();
    assertThat(page).hasURL(application.address() + "/tasks/");
    assertThat(page.locator("#tasks li")).hasCount(2);
    assertThat(page.getByText("Look at it")).hasCount(2);
    assertThat(complaints).isEmpty();
  }

  @Test
  void what_is_corrected_and_saved_is_there_after_a_reload_and_for_nobody_else() throws Exception {
    upload(Resumes.write(folder, "ada.json"));
    field("work[0].name").fill("Wollwerk & Söhne");
    field("work[0].highlights").fill("Wove\nDyed");
    save();
    assertThat(page.getByText("Saved.", exact())).isVisible();
    page.reload();
    assertThat(field("work[0].name")).hasValue("Wollwerk & Söhne");
    assertThat(field("work[0].highlights")).hasValue("Wove\nDyed");
    try (BrowserContext stranger = browser.newContext()) {
      Page theirs = stranger.newPage();
      assertThat(theirs.navigate(page.url()).status()).isEqualTo(404);
      theirs.navigate(application.address());
      assertThat(theirs.locator("#profiles .card")).hasCount(0);
    }
    Download download = page.waitForDownload(() -> page.getByText("Download JSON Resume").click());
    Profile profile = Profile.fromJson(Files.readString(download.path()));
    assertThat(profile.work().get(0).highlights()).containsExactly("Wove", "Dyed");
    page.getByText("Delete this profile").click();
    assertThat(page.getByText("This cannot be undone")).isVisible();
    press("Delete it for good");
    assertThat(page.getByText("Deleted.", exact())).isVisible();
    assertThat(page.locator("#profiles .card")).hasCount(0);
  }

  @Test
  void entries_are_added_moved_and_removed_without_javascript() throws Exception {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      page.navigate(application.address());
      choose(Resumes.write(folder, "ada.json"));
      assertThat(field("basics.name")).hasValue("Ada Weaver");
      press("Add position");
      assertThat(page.getByText("These changes are not saved yet.")).isVisible();
      field("work[1].position").fill("Apprentice");
      press("Move up Position 2");
      assertThat(field("work[0].position")).hasValue("Apprentice");
      press("Remove Position 2");
      save();
      assertThat(page.getByText("Saved.", exact())).isVisible();
      page.reload();
      assertThat(field("work[0].position")).hasValue("Apprentice");
      assertThat(field("work[1].position")).hasCount(0);
    }
  }

  @Test
  void what_is_doubtful_is_marked_until_it_is_corrected_or_confirmed() throws IOException {
    Path resume = folder.resolve("doubts.json");
    Files.writeString(
        resume,
        """
        {"basics": {"name": "Ada Weaver", "email": "ada.weaver@example.com"},
         "work": [{"name": "Wollwerk GmbH", "startDate": "2019-03"}],
         "meta": {"sources": {
           "basics.name": {"origin": "heuristic", "confidence": 0.6, "page": 1, "line": 2},
           "work[0].name": {"origin": "heuristic", "confidence": 0.4, "page": 2, "line": 9}}}}
        """);
    upload(resume);
    assertThat(page.getByText("2 values are to be checked")).isVisible();
    assertThat(field("work[0].name"))
        .hasAccessibleDescription(Pattern.compile("Please check.*page 2, line 9"));
    field("basics.name").fill("Ada von Weaver");
    save();
    assertThat(page.getByText("One value is to be checked")).isVisible();
    press("Save, all is right as it stands");
    assertThat(page.getByText("Saved.", exact())).isVisible();
    assertThat(page.locator(".check")).hasCount(0);
  }

  @Test
  void a_date_that_is_none_is_not_lost_but_asked_for_again() throws IOException {
    upload(Resumes.write(folder, "ada.json"));
    field("work[0].startDate").fill("spring 2019");
    save();
    assertThat(page.getByText("Not saved: these dates cannot be read.")).isVisible();
    assertThat(field("work[0].startDate")).hasValue("spring 2019");
    assertThat(field("work[0].startDate")).hasAttribute("aria-invalid", "true");
    field("work[0].startDate").fill("April 2019");
    save();
    assertThat(page.getByText("Saved.", exact())).isVisible();
    assertThat(field("work[0].startDate")).hasValue("2019-04");
  }

  @Test
  void what_was_entered_and_not_saved_is_not_left_without_a_question() throws IOException {
    upload(Resumes.write(folder, "ada.json"));
    assertThat(page).hasURL(ON_PROFILE);
    List<String> questions = new ArrayList<>();
    page.onDialog(
        dialog -> {
          questions.add(dialog.type());
          dialog.dismiss();
        });
    field("basics.label").pressSequentially("Weaver");
    page.getByText("Settings", exact()).click();
    assertThat(page).hasURL(ON_PROFILE);
    assertThat(questions).containsExactly("beforeunload");
    press("Add position");
    assertThat(page.getByText("These changes are not saved yet.")).isVisible();
    page.getByText("Settings", exact()).click();
    assertThat(field("basics.label")).hasValue("Weaver");
    assertThat(questions).hasSize(2);
    save();
    assertThat(page.getByText("Saved.", exact())).isVisible();
    page.getByText("Settings", exact()).click();
    assertThat(page).hasURL(Pattern.compile(".*/settings"));
    assertThat(questions).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_text_of_the_resume_stands_beside_the_form_where_there_is_room(ColorScheme scheme)
      throws Exception {
    Path resume = folder.resolve("ada.txt");
    Files.writeString(resume, Resumes.TEXT + "\nOther\n\nDriving licence " + "B".repeat(300));
    try (BrowserContext coloured =
        browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
      page = coloured.newPage();
      upload(resume);
      assertThat(page.locator(".source .unplaced")).hasText(Pattern.compile("Driving licence B+"));
      page.reload();
      for (int width : new int[] {1280, 390, 320}) {
        page.setViewportSize(width, 800);
        boolean beside =
            page.locator(".source").boundingBox().x > page.locator("#profile").boundingBox().x;
        assertThat(beside).isEqualTo(width == 1280);
        assertThat(overflow()).isZero();
        assertThat(Axe.violations(page)).as(width + " wide").isEmpty();
      }
    }
  }

  @Test
  void a_file_that_is_no_resume_says_so_at_the_form() throws IOException {
    Path bill = folder.resolve("bill.txt");
    upload(Files.writeString(bill, "Invoice 17\n\nAmount due: 300 EUR\nPayable within 14 days.\n"));
    assertThat(card()).hasAttribute("data-state", "failed");
    assertThat(card()).containsText("does not look like a résumé");
  }

  @Test
  void a_file_that_is_too_large_or_empty_is_not_even_sent() throws IOException {
    upload(Files.write(folder.resolve("large.pdf"), new byte[10 * 1024 * 1024 + 1]));
    assertThat(page.locator("#resume-problem")).containsText("more than 10 MB");
    upload(Files.write(folder.resolve("empty.pdf"), new byte[0]));
    assertThat(page.locator("#resume-problem")).containsText("empty");
    assertThat(card()).hasCount(0);
  }

  @Test
  void without_javascript_an_upload_leads_to_the_profile_or_says_why_not() throws Exception {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      page = plain.newPage();
      page.navigate(application.address());
      choose(Resumes.write(folder, "ada.txt"));
      assertThat(page).hasURL(ON_PROFILE);
      page.navigate(application.address());
      choose(Files.write(folder.resolve("large.pdf"), new byte[10 * 1024 * 1024 + 1]));
      assertThat(page.locator("#progress")).containsText("more than 10 MB");
    }
  }

  @Test
  void the_tabs_and_the_form_are_used_with_the_keyboard_alone() throws IOException {
    page.navigate(application.address());
    page.getByRole(AriaRole.TAB, named("Job URL")).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.getByRole(AriaRole.TAB, named("Upload résumé"))).isFocused();
    assertThat(page.locator("#url")).isHidden();
    page.locator("#resume_file").setInputFiles(Resumes.write(folder, "ada.json"));
    page.getByRole(AriaRole.BUTTON, named("Upload résumé")).focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(ON_PROFILE);
    field("basics.label").fill("Weaver");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Saved.", exact())).isVisible();
  }

  @Test
  void the_page_of_a_profile_does_not_overflow_on_a_phone() throws IOException {
    try (BrowserContext phone =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setColorScheme(ColorScheme.DARK))) {
      page = phone.newPage();
      upload(Resumes.write(folder, "ada.json"));
      assertThat(page).hasURL(ON_PROFILE);
      field("work[0].name").fill("Wollwerk".repeat(30));
      save();
      assertThat(page.getByText("Saved.", exact())).isVisible();
      assertThat(overflow()).isZero();
    }
  }

  private void upload(Path file) {
    page.navigate(application.address());
    page.getByRole(AriaRole.TAB, named("Upload résumé")).click();
    choose(file);
  }

  private void choose(Path file) {
    page.locator("#resume_file").setInputFiles(file);
    press("Upload résumé");
  }

  private Locator field(String path) {
    return page.locator("[name='" + path + "']");
  }

  private void save() {
    page.getByRole(AriaRole.BUTTON, named("Save")).first().click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
