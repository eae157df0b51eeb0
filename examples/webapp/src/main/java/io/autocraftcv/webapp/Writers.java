package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.render.Renderer;
import io.autocraftcv.servlet.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who writes documents: this machine, the language model that whoever runs us has set, or the one
 * that a visitor has brought along.
 */
final class Writers {

  /** As an order names them. */
  static final String OFFLINE = "offline";

  static final String MODEL = "model";
  static final String OWN = "own";

  private final DocumentGenerator offline = DocumentGenerator.offline();
  private final @Nullable TextGenerator model;
  private final VisitorModels visitors;

  Writers(@Nullable TextGenerator model, VisitorModels visitors) {
    this.model = model;
    this.visitors = visitors;
  }

  /**
   * The order with the writer that it comes to now, so that what a visitor sets later sends nobody
   * texts that were not meant for them.
   *
   * @throws ProblemException if the order names a model that the visitor has not
   */
  DocumentOrder settled(String owner, DocumentOrder order) {
    boolean own = visitors.of(owner).isPresent();
    if (order.writer().equals(OWN) && !own) {
      throw new ProblemException(400, "model_gone", "Your language model is not set any more.");
    }
    if (!order.writer().isEmpty()) {
      return order;
    }
    return order.by(usual(owner));
  }

  /** The order for who writes a part of it again: nobody who was not to write all of it. */
  DocumentOrder again(String owner, DocumentOrder order) {
    return order.by(
        visitors.of(owner).isPresent() ? OWN : order.writer().equals(MODEL) ? MODEL : OFFLINE);
  }

  /** The language model that would write a part again, or nothing if this machine does. */
  String modelAgain(String owner, DocumentOrder order) {
    return switch (again(owner, order).writer()) {
      case OWN -> own(owner);
      case MODEL -> model();
      default -> "";
    };
  }

  /** Who writes if nothing else is said: visitors bring a model to have it used. */
  String usual(String owner) {
    return visitors.of(owner).isPresent() ? OWN : model == null ? OFFLINE : MODEL;
  }

  /**
   * Nobody's texts go to a model that they do not want.
   *
   * @param order settled before
   * @throws TaskFailedException if it names a model that is gone
   */
  DocumentGenerator generator(String owner, DocumentOrder order) {
    return switch (order.writer()) {
      case OWN ->
          offline.with(
              visitors
                  .of(owner)
                  .orElseThrow(
                      () ->
                          new TaskFailedException(
                              "model_gone", "Your language model is not set any more.")));
      case MODEL -> model == null ? offline : offline.with(model);
      default -> offline;
    };
  }

  Renderer renderer() {
    return offline.renderer();
  }

  /** The language model and where it runs, or nothing if there is none. */
  String model() {
    return model == null ? "" : model.name();
  }

  /** The visitor's own model, or nothing. */
  String own(String owner) {
    return visitors.of(owner).map(TextGenerator::name).orElse("");
  }

  VisitorModels visitors() {
    return visitors;
  }
}
