package io.autocraftcv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a résumé comes out of it again, as employers' systems would read it. */
class RoundTripTest {

  /** Said by the region, or behind a name where one can click and see it no other way. */
  private static final Pattern UNSEEN =
      Pattern.compile("basics\\.location\\.countryCode|(?:work|projects).*\\.url");

  private static final Pattern SCHEME = Pattern.compile("https://(?:www\\.)?");

  private static final Renderer RENDERER = Renderer.create();
  private static final ResumeParser PARSER =
      ResumeParser.with(DocumentReader.builder().inThisProcess().build());

  @AfterAll
  static void close() {
    PARSER.close();
  }

  static Stream<Arguments> everyWay() {
    return Stream.of("engineer", "nurse-de", "cook")
        .flatMap(
            person ->
                Stream.of("classic", "modern", "compact")
                    .flatMap(
                        template ->
                            Stream.of(Format.values())
                                .map(format -> Arguments.of(person, template, format))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyWay")
  void every_fact_is_read_again(String person, String template, Format format) throws IOException {
    Profile profile = Profiles.of(person);

    Profile read = read(rendered(profile, person, template, format));

    assertThat(facts(read)).isEqualTo(facts(profile));
  }

  private static Document rendered(Profile profile, String person, String template, Format format) {
    Locale language = person.endsWith("-de") ? Locale.GERMAN : Locale.ENGLISH;
    Look look = Look.of(profile.basics()).withTemplate(template).withLanguage(language);
    return RENDERER.resume(profile, look, format);
  }

  private static Profile read(Document document) throws IOException {
    return PARSER.parse(
        new ResumeFile(document.fileName(), document.length(), document::open), Progress.none());
  }

  private static Map<String, String> facts(Profile profile) {
    Map<String, String> facts = new TreeMap<>(profile.texts());
    facts.keySet().removeIf(path -> UNSEEN.matcher(path).matches());
    facts.replaceAll((path, text) -> SCHEME.matcher(text).replaceFirst(""));
    return facts;
  }
}
