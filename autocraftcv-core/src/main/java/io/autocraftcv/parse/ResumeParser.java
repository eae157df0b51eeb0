package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads a person's profile from a résumé in six stages.
 *
 * <pre>{@code
 * try (ResumeParser parser = ResumeParser.create()) {
 *   Profile profile = parser.parse(ResumeFile.of(Path.of("resume.pdf")), Progress.none());
 * }
 * }</pre>
 *
 * <p>Make one and keep it. Safe for many threads; each call works on the thread that makes it.
 */
public final class ResumeParser implements AutoCloseable {

  /** The six stages of reading a résumé; tasks that parse are started with it. */
  public static final Plan PLAN = Plan.of("parse", ParseStage.class);

  private final DocumentReader reader = DocumentReader.create();

  private ResumeParser() {}

  /** A parser with all defaults. */
  public static ResumeParser create() {
    return new ResumeParser();
  }

  /**
   * Reads a profile.
   *
   * @throws io.autocraftcv.reading.UnreadableException if no text comes out of the file
   * @throws NotAResumeException if the text is no résumé's
   * @throws IOException if the file's bytes cannot be had
   */
  public Profile parse(ResumeFile file, Progress progress) throws IOException {
    return parse(file, progress, profile -> {});
  }

  /**
   * Reads a profile and hands it to the application to save. The saving cannot be cancelled half
   * way: a cancel either comes before it or has no effect.
   *
   * @throws io.autocraftcv.reading.UnreadableException if no text comes out of the file
   * @throws NotAResumeException if the text is no résumé's
   * @throws IOException if the file's bytes cannot be had
   */
  public Profile parse(ResumeFile file, Progress progress, Consumer<Profile> save)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Ends what it keeps ready. */
  @Override
  public void close() {
    reader.close();
  }
}
