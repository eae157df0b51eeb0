package io.autocraftcv.parse;

import static io.autocraftcv.parse.ParseStage.EXTRACT;
import static io.autocraftcv.parse.ParseStage.FINALIZE;
import static io.autocraftcv.parse.ParseStage.SECTIONS;
import static io.autocraftcv.parse.ParseStage.STRUCTURE;
import static io.autocraftcv.parse.ParseStage.UPLOAD;
import static io.autocraftcv.parse.ParseStage.VALIDATE;

import io.autocraftcv.library.Libraries;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.reading.Format;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

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

  private final DocumentReader reader;

  private ResumeParser(DocumentReader reader) {
    this.reader = reader;
  }

  /** A parser with all defaults. */
  public static ResumeParser create() {
    return with(DocumentReader.create());
  }

  /** A parser that reads files with this reader, and closes it when it is closed. */
  public static ResumeParser with(DocumentReader reader) {
    Libraries.require(
        "Reading telephone numbers",
        "com.google.i18n.phonenumbers.PhoneNumberUtil",
        "com.googlecode.libphonenumber:libphonenumber");
    Understanding.warmUp();
    return new ResumeParser(reader);
  }

  /**
   * Reads a profile.
   *
   * @throws io.autocraftcv.reading.UnreadableException if no text comes out of the file
   * @throws NotAResumeException if the text is no résumé's
   * @throws IOException if the file's bytes cannot be had
   */
  public Profile parse(ResumeFile file, Progress progress) throws IOException {
    return parse(file, progress, (profile, text) -> {});
  }

  /**
   * Reads a profile and hands it to the application to save, with the text that it was read from,
   * which is empty where the file is JSON Resume. The saving cannot be cancelled half way: a cancel
   * either comes before it or has no effect.
   *
   * @throws io.autocraftcv.reading.UnreadableException if no text comes out of the file
   * @throws NotAResumeException if the text is no résumé's
   * @throws IOException if the file's bytes cannot be had
   */
  public Profile parse(ResumeFile file, Progress progress, BiConsumer<Profile, ResumeText> save)
      throws IOException {
    byte[] document = progress.run(UPLOAD, () -> bytes(file, progress));
    progress.run(VALIDATE, () -> reader.examine(document));
    Reading reading = progress.run(EXTRACT, () -> reader.read(document, progress));
    boolean json = reading.format() == Format.JSON;
    Profile profile = json ? imported(reading) : understood(reading, progress);
    ResumeText text = json ? ResumeText.NONE : ResumeText.of(reading);
    return progress.run(
        FINALIZE,
        () ->
            progress.uncancellable(
                () -> {
                  save.accept(profile, text);
                  return profile;
                }));
  }

  private static Profile understood(Reading reading, Progress progress) {
    ResumeSigns.checkSize(reading);
    List<Item> items = new ArrayList<>();
    List<Section> sections =
        progress.run(
            SECTIONS,
            () -> {
              items.addAll(Item.of(reading.lines(), progress));
              return Sections.of(items);
            });
    Profile profile =
        progress.run(STRUCTURE, () -> new Understanding(sections, items).profile(progress));
    ResumeSigns.check(profile, sections, items);
    return profile;
  }

  /** JSON Resume, from here or elsewhere, says itself what is what. */
  private static Profile imported(Reading reading) {
    String json = reading.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    Profile profile;
    try {
      profile = Profile.fromJson(json);
    } catch (IllegalArgumentException e) {
      throw new NotAResumeException(
          "This is JSON, but no JSON Resume: " + NotAResumeException.ADVICE);
    }
    if (profile.basics().name() == null && profile.work().isEmpty()) {
      throw new NotAResumeException("This JSON names nobody. " + NotAResumeException.ADVICE);
    }
    return profile;
  }

  /** One byte more than may be is enough to see that there are too many. */
  private static byte[] bytes(ResumeFile file, Progress progress) throws IOException {
    try (InputStream in = progress.counted(file.content().open(), file.length())) {
      return in.readNBytes(DocumentReader.MOST_BYTES + 1);
    }
  }

  /** Ends what it keeps ready. */
  @Override
  public void close() {
    reader.close();
  }
}
