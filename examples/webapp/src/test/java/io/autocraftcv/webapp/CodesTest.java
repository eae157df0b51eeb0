package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.llm.ModelException;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.reading.UnreadableException;
import io.autocraftcv.render.RenderException;
import io.autocraftcv.scrape.ScrapeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a task or an answer can say by a code or a key is said in German as well. The codes are
 * looked up in the sources, so that a new one cannot be forgotten here.
 */
class CodesTest {

  private static final Texts GERMAN = Texts.of(List.of(Locale.GERMAN));

  private static final List<Path> SOURCES =
      List.of(
          Path.of("../../autocraftcv-core/src/main/java"),
          Path.of("../../autocraftcv-servlet/src/main/java"),
          Path.of("src/main/java"));

  /** Where something that went wrong gets its code. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:new (?:ProblemException|TaskFailedException|Snapshot\\.Failure)|tooMany|tryLater"
              + "|endedBy)\\(\\s*(?:\\d{3},\\s*)?(\"\\w+\"(?!\\s*\\+))?");

  /** Which take a code from elsewhere: those that make them take it in turn, and orders. */
  private static final Set<String> PASSED_ON =
      Set.of("Ending", "ModelWriter", "Draft", "ProblemException", "DocumentOrder");

  /** What fails with one of several reasons. */
  private static final Set<String> WITH_REASONS =
      Set.of(
          "ModelException",
          "NotAResumeException",
          "RenderException",
          "ScrapeException",
          "UnreadableException");

  @Test
  void every_code_has_a_german_sentence() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(60).allSatisfy(CodesTest::isGerman);
  }

  @Test
  void every_status_of_every_task_has_a_german_sentence() throws IOException {
    Set<String> keys = found("Snapshot", "\"(state\\.\\w+)\"");
    assertThat(keys).hasSize(3);
    Stream.of(State.CANCELLING, State.SUCCEEDED, State.CANCELLED)
        .forEach(state -> keys.add("state." + state.name().toLowerCase(Locale.ROOT)));
    for (Operation operation : Operation.ALL) {
      Plan plan = operation.plan();
      plan.stages().forEach(stage -> keys.add(plan.messageKey(stage)));
    }
    assertThat(keys).allSatisfy(key -> assertThat(GERMAN.status(key, "")).isNotEmpty());
  }

  @Test
  void no_code_comes_from_where_it_is_not_looked_for() throws IOException {
    Set<String> elsewhere = new TreeSet<>();
    Set<String> reasons = new TreeSet<>();
    for (Path source : sources()) {
      String text = code(source);
      if (MADE.matcher(text).results().anyMatch(made -> made.group(1) == null)) {
        elsewhere.add(name(source));
      }
      if (text.contains("extends TaskFailedException")) {
        reasons.add(name(source));
      }
    }
    assertThat(elsewhere).isEqualTo(new TreeSet<>(PASSED_ON));
    assertThat(reasons).isEqualTo(new TreeSet<>(WITH_REASONS));
  }

  private static void isGerman(String code) {
    assertThat(GERMAN.failure(code, "")).as(code).isNotEmpty();
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of(TaskFailedException.INTERNAL_ERROR, "not_a_resume"));
    for (Path source : sources()) {
      MADE.matcher(code(source))
          .results()
          .filter(made -> made.group(1) != null)
          .forEach(made -> codes.add(made.group(1).replace("\"", "")));
    }
    codes.addAll(found("ProblemException", "\\d{3},\\s*\"(\\w+)\""));
    found("DocumentOrder", "check\\(\"(\\w+)\"").forEach(field -> codes.add("invalid_" + field));
    Stream.of(ModelException.Reason.values()).forEach(reason -> codes.add(reason.code()));
    Stream.of(RenderException.Reason.values()).forEach(reason -> codes.add(reason.code()));
    Stream.of(ScrapeException.Reason.values()).forEach(reason -> codes.add(reason.code()));
    Stream.of(UnreadableException.Reason.values()).forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  /** What a pattern finds in the source of a class. */
  private static Set<String> found(String name, String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path source : sources()) {
      if (name(source).equals(name)) {
        Pattern.compile(pattern)
            .matcher(code(source))
            .results()
            .forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }

  /** Without what is said about it. */
  private static String code(Path source) throws IOException {
    try (Stream<String> lines = Files.lines(source)) {
      return lines
          .filter(line -> !line.strip().matches("(\\*|/\\*|//).*"))
          .collect(Collectors.joining("\n"));
    }
  }

  private static String name(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }
}
