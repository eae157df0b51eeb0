package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
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

/** Starts the reading of an uploaded résumé, whose profile is then the visitor's. */
final class ParseEndpoint implements TaskEndpoint {

  /** The field of the form that has the file. */
  static final String FIELD = "resume_file";

  /** The name under which a task tells the id of the saved profile. */
  static final String RESULT = "profile_id";

  /** The attribute that remembers what the file is called. */
  static final String FILE = "file";

  private final ProgressTracker tracker;
  private final ResumeParser parser;
  private final Profiles profiles;

  ParseEndpoint(ProgressTracker tracker, ResumeParser parser, Profiles profiles) {
    this.tracker = tracker;
    this.parser = parser;
    this.profiles = profiles;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    Upload upload =
        request
            .file(FIELD)
            .filter(file -> !file.fileName().isEmpty())
            .orElseThrow(() -> new ProblemException(400, "file_required", "No file uploaded"));
    try (InputStream content = upload.open()) {
      return start(request.options(), upload.fileName(), content);
    } catch (IOException e) {
      throw new UncheckedIOException("An upload cannot be read", e);
    }
  }

  /**
   * Starts a task that has the file in memory: an upload is gone when its request is answered.
   *
   * @param options whose task it is, and perhaps under which key
   */
  Task<Profile> start(Options options, String name, InputStream content) throws IOException {
    String owner = Objects.requireNonNull(options.owner(), "A profile is somebody's");
    String file = name.substring(0, Math.min(name.length(), 200));
    byte[] document = content.readNBytes(DocumentReader.MOST_BYTES + 1);
    ResumeFile resume =
        new ResumeFile(file, document.length, () -> new ByteArrayInputStream(document));
    return tracker.start(
        ResumeParser.PLAN,
        options.attribute(FILE, file),
        progress ->
            parser.parse(
                resume,
                progress,
                profile -> progress.result(RESULT, profiles.save(owner, file, profile))));
  }
}
