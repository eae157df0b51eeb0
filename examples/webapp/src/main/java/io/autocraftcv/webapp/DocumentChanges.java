package io.autocraftcv.webapp;

import io.autocraftcv.render.RenderException;
import io.autocraftcv.render.Renderer;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a visitor can do to documents. Each change has a way back. All files are made again before
 * anything is kept, so that they say the same.
 */
final class DocumentChanges {

  private final Documents documents;
  private final DocumentHistory history;
  private final Renderer renderer;

  DocumentChanges(Repositories kept, Renderer renderer) {
    this.documents = kept.documents();
    this.history = kept.history();
    this.renderer = renderer;
  }

  /**
   * Takes over what a visitor has changed.
   *
   * @param version of the documents that were changed
   * @return false if that is not what is kept any more
   * @throws RenderException if it cannot be set
   */
  boolean edit(String owner, Documents.Saved saved, int version, DocumentEdit edit) {
    Written now = edit.applied(saved.written());
    return now.equals(saved.written())
        || (version == saved.version() && replace(owner, saved, DocumentHistory.EDITED, now));
  }

  /**
   * Takes back what was changed against the profile.
   *
   * @throws RenderException if it cannot be set
   */
  void reject(String owner, String id, Rejection rejection) {
    String what = rejection.added().isEmpty() ? DocumentHistory.RESTORED : DocumentHistory.REMOVED;
    var unused = change(owner, id, what, rejection::applied);
  }

  /**
   * Goes back to what was before a change, by its number.
   *
   * @return false if nothing changes, as by any other text
   */
  boolean goBack(String owner, String id, String number) {
    return number.matches("\\d{1,9}")
        && history
            .find(owner, id, Integer.parseInt(number))
            .filter(version -> change(owner, id, DocumentHistory.UNDONE, version::of))
            .isPresent();
  }

  /**
   * Changes documents, whatever they have come to meanwhile: who is late tries again, and then
   * another one has been in time. Without effect if the visitor has none of that id.
   *
   * @param what was done, for the history
   * @return false if nothing would change
   */
  boolean change(String owner, String id, String what, UnaryOperator<Written> change) {
    Optional<Documents.Saved> found = documents.find(owner, id);
    while (found.isPresent()) {
      Documents.Saved saved = found.get();
      Written now = change.apply(saved.written());
      if (now.equals(saved.written())) {
        return false;
      }
      if (replace(owner, saved, what, now)) {
        return true;
      }
      found = documents.find(owner, id);
    }
    return false;
  }

  private boolean replace(String owner, Documents.Saved saved, String what, Written now) {
    var files = DocumentFiles.again(renderer, now, documents.files(owner, saved.id()));
    return documents.replace(owner, saved, what, now, files);
  }
}
