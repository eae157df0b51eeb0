package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.ManualTracker;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.reading.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees, and can do, while a résumé of ten pages is read. */
class ParseProgressTest {

  private static final Duration TICK = Duration.ofMillis(250);

  private static byte[] resume = {};

  @BeforeAll
  static void draw() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Ada Example", "ada@example.org", "Experience"));
    for (int job = 0; job < 60; job++) {
      lines.add("Nurse, Mercy Hospital " + job + ", 0" + (1 + job % 9) + "/1960 - 05/1961");
      for (int duty = 0; duty < 5; duty++) {
        lines.add("- Looked after ward " + job + "." + duty);
      }
    }
    resume = pdf(lines, 10);
  }

  private static byte[] pdf(List<String> lines, int pages) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int each = (lines.size() + pages - 1) / pages;
      for (int from = 0; from < lines.size(); from += each) {
        draw(document, lines.subList(from, Math.min(lines.size(), from + each)));
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void draw(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 10);
      content.setLeading(16);
      content.newLineAtOffset(50, 750);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static ResumeFile file() {
    return new ResumeFile("resume.pdf", resume.length, () -> new ByteArrayInputStream(resume));
  }

  /** The progress, with something that is done after each step that is counted. */
  private static Progress after(Progress progress, Runnable step) {
    return (Progress)
        Proxy.newProxyInstance(
            Progress.class.getClassLoader(),
            new Class<?>[] {Progress.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(progress, arguments);
                if (method.getName().equals("advance")) {
                  step.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void ten_pages_show_at_least_twenty_percentages() {
    TreeSet<Integer> shown = new TreeSet<>();
    try (ManualTracker manual = new ManualTracker();
        ResumeParser parser = ResumeParser.with(DocumentReader.builder().inThisProcess().build())) {
      Task<Profile> task =
          manual
              .tracker()
              .start(
                  ResumeParser.PLAN,
                  progress -> parser.parse(file(), after(progress, () -> manual.advance(TICK))));
      assertThat(task.join().work()).hasSizeGreaterThan(50);
      manual.lifeOf(task).neverFellBack().snapshots().forEach(s -> shown.add(s.percent()));
    }
    assertThat(shown).hasSizeGreaterThanOrEqualTo(20).contains(100);
  }

  @Test
  void a_cancel_after_any_step_ends_it() {
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        ResumeParser parser = ResumeParser.create()) {
      for (int step = 1; step < 300; step += 23) {
        CompletableFuture<Task<Profile>> itself = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(step);
        Task<Profile> task =
            tracker.start(
                ResumeParser.PLAN,
                progress ->
                    parser.parse(
                        file(),
                        after(
                            progress,
                            () -> {
                              if (left.decrementAndGet() == 0) {
                                itself.join().cancel();
                              }
                            })));
        itself.complete(task);
        assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
      }
    }
  }
}
