package io.autocraftcv.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import io.autocraftcv.render.Renderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How long a résumé of two pages takes as a PDF, against Chromium printing the same HTML: warm, by
 * turns. Chromium's page shows the HTML already when its time begins.
 */
final class RenderFigures {

  private static final int WARM_UP_ROUNDS = 60;
  private static final int ROUNDS = 30;
  private static final int POSITIONS = 6;

  private static final String POSITION =
      """
      {"position": "Software Engineer", "name": "Kestrel Robotics", "location": "Austin, TX",
       "startDate": "2019-01", "endDate": "2021-10",
       "summary": "Small team in a growing company; reported to the head of department.",
       "highlights": [
         "Designed an event pipeline on Kafka that handles 35 million messages a day.",
         "Maintained the build of a monorepo of 34 services, and halved the time it takes.",
         "Wrote the on-call runbooks and lowered the mean time to recovery by a quarter.",
         "Presented the team's work on incremental builds at a conference of 730 people."]}
      """;

  private static final String PERSON =
      """
      {"basics": {"name": "Jordan Example", "label": "Senior Software Engineer",
                  "email": "jordan@mail.example", "phone": "+1 303 555 0140",
                  "url": "https://jordan.example",
                  "location": {"city": "Austin", "region": "TX", "countryCode": "US"},
                  "summary": "Nine years of back-end systems, and of what comes after a deploy."},
       "work": [%s],
       "education": [{"institution": "Ohio State University", "studyType": "Master of Science",
                      "area": "Software Engineering", "startDate": "2013", "endDate": "2015"}],
       "skills": [{"name": "Languages", "keywords": ["Java", "Kotlin", "Go", "SQL"]},
                  {"name": "Databases", "keywords": ["PostgreSQL", "Redis"]}],
       "languages": [{"language": "English", "fluency": "Native speaker"}]}
      """;

  private RenderFigures() {}

  static Map<String, Double> measure() {
    Profile profile =
        Profile.fromJson(
            PERSON.formatted(String.join(",", Collections.nCopies(POSITIONS, POSITION))));
    Renderer renderer = Renderer.create();
    Look look = Look.of(profile.basics());
    Supplier<Document> pdf = () -> renderer.resume(profile, look, Format.PDF);
    Supplier<Document> docx = () -> renderer.resume(profile, look, Format.DOCX);
    if (Renderer.pages(pdf.get()) != 2) {
      throw new IllegalStateException("The résumé should have two pages");
    }
    try (PrintingBrowser browser = new PrintingBrowser()) {
      browser.show(new String(renderer.resume(profile, look, Format.HTML).bytes(), UTF_8));
      return figures(pdf, docx, browser::print);
    }
  }

  private static Map<String, Double> figures(
      Supplier<Document> pdf, Supplier<Document> docx, Supplier<byte[]> print) {
    List<Double> pdfs = new ArrayList<>();
    List<Double> docxs = new ArrayList<>();
    List<Double> prints = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      double ours = milliseconds(pdf);
      double theirs = milliseconds(print);
      double word = milliseconds(docx);
      if (round >= WARM_UP_ROUNDS) {
        pdfs.add(ours);
        prints.add(theirs);
        docxs.add(word);
        ratios.add(ours / theirs);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("pdf_vs_warm_chromium", ParseFigures.median(ratios));
    figures.put("pdf_ms", ParseFigures.median(pdfs));
    figures.put("chromium_ms", ParseFigures.median(prints));
    figures.put("docx_ms", ParseFigures.median(docxs));
    return figures;
  }

  private static double milliseconds(Supplier<?> work) {
    long start = System.nanoTime();
    Objects.requireNonNull(work.get());
    return (System.nanoTime() - start) / 1e6;
  }
}
