package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts the writing of documents for one of the visitor's postings, from one of their profiles.
 */
final class GenerateEndpoint implements TaskEndpoint {

  /** The name under which a task tells the id of the saved documents. */
  static final String RESULT = "documents_id";

  /** The attribute that remembers for which position they are. */
  static final String POSITION = "position";

  /** The attributes that remember of what documents were to be written. */
  static final String JOB = "job";

  static final String PROFILE = "profile";

  /** The attribute that remembers which documents were to be written again in part. */
  static final String REWRITTEN = "documents";

  /**
   * What such a task is given.
   *
   * @param documents the id under which the documents are kept
   * @param order of a posting and a profile that the visitor has
   * @param rewriting of a part of documents that there are; null for whole new ones
   */
  record Input(
      String owner, String documents, DocumentOrder order, @Nullable Rewriting rewriting) {}

  static TaskType<Input> type(Writers writers, Repositories kept) {
    return JsonTask.of(
        DocumentGenerator.PLAN,
        Input.class,
        (input, progress) -> {
          Rewriting rewriting = input.rewriting();
          if (rewriting == null) {
            write(input, writers, kept, progress);
          } else {
            rewriting.run(input, writers, kept, progress);
          }
        });
  }

  private static void write(Input input, Writers writers, Repositories kept, Progress progress)
      throws IOException {
    DocumentOrder order = input.order();
    DocumentGenerator generator = writers.generator(input.owner(), order);
    DocumentRequest request =
        order.request(
            posting(kept, input.owner(), order).orElseThrow(GenerateEndpoint::deleted),
            profile(kept, input.owner(), order).orElseThrow(GenerateEndpoint::deleted),
            generator.renderer().templates());
    generator.generate(
        request,
        progress,
        made -> {
          Written written = written(request, order, made);
          Saving.patiently(
              () -> kept.documents().save(input.owner(), input.documents(), written, made.files()));
          progress.result(RESULT, input.documents());
        });
  }

  private static TaskFailedException deleted() {
    return new TaskFailedException(
        "deleted_meanwhile", "The posting or the profile was deleted before it could be read.");
  }

  private final VisitorTasks tasks;
  private final TaskType<Input> type;
  private final Writers writers;
  private final Repositories kept;

  GenerateEndpoint(VisitorTasks tasks, TaskType<Input> type, Writers writers, Repositories kept) {
    this.tasks = tasks;
    this.type = type;
    this.writers = writers;
    this.kept = kept;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    return start(request.options(), DocumentOrder.of(request::texts));
  }

  /**
   * @param options whose task it is, and perhaps under which key
   * @throws ProblemException if the order is not complete, or names what the visitor has not
   */
  Task<?> start(Options options, DocumentOrder order) {
    String owner = Objects.requireNonNull(options.owner(), "Documents are somebody's");
    if (order.job().isEmpty() || order.types().isEmpty()) {
      throw new ProblemException(
          400, "job_and_types_required", "Job ID and document types are required");
    }
    kept.belongings().requireRoom(owner, Belongings.DOCUMENTS);
    JobPosting posting =
        posting(kept, owner, order)
            .orElseThrow(() -> new ProblemException(404, "job_not_found", "Job not found"));
    Profile profile =
        profile(kept, owner, order)
            .orElseThrow(() -> new ProblemException(404, "profile_not_found", "Profile not found"));
    // Throws now, and not when the task is run, if something is ordered that there is not.
    var unused = order.request(posting, profile, writers.renderer().templates());
    return tasks.start(
        type,
        new Input(owner, UUID.randomUUID().toString(), writers.settled(owner, order), null),
        options
            .attribute(POSITION, position(posting))
            .attribute(JOB, order.job())
            .attribute(PROFILE, order.profile()));
  }

  /**
   * Has a part of documents written again.
   *
   * @param options whose task it is, and perhaps under which key
   * @throws ProblemException if it cannot be, because it is not known what they were written for
   */
  Task<?> rewrite(Options options, Documents.Saved saved, Part part) {
    String owner = Objects.requireNonNull(options.owner(), "Documents are somebody's");
    Assignment assignment = saved.written().assignment();
    if (assignment == null) {
      throw new ProblemException(409, "too_old", "These documents cannot be written again.");
    }
    long before =
        kept.history().list(owner, saved.id()).stream()
            .filter(version -> version.change().equals(part.id()))
            .count();
    return tasks.start(
        type,
        new Input(
            owner,
            saved.id(),
            writers.again(owner, assignment.order()),
            new Rewriting(part.id(), (int) before + 1)),
        options
            .attribute(POSITION, position(assignment.posting()))
            .attribute(REWRITTEN, saved.id()));
  }

  private static Optional<JobPosting> posting(
      Repositories kept, String owner, DocumentOrder order) {
    return kept.postings().find(owner, order.job()).map(Kept::content);
  }

  /** Clients of the original name no profile: visitors had one only. */
  private static Optional<Profile> profile(Repositories kept, String owner, DocumentOrder order) {
    Stream<Kept<Profile>> candidates =
        order.profile().isEmpty()
            ? kept.profiles().list(owner).stream()
            : kept.profiles().find(owner, order.profile()).stream();
    return candidates.findFirst().map(Kept::content);
  }

  private static Written written(
      DocumentRequest request, DocumentOrder order, GeneratedDocuments made) {
    String company = request.posting().company();
    return new Written(
        request.posting().title(),
        company == null ? "" : company,
        made.look(),
        request.profile(),
        made.resume(),
        made.letter(),
        made.report().toJson(),
        new Assignment(request.posting(), order));
  }

  private static String position(JobPosting posting) {
    String position =
        posting.company() == null ? posting.title() : posting.title() + ", " + posting.company();
    return position.substring(0, Math.min(position.length(), 200));
  }
}
