package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Task;
import io.autocraftcv.render.RenderException;
import io.autocraftcv.render.Renderer;
import java.util.function.UnaryOperator;

/** What a visitor can do to documents. Each change has a way back. */
final class DocumentChanges {

  private final Documents documents;
  private final DocumentHistory history;
  private final GenerateEndpoint generate;
  private final Renderer renderer;

  DocumentChanges(Repositories kept, GenerateEndpoint generate, Renderer renderer) {
    this.documents = kept.documents();
    this.history = kept.history();
    this.generate = generate;
    this.renderer = renderer;
  }

  /**
   * Takes over what a visitor has changed.
   *
   * @throws RenderException if it cannot be set
   */
  void edit(String owner, String id, DocumentEdit edit) {
    change(owner, id, DocumentHistory.EDITED, edit::applied);
  }

  /** Puts a line back that was left out, by its path in the profile. */
  void restore(String owner, String id, String path) {
    change(
        owner,
        id,
        DocumentHistory.RESTORED,
        written -> LeftOutLines.restored(written, path).orElse(written));
  }

  /** Goes back to what was before a change, by its number; any other text changes nothing. */
  void goBack(String owner, String id, String number) {
    if (number.matches("\\d{1,9}")) {
      history
          .find(owner, id, Integer.parseInt(number))
          .ifPresent(version -> change(owner, id, DocumentHistory.UNDONE, version::of));
    }
  }

  /** Has a part written again. */
  Task<?> rewrite(String owner, Documents.Saved saved, Part part) {
    return generate.rewrite(Options.defaults().owner(owner), saved, part);
  }

  private void change(String owner, String id, String what, UnaryOperator<Written> change) {
    documents.change(owner, id, what, change, renderer);
  }
}
