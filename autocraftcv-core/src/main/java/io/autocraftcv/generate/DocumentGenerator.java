package io.autocraftcv.generate;

import static io.autocraftcv.generate.GenerateStage.ANALYZE;
import static io.autocraftcv.generate.GenerateStage.CONTENT;
import static io.autocraftcv.generate.GenerateStage.FINALIZE;
import static io.autocraftcv.generate.GenerateStage.FORMAT;
import static io.autocraftcv.generate.GenerateStage.PROFILE;

import io.autocraftcv.grounding.Grounding;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.render.Renderer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a résumé and a cover letter for one position, in five stages. They say what the profile
 * says, and of the company and the position what the posting says; {@link Report} tells what was
 * left out, and what a language model wrote and nothing supports.
 *
 * <pre>{@code
 * DocumentGenerator generator = DocumentGenerator.offline();
 * GeneratedDocuments documents =
 *     generator.generate(DocumentRequest.of(posting, profile), Progress.none());
 * }</pre>
 *
 * <p>Make one and keep it. Safe for many threads; each call works on the thread that makes it.
 */
public final class DocumentGenerator {

  /** The five stages of writing documents; tasks that do are started with it. */
  public static final Plan PLAN = Plan.of("generate", GenerateStage.class);

  private final Renderer renderer;
  private final @Nullable TextGenerator model;
  private final Clock clock;

  private DocumentGenerator(Renderer renderer, @Nullable TextGenerator model, Clock clock) {
    this.renderer = renderer;
    this.model = model;
    this.clock = clock;
  }

  /** A generator that needs no key and no network, with the templates that come with it. */
  public static DocumentGenerator offline() {
    return new DocumentGenerator(Renderer.create(), null, Clock.system(ZoneId.systemDefault()));
  }

  /** The same generator, which lets this model write. */
  public DocumentGenerator with(TextGenerator model) {
    return new DocumentGenerator(renderer, model, clock);
  }

  /** The same generator with other templates. */
  public DocumentGenerator with(Renderer renderer) {
    return new DocumentGenerator(renderer, model, clock);
  }

  /** The same generator by another clock: letters are dated, and experience lasts until today. */
  public DocumentGenerator with(Clock clock) {
    return new DocumentGenerator(renderer, model, clock);
  }

  /** What it makes files with. */
  public Renderer renderer() {
    return renderer;
  }

  /**
   * Writes the documents. What a language model does not do, the offline generator does.
   *
   * @throws IOException if the thread was interrupted without the task having been cancelled
   */
  public GeneratedDocuments generate(DocumentRequest request, Progress progress)
      throws IOException {
    return generate(request, progress, documents -> {});
  }

  /**
   * Writes the documents and hands them to the application to save. The saving cannot be cancelled
   * half way: a cancel either comes before it or has no effect.
   *
   * @throws IOException if the thread was interrupted without the task having been cancelled
   */
  public GeneratedDocuments generate(
      DocumentRequest request, Progress progress, Consumer<GeneratedDocuments> save)
      throws IOException {
    Generation work = new Generation(request, LocalDate.now(clock), renderer);
    Analysis analysis = progress.run(ANALYZE, work::analysis);
    Grounding grounding = progress.run(PROFILE, work::grounding);
    Draft draft = progress.run(CONTENT, () -> work.draft(analysis, grounding, model, progress));
    GeneratedDocuments documents =
        progress.run(FORMAT, () -> work.formatted(analysis, draft, progress));
    return progress.run(
        FINALIZE,
        () ->
            progress.uncancellable(
                () -> {
                  save.accept(documents);
                  return documents;
                }));
  }
}
