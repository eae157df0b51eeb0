package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.model.Document;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a part of documents again, in the stages in which documents are written: its document is
 * made anew from what it was made of, and this part alone is taken from it.
 *
 * @param part by its id
 * @param variation which words a letter takes
 */
record Rewriting(String part, int variation) {

  /** The name under which a task tells that what it wrote says nothing new. */
  static final String UNCHANGED = "unchanged";

  void run(GenerateEndpoint.Input input, Writers writers, Repositories kept, Progress progress)
      throws IOException {
    Written written =
        kept.documents()
            .find(input.owner(), input.documents())
            .map(Documents.Saved::written)
            .orElseThrow(Rewriting::deleted);
    Assignment assignment = Objects.requireNonNull(written.assignment(), "It was looked at before");
    Part wanted = Part.of(part).orElseThrow(Rewriting::deleted);
    DocumentGenerator generator = writers.generator(input.owner(), input.order());
    DocumentRequest request =
        input
            .order()
            .request(assignment.posting(), written.original(), writers.renderer().templates())
            .types(Set.of(wanted.type()))
            .formats(Set.of(Document.Format.TEXT))
            .variation(variation);
    DocumentChanges changes = new DocumentChanges(kept, writers.renderer());
    generator.generate(
        request,
        progress,
        made -> {
          boolean changed =
              changes.change(
                  input.owner(), input.documents(), wanted.id(), now -> wanted.taken(made, now));
          if (!changed) {
            progress.result(UNCHANGED, "yes");
          }
          progress.result(GenerateEndpoint.RESULT, input.documents());
        });
  }

  private static TaskFailedException deleted() {
    return new TaskFailedException(
        "deleted_meanwhile", "The documents were deleted before they could be written.");
  }
}
