package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * How long reading the text of résumés takes, against PDFBox's own text stripper on the same files:
 * warm, in this process, by turns.
 */
final class ParseFigures {

  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 30;

  private ParseFigures() {}

  /**
   * @param directories of further PDFs
   */
  static Map<String, Double> measure(List<String> directories)
      throws IOException, InterruptedException {
    List<byte[]> drawn = ResumePdfs.drawn();
    List<byte[]> files = new ArrayList<>(drawn);
    for (String directory : directories) {
      files.addAll(pdfs(Path.of(directory)));
    }
    int pages = 0;
    for (byte[] file : files) {
      pages += pages(file);
    }
    Map<String, Double> figures = extraction(files, pages);
    Path file = Files.createTempFile("resume", ".pdf");
    try {
      Files.write(file, drawn.get(0));
      figures.put("first_result_ms", FirstResult.milliseconds("parse", file.toString()));
    } finally {
      Files.delete(file);
    }
    return figures;
  }

  private static Map<String, Double> extraction(List<byte[]> files, int pages) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (DocumentReader reader = DocumentReader.builder().inThisProcess().build()) {
      for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
        double our = seconds(() -> read(files, reader));
        double their = seconds(() -> strip(files));
        if (round >= WARM_UP_ROUNDS) {
          ours.add(our);
          theirs.add(their);
          ratios.add(our / their);
        }
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("extraction_vs_pdfbox", median(ratios));
    figures.put("pages_per_second", pages / median(ours));
    figures.put("pdfbox_pages_per_second", pages / median(theirs));
    return figures;
  }

  private static void read(List<byte[]> files, DocumentReader reader) {
    for (byte[] file : files) {
      reader.read(file, Progress.none());
    }
  }

  private static void strip(List<byte[]> files) throws IOException {
    for (byte[] file : files) {
      try (PDDocument document = Loader.loadPDF(file)) {
        new PDFTextStripper().getText(document);
      }
    }
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static int pages(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    }
  }

  private static List<byte[]> pdfs(Path directory) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".pdf")).sorted().toList()) {
        files.add(Files.readAllBytes(path));
      }
    }
    return files;
  }

  private interface Work {
    void run() throws IOException;
  }
}
