package io.autocraftcv.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import io.autocraftcv.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How long a résumé of two pages takes as a PDF, against Chromium, which is given the same HTML and
 * prints it in the page that it has open: warm, by turns. Ours begins with the profile. {@code
 * chromium_print_ms} is of the printing alone.
 */
final class RenderFigures {

  /** Until the JVM has compiled what it will. */
  private static final int WARM_UP_DOCUMENTS = 600;

  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 40;
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

  static Map<String, Double> measure() throws IOException, InterruptedException {
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
      String html = new String(renderer.resume(profile, look, Format.HTML).bytes(), UTF_8);
      Map<String, Double> figures = figures(pdf, docx, () -> browser.show(html), browser::print);
      figures.put("first_document_ms", firstDocument(profile));
      return figures;
    }
  }

  /** The résumé alone, from a posting and a profile, by a command line that was not running. */
  private static double firstDocument(Profile profile) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("first-document");
    JobPosting posting =
        JobPosting.titled("Senior Software Engineer")
            .company("Northwind Systems")
            .requirements(List.of("Kafka", "PostgreSQL", "Five years of experience with Java"))
            .build();
    Path job = Files.writeString(directory.resolve("job.json"), posting.toJson());
    Path person = Files.writeString(directory.resolve("profile.json"), profile.toJson());
    return FirstResult.milliseconds(
        "generate",
        "--job",
        job.toString(),
        "--profile",
        person.toString(),
        "--types",
        "resume",
        "--formats",
        "pdf",
        "--out",
        directory.toString());
  }

  private static Map<String, Double> figures(
      Supplier<Document> pdf, Supplier<Document> docx, Runnable show, Supplier<byte[]> print) {
    for (int document = 0; document < WARM_UP_DOCUMENTS; document++) {
      milliseconds(() -> Objects.requireNonNull(pdf.get()));
    }
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      double ours = milliseconds(() -> Objects.requireNonNull(pdf.get()));
      double shown = milliseconds(show);
      double printed = milliseconds(() -> Objects.requireNonNull(print.get()));
      double word = milliseconds(() -> Objects.requireNonNull(docx.get()));
      if (round >= WARM_UP_ROUNDS) {
        add(times, "pdf_vs_warm_chromium", ours / (shown + printed));
        add(times, "pdf_ms", ours);
        add(times, "chromium_ms", shown + printed);
        add(times, "chromium_print_ms", printed);
        add(times, "docx_ms", word);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    times.forEach((name, values) -> figures.put(name, ParseFigures.median(values)));
    return figures;
  }

  private static void add(Map<String, List<Double>> times, String name, double value) {
    times.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
