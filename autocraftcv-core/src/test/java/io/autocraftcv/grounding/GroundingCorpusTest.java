package io.autocraftcv.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Truths and lies about every person of a collection, for every posting of another: {@code
 * -Dautocraftcv.personas=FILE}, a list of JSON Resumes, and {@code -Dautocraftcv.postings=DIR}, of
 * postings as JSON.
 */
@EnabledIfSystemProperty(named = "autocraftcv.personas", matches = ".+")
class GroundingCorpusTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final ObjectMapper mapper = new ObjectMapper();
  private final Set<String> flagged = new TreeSet<>();
  private final Set<String> believed = new TreeSet<>();
  private int truths;
  private int lies;
  private int wrong;

  @Test
  void no_lie_is_believed_and_hardly_a_truth_is_not() throws IOException {
    List<JobPosting> postings = postings();
    for (JsonNode persona :
        mapper.readTree(Path.of(System.getProperty("autocraftcv.personas")).toFile())) {
      Profile profile = Profile.fromJson(persona.path("resume").toString());
      Locale language = persona.path("lang").asText().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
      for (JobPosting posting : postings) {
        measure(profile, language, posting);
      }
    }
    flagged.forEach(sentence -> System.out.println("LOST     " + sentence));
    believed.forEach(sentence -> System.out.println("BELIEVED " + sentence));
    System.out.printf(
        "%d of %d truths lost (%.2f %%), %d different; of %d lies %d different believed%n",
        wrong, truths, 100.0 * wrong / truths, flagged.size(), lies, believed.size());
    assertThat(believed).isEmpty();
    assertThat(wrong).isLessThan(truths / 50);
  }

  private void measure(Profile profile, Locale language, JobPosting posting) {
    Grounding grounding = Grounding.of(profile, posting, TODAY);
    int years = Timeline.of(profile.texts(), TODAY).longest(Set.of()) / 12;
    for (String truth : TrueSentences.of(profile, language, years)) {
      truths++;
      Checked checked = grounding.check(truth);
      if (!checked.isGrounded()) {
        wrong++;
        flagged.add(
            truth
                + "   <- "
                + checked.unsupported().stream().map(c -> c.kind() + " " + c.text()).toList());
      }
    }
    for (String lie : Lies.of(profile, posting)) {
      lies++;
      if (grounding.check(lie).isGrounded()) {
        believed.add(profile.basics().name() + ": " + lie);
      }
    }
  }

  private List<JobPosting> postings() throws IOException {
    List<JobPosting> postings = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("autocraftcv.postings")))) {
      for (Path file : files.sorted().toList()) {
        JsonNode json = mapper.readTree(file.toFile());
        if (!json.has("error")) {
          postings.add(JobPosting.fromJson(json.toString()));
        }
      }
    }
    return postings;
  }
}
