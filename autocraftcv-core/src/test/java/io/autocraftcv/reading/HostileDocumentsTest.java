package io.autocraftcv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads a collection of files that once broke something, {@code -Dautocraftcv.hostile=DIR}. Its
 * {@code index.tsv} says of each what the bare library makes of it: {@code OK} if text. Run it with
 * {@code -Dtest.jvm.args=-Xmx256m}.
 */
@EnabledIfSystemProperty(named = "autocraftcv.hostile", matches = ".+")
class HostileDocumentsTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Path collection = Path.of(System.getProperty("autocraftcv.hostile", "."));
  private final Map<String, Integer> table = new TreeMap<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> late = new ArrayList<>();

  @Test
  void every_file_is_read_or_refused_soon_and_no_text_is_lost() throws IOException {
    Map<String, String> bare = new HashMap<>();
    for (String row : Files.readAllLines(collection.resolve("index.tsv"))) {
      String[] columns = row.split("\t");
      bare.put(columns[0], columns[3]);
    }
    try (DocumentReader reader = DocumentReader.create()) {
      for (Map.Entry<String, String> file : bare.entrySet()) {
        if (Files.isRegularFile(collection.resolve(file.getKey()))) {
          read(reader, file.getKey(), file.getValue());
        }
      }
    }
    table.forEach((outcome, files) -> System.out.println(files + "\t" + outcome));
    assertThat(table).isNotEmpty();
    assertThat(late).isEmpty();
    assertThat(lost).isEmpty();
  }

  private void read(DocumentReader reader, String file, String bare) throws IOException {
    byte[] document = Files.readAllBytes(collection.resolve(file));
    long begin = System.nanoTime();
    String outcome = outcome(reader, document);
    if (System.nanoTime() - begin > SOON.toNanos()) {
      late.add(file);
    }
    if (bare.equals("OK") && !outcome.equals("text")) {
      lost.add(file + " " + outcome);
    }
    String kind = file.substring(0, file.indexOf('/'));
    table.merge(kind + "\tbare: " + bare + "\tours: " + outcome, 1, Integer::sum);
  }

  private static String outcome(DocumentReader reader, byte[] document) {
    try {
      return reader.read(document, Progress.none()).lines().isEmpty() ? "nothing" : "text";
    } catch (UnreadableException e) {
      return e.code();
    }
  }
}
