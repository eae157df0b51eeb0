package io.autocraftcv.benchmarks;

import io.autocraftcv.benchmarks.EtaRun.Point;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs as text: {@code plan stage:percent ...}, then for each of its runs a line of {@code
 * millis,stage,done,total} at each moment that was seen.
 */
final class EtaRecording {

  private EtaRecording() {}

  /**
   * The runs that are kept beside this class, by their plan, in the order in which they happened.
   */
  static Map<String, List<EtaRun>> read() throws IOException {
    Map<String, List<EtaRun>> runs = new LinkedHashMap<>();
    try (InputStream in = EtaRecording.class.getResourceAsStream("recorded-runs.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Plan plan = null;
      for (String line : text.lines().toList()) {
        if (line.contains(":")) {
          plan = plan(line.split(" "));
        } else if (plan != null) {
          runs.computeIfAbsent(plan.name(), name -> new ArrayList<>()).add(run(plan, line));
        }
      }
    }
    return runs;
  }

  static String header(Plan plan) {
    List<String> words = new ArrayList<>(List.of(plan.name()));
    for (int i = 0; i < plan.stages().size(); i++) {
      Stage stage = plan.stages().get(i);
      words.add(stage.name() + ":" + stage.percent().orElse(100 * i / plan.stages().size()));
    }
    return String.join(" ", words) + "\n";
  }

  static String line(EtaRun run) {
    return run.points().stream()
        .map(p -> p.millis() + "," + p.stage() + "," + p.done() + "," + p.total())
        .collect(Collectors.joining(" ", "", "\n"));
  }

  private static Plan plan(String[] words) {
    return Plan.of(
        words[0],
        Stream.of(words)
            .skip(1)
            .map(word -> word.split(":"))
            .map(word -> Stage.of(word[0], word[0], Integer.parseInt(word[1])))
            .toArray(Stage[]::new));
  }

  private static EtaRun run(Plan plan, String line) {
    return new EtaRun(plan, Stream.of(line.split(" ")).map(EtaRecording::point).toList());
  }

  private static Point point(String word) {
    String[] numbers = word.split(",");
    return new Point(
        Long.parseLong(numbers[0]),
        Integer.parseInt(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]));
  }
}
