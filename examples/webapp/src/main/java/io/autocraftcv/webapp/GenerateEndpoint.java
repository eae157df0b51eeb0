package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Starts the writing of documents for one of the visitor's postings, from one of their profiles.
 */
final class GenerateEndpoint implements TaskEndpoint {

  /** The name under which a task tells the id of the saved documents. */
  static final String RESULT = "documents_id";

  /** The attribute that remembers for which position they are. */
  static final String POSITION = "position";

  private final ProgressTracker tracker;
  private final Writers writers;
  private final Postings postings;
  private final Profiles profiles;
  private final Documents documents;

  GenerateEndpoint(
      ProgressTracker tracker,
      Writers writers,
      Postings postings,
      Profiles profiles,
      Documents documents) {
    this.tracker = tracker;
    this.writers = writers;
    this.postings = postings;
    this.profiles = profiles;
    this.documents = documents;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    return start(request.options(), DocumentOrder.of(request::texts));
  }

  /**
   * @param options whose task it is, and perhaps under which key
   * @throws ProblemException if the order is not complete, or names what the visitor has not
   */
  Task<GeneratedDocuments> start(Options options, DocumentOrder order) {
    String owner = Objects.requireNonNull(options.owner(), "Documents are somebody's");
    if (order.job().isEmpty() || order.types().isEmpty()) {
      throw new ProblemException(
          400, "job_and_types_required", "Job ID and document types are required");
    }
    JobPosting posting =
        postings
            .find(owner, order.job())
            .orElseThrow(() -> new ProblemException(404, "job_not_found", "Job not found"))
            .posting();
    DocumentGenerator generator = writers.generator(order);
    DocumentRequest request =
        order.request(posting, profile(owner, order), generator.renderer().templates());
    return tracker.start(
        DocumentGenerator.PLAN,
        options.attribute(POSITION, position(posting)),
        progress ->
            generator.generate(
                request,
                progress,
                made ->
                    progress.result(
                        RESULT, documents.save(owner, written(request, made), made.files()))));
  }

  /** Clients of the original name no profile: visitors had one only. */
  private Profile profile(String owner, DocumentOrder order) {
    Stream<Profiles.Saved> candidates =
        order.profile().isEmpty()
            ? profiles.list(owner).stream()
            : profiles.find(owner, order.profile()).stream();
    return candidates
        .findFirst()
        .orElseThrow(() -> new ProblemException(404, "profile_not_found", "Profile not found"))
        .profile();
  }

  private static Written written(DocumentRequest request, GeneratedDocuments made) {
    String company = request.posting().company();
    return new Written(
        request.posting().title(),
        company == null ? "" : company,
        made.look(),
        request.profile(),
        made.resume(),
        made.letter(),
        made.report().toJson());
  }

  private static String position(JobPosting posting) {
    String position =
        posting.company() == null ? posting.title() : posting.title() + " at " + posting.company();
    return position.substring(0, Math.min(position.length(), 200));
  }
}
