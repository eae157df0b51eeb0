package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody new, from an empty home page to an application that can be sent, without a network and a
 * language model. {@code -Dautocraftcv.film=docs/film} keeps a picture of each step.
 */
class FiveMinutesTest extends InBrowser {

  private static final String POSTING =
      """
      <title>Senior Software Engineer - Lehmann Ceramics</title>
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "JobPosting",
       "title": "Senior Software Engineer", "datePosted": "2026-11-02",
       "employmentType": "FULL_TIME",
       "hiringOrganization": {"@type": "Organization", "name": "Lehmann Ceramics"},
       "jobLocation": {"@type": "Place", "address": {"addressLocality": "Selb", "addressCountry": "DE"}},
       "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
         "value": {"@type": "QuantitativeValue", "minValue": 70000, "maxValue": 85000, "unitText": "YEAR"}},
       "description": "<p>You keep the software of our tunnel kilns running, day and night.</p>\
      <h3>Requirements</h3><ul><li>Five years of experience with Java</li><li>SQL and PostgreSQL</li>\
      <li>Git</li><li>Kubernetes is a plus</li></ul>\
      <h3>Responsibilities</h3><ul><li>Build the control room of our plants</li>\
      <li>Teach our apprentices</li></ul>"}
      </script>
      """;

  @TempDir private Path downloads;
  private int pictures;

  @Test
  void from_an_empty_page_to_both_documents_as_pdf_and_docx() throws Exception {
    long begun = System.nanoTime();
    page.setViewportSize(1280, 800);
    try (PacedSite site = new PacedSite(POSTING)) {
      page.navigate(application.address());
      picture("home");
      page.locator("#url").fill(site.url());
      button("Read posting");
      site.send(5);
      assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "25");
      picture("reading");
      site.sendAll();
      assertThat(page.locator("article")).containsText("Lehmann Ceramics");
      picture("posting");
    }
    page.navigate(application.address() + "/?tab=upload");
    page.locator("#resume_file").setInputFiles(Resumes.write(downloads, "ada.txt"));
    button("Upload résumé");
    assertThat(page.locator("[name='basics.name']")).hasValue("Ada Weaver");
    picture("profile");
    page.navigate(application.address() + "/documents/new");
    picture("order");
    button("Write documents");
    assertThat(page.locator("#report")).containsText("of 100 points");
    picture("documents");
    for (String name : new String[] {"Résumé as PDF", "Résumé as Word", "Cover letter as PDF"}) {
      assertThat(downloaded(name)).isGreaterThan(2_000);
    }
    assertThat(downloaded("Cover letter as Word")).isGreaterThan(2_000);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(5));
    assertThat(complaints).isEmpty();
  }

  private void button(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private long downloaded(String name) throws IOException {
    Download file = page.waitForDownload(() -> page.getByText(name).click());
    byte[] beginning = Arrays.copyOf(Files.readAllBytes(file.path()), 2);
    assertThat(new String(beginning, StandardCharsets.US_ASCII)).isIn("%P", "PK");
    return Files.size(file.path());
  }

  private void picture(String name) {
    Path folder = Path.of(System.getProperty("autocraftcv.film", downloads.toString()));
    pictures++;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(pictures + "-" + name + ".png"))
            .setFullPage(true));
  }
}
