package io.autocraftcv.scrape;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads saved pages and writes for each what came out of it, as the command line does with {@code
 * --out}, so that a scorer can hold the results against known truth.
 */
final class CorpusRun {

  private CorpusRun() {}

  /** The arguments: a directory of pages, and where the results go. */
  public static void main(String... args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    List<Path> pages;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      pages = files.sorted().toList();
    }
    for (Path page : pages) {
      String name = page.getFileName().toString();
      Files.writeString(
          out.resolve(name.substring(0, name.lastIndexOf('.')) + ".json"), read(page));
    }
  }

  private static String read(Path file) throws IOException {
    String type = file.toString().endsWith(".json") ? "application/json" : "text/html";
    Page page = new Page(Files.readAllBytes(file), type, null);
    try {
      Markup markup = Markup.parse(page);
      return Structuring.of(Extraction.of(markup, Progress.none()), Progress.none()).toJson();
    } catch (ScrapeException e) {
      var json = new ObjectMapper().createObjectNode();
      json.putObject("error").put("code", e.reason().code()).put("message", e.getMessage());
      return json.toString();
    }
  }
}
