package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.render.Renderer;
import org.jspecify.annotations.Nullable;

/** Who writes documents: this machine, or the language model that whoever runs us has set. */
final class Writers {

  private final DocumentGenerator offline = DocumentGenerator.offline();
  private final @Nullable TextGenerator model;

  Writers(@Nullable TextGenerator model) {
    this.model = model;
  }

  /** Nobody's texts go to a model that they do not want. */
  DocumentGenerator generator(DocumentOrder order) {
    return model == null || order.isOffline() ? offline : offline.with(model);
  }

  Renderer renderer() {
    return offline.renderer();
  }

  /** The language model and where it runs, or nothing if there is none. */
  String model() {
    return model == null ? "" : model.name();
  }
}
