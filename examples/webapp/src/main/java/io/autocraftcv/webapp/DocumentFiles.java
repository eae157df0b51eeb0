package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.render.Renderer;
import java.util.List;
import java.util.Objects;

/** The files of what was written. */
final class DocumentFiles {

  private DocumentFiles() {}

  /** The same files with what is written now. */
  static List<Document> again(Renderer renderer, Written written, List<Document> files) {
    return files.stream().map(file -> of(renderer, written, file.type(), file.format())).toList();
  }

  static Document of(
      Renderer renderer, Written written, Document.Type type, Document.Format format) {
    if (type == Document.Type.RESUME) {
      return renderer.resume(written.resume(), written.look(), format);
    }
    CoverLetter letter = Objects.requireNonNull(written.letter(), "No letter was written");
    return renderer.letter(letter, written.look(), format);
  }
}
