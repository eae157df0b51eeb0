package io.autocraftcv.render;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets the résumés of a collection, {@code -Dautocraftcv.resumes=DIR}, in every template and
 * format, reads them again, and has the collection's own {@code score.mjs} say what was lost: a
 * table by field and by format. The people are in {@code dev/personas.json}.
 */
@EnabledIfSystemProperty(named = "autocraftcv.resumes", matches = ".+")
class RoundTripOfManyTest {

  private static final String LEAST = "0.98";

  private final Path collection = Path.of(System.getProperty("autocraftcv.resumes", "."));
  private final ObjectMapper mapper = new ObjectMapper();
  private final Renderer renderer = Renderer.create();

  @Test
  void what_went_in_comes_out(@TempDir Path work) throws Exception {
    Files.createDirectories(work.resolve("trip/truth"));
    Files.createDirectories(work.resolve("read"));
    Files.writeString(work.resolve("index.tsv"), "id\n");
    try (ResumeParser parser =
        ResumeParser.with(DocumentReader.builder().inThisProcess().build())) {
      for (JsonNode person : mapper.readTree(collection.resolve("dev/personas.json").toFile())) {
        for (String template : renderer.templates()) {
          for (Document.Format format : Document.Format.values()) {
            roundTrip(person, template, format, parser, work);
          }
        }
      }
    }
    assertThat(score(work)).isZero();
  }

  private void roundTrip(
      JsonNode person, String template, Document.Format format, ResumeParser parser, Path work)
      throws IOException {
    Profile profile = Profile.fromJson(person.get("resume").toString());
    Look look =
        Look.of(profile.basics())
            .withTemplate(template)
            .withLanguage(Locale.forLanguageTag(person.get("lang").asText()));
    Document document = renderer.resume(profile, look, format);
    ResumeFile file = new ResumeFile(document.fileName(), document.length(), document::open);
    String id = person.get("id").asText() + "-" + template + "-" + format.id();
    Profile read = parser.parse(file, Progress.none());
    Files.writeString(work.resolve("read/" + id + ".json"), read.toJson());
    Files.writeString(
        work.resolve("trip/truth/" + id + ".json"), truth(person, id, template, format).toString());
  }

  private ObjectNode truth(JsonNode person, String id, String template, Document.Format format) {
    ObjectNode truth = person.get("resume").deepCopy();
    ArrayNode skills = mapper.createArrayNode();
    ArrayNode groups = mapper.createArrayNode();
    for (JsonNode group : truth.path("skills")) {
      group.path("keywords").forEach(skills::add);
      (group.path("keywords").isEmpty() ? skills : groups).add(group.path("name"));
    }
    truth.set("skills", skills);
    ArrayNode stories = mapper.createArrayNode();
    for (JsonNode job : truth.path("work")) {
      months((ObjectNode) job);
      told((ObjectNode) job, stories.addObject());
    }
    truth.path("education").forEach(school -> months((ObjectNode) school));
    truth.path("certificates").forEach(certificate -> months((ObjectNode) certificate));
    ObjectNode file = mapper.createObjectNode();
    file.put("id", id).put("persona", person.get("id").asText()).put("layout", template);
    file.put("format", format.id()).put("lang", person.get("lang").asText());
    file.put("country", person.get("country").asText()).put("profession", "any");
    file.set("truth", truth);
    file.putObject("optional").set("skills", groups);
    ((ObjectNode) file.get("optional")).set("work", stories);
    ((ObjectNode) file.get("optional")).putObject("basics");
    return file;
  }

  /** Nobody writes the day; a position without an end is held still. */
  private static void months(ObjectNode dated) {
    for (String date : new String[] {"startDate", "endDate", "date"}) {
      if (dated.path(date).asText().length() > 7) {
        dated.put(date, dated.get(date).asText().substring(0, 7));
      }
    }
    if (dated.has("position") && dated.has("startDate") && !dated.has("endDate")) {
      dated.put("endDate", "present");
    }
  }

  /** A summary alone is what the position is told by; beside highlights it may be one of them. */
  private static void told(ObjectNode job, ObjectNode optional) {
    optional.putArray("highlights");
    if (job.has("summary") && job.path("highlights").isEmpty()) {
      job.putArray("highlights").add(job.get("summary"));
    }
    optional.set("summary", job.get("summary"));
  }

  private int score(Path work) throws IOException, InterruptedException {
    Process score =
        new ProcessBuilder(
                "node",
                collection.resolve("score.mjs").toString(),
                "--corpora",
                work.toString(),
                "--split",
                "trip",
                "--pred",
                work.resolve("read").toString(),
                "--min-macro",
                LEAST)
            .inheritIO()
            .start();
    return score.waitFor(1, MINUTES) ? score.exitValue() : -1;
  }
}
