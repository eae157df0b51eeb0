package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.parse.ResumeText;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import io.autocraftcv.servlet.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

/** Starts the reading of an uploaded résumé, whose profile is then the visitor's. */
final class ParseEndpoint implements TaskEndpoint {

  /** The field of the form that has the file. */
  static final String FIELD = "resume_file";

  /** The name under which a task tells the id of the saved profile. */
  static final String RESULT = "profile_id";

  /** The attribute that remembers what the file is called. */
  static final String FILE = "file";

  /**
   * What such a task is given.
   *
   * @param profile the id under which the profile is kept
   * @param upload where the file is among the uploads
   * @param file what it is called
   * @param bytes that it has
   */
  record Input(String owner, String profile, String upload, String file, long bytes) {}

  static TaskType<Input> type(ResumeParser parser, Repositories kept) {
    LargeFiles large = new LargeFiles();
    return JsonTask.of(
        ResumeParser.PLAN,
        Input.class,
        (input, progress) -> {
          try (Registration place = large.enter(input.bytes())) {
            parser.parse(
                file(input, kept.uploads()),
                progress,
                (profile, text) -> keep(input, profile, text, kept));
            progress.result(RESULT, input.profile());
          }
        });
  }

  private static void keep(Input input, Profile profile, ResumeText text, Repositories kept) {
    if (ProfileDraft.of(profile).isTooLong()) {
      throw new TaskFailedException("too_many_entries", ProfileDraft.TOO_MANY);
    }
    Saving.patiently(
        () -> {
          kept.profiles().save(input.owner(), input.profile(), input.file(), profile);
          kept.resumes().keep(input.owner(), input.profile(), text);
        });
  }

  private static ResumeFile file(Input input, Uploads uploads) {
    byte[] document = uploads.require(input.owner(), input.upload());
    return new ResumeFile(input.file(), document.length, () -> new ByteArrayInputStream(document));
  }

  private final VisitorTasks tasks;
  private final TaskType<Input> type;
  private final Repositories kept;

  ParseEndpoint(VisitorTasks tasks, TaskType<Input> type, Repositories kept) {
    this.tasks = tasks;
    this.type = type;
    this.kept = kept;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    Upload upload =
        request
            .file(FIELD)
            .filter(file -> !file.fileName().isEmpty())
            .orElseThrow(() -> new ProblemException(400, "file_required", "No file uploaded"));
    try (InputStream content = upload.open()) {
      return start(request.options(), upload.fileName(), upload.size(), content);
    } catch (IOException e) {
      throw new UncheckedIOException("An upload cannot be read", e);
    }
  }

  /**
   * Starts a task that finds the file among the uploads: that of the request is gone when the
   * request is answered.
   *
   * @param options whose task it is, and perhaps under which key
   * @param size of the content, in bytes
   * @throws ProblemException if there is no room for the file or the profile
   */
  Task<?> start(Options options, String name, long size, InputStream content) {
    String owner = Objects.requireNonNull(options.owner(), "A profile is somebody's");
    kept.belongings().requireRoom(owner, Belongings.PROFILE);
    String file = name.substring(0, Math.min(name.length(), 200));
    // A byte more than can be read: so the task sees that it is too large, and says so.
    int bytes = (int) Math.min(size, DocumentReader.MOST_BYTES + 1L);
    return kept.uploads()
        .handOver(
            owner,
            content,
            bytes,
            upload ->
                tasks.start(
                    type,
                    new Input(owner, UUID.randomUUID().toString(), upload, file, bytes),
                    options.attribute(FILE, file).attribute(Uploads.GIVEN, upload)));
  }
}
