package io.autocraftcv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every PDF is one that screen readers can read and that archives take, as veraPDF sees it. */
class PdfConformanceTest {

  private static final Renderer RENDERER = Renderer.create();

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> everyTemplateAndPerson() {
    return RENDERER.templates().stream()
        .flatMap(
            template ->
                Stream.of("short", "long", "two pages", "other scripts", "nobody")
                    .map(person -> Arguments.of(template, person)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyTemplateAndPerson")
  void no_check_of_pdf_ua_or_pdf_a_fails(String template, String person) throws Exception {
    Profile profile = profile(person);
    Look look = Look.of(profile.basics()).withTemplate(template);

    Document resume = RENDERER.resume(profile, look, Format.PDF);
    Document letter = RENDERER.letter(Letters.of(profile, "One.", "Two."), look, Format.PDF);

    assertThat(failed(resume)).isEmpty();
    assertThat(failed(letter)).isEmpty();
  }

  private static Profile profile(String person) {
    return switch (person) {
      case "short" -> Profile.fromJson("{\"basics\":{\"name\":\"Ann Lee\",\"label\":\"Cook\"}}");
      case "long" -> Profiles.working(Profiles.of("engineer"), 24);
      case "two pages" -> Profiles.working(Profiles.of("engineer"), 6);
      case "other scripts" ->
          Profile.fromJson(
              """
              {"basics": {"name": "Nguyễn Thị Ánh", "label": "Инженер-программист"},
               "work": [{"name": "Τεχνική Ελλάδος", "position": "Μηχανικός", "startDate": "2019-03",
                         "highlights": ["Розробка програмного забезпечення", "🚀 Launched ✓"]}]}
              """);
      default -> Profile.EMPTY;
    };
  }

  private static List<String> failed(Document pdf) throws Exception {
    List<String> failed = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.open(), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        validator
            .validate(parser)
            .getTestAssertions()
            .forEach(failure -> failed.add(failure.getRuleId() + " " + failure.getMessage()));
      }
    }
    return failed;
  }
}
