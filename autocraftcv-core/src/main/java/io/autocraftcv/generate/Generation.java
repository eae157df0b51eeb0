package io.autocraftcv.generate;

import io.autocraftcv.grounding.Grounding;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.render.Look;
import io.autocraftcv.render.RenderException;
import io.autocraftcv.render.Renderer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work on one request, stage by stage. */
final class Generation {

  private final DocumentRequest request;
  private final LocalDate today;
  private final Renderer renderer;
  private final Instructions instructions;
  private final Look look;
  private @Nullable Document lastSet;
  private @Nullable Profile lastResume;

  Generation(DocumentRequest request, LocalDate today, Renderer renderer) {
    this.request = request;
    this.today = today;
    this.renderer = renderer;
    this.instructions = Instructions.read(request.instructions(), request.wishes());
    this.look =
        Look.of(request.profile().basics())
            .withTemplate(request.template())
            .withLanguage(instructions.wishes().language());
  }

  /**
   * @throws TaskFailedException if nobody is there to write for
   */
  Analysis analysis() {
    if (request.profile().basics().name() == null) {
      throw new TaskFailedException(
          "incomplete_profile", "The profile has no name; add at least a name and a position.");
    }
    return Analysis.of(request, instructions.wishes(), today);
  }

  Grounding grounding() {
    return Grounding.of(request.profile(), request.posting(), today);
  }

  /** What the documents will say; a model works on what is written without it. */
  Draft draft(
      Analysis analysis, Grounding grounding, @Nullable TextGenerator model, Progress progress)
      throws IOException {
    Draft offline = OfflineWriter.draft(request, analysis, grounding, today);
    return model == null
        ? offline
        : new ModelWriter(model, grounding, new Prompts(request, analysis.wishes()), progress)
            .reworded(offline, request.types());
  }

  /** The documents as files, each of which counts. */
  GeneratedDocuments formatted(Analysis analysis, Draft draft, Progress progress) {
    progress.total((long) request.types().size() * request.formats().size());
    Tailoring tailoring =
        Tailoring.of(
            draft.profile(), new Selection(draft.profile(), analysis::relevance), this::pages);
    List<Document> files = new ArrayList<>();
    for (Document.Type type : request.types()) {
      for (Document.Format format : request.formats()) {
        files.add(
            type == Document.Type.RESUME
                ? resume(tailoring.resume(), format)
                : renderer.letter(draft.letter(), look, format));
        progress.advance();
      }
    }
    CoverLetter letter =
        request.types().contains(Document.Type.COVER_LETTER) ? draft.letter() : null;
    return new GeneratedDocuments(
        tailoring.resume(), letter, report(analysis, draft, tailoring), look, files);
  }

  /**
   * How many pages it fills; 0, and so not too many, if it is to be no PDF and could not be one:
   * its fonts lack letters that other formats have.
   */
  private int pages(Profile resume) {
    try {
      return counted(resume);
    } catch (RenderException e) {
      if (request.formats().contains(Document.Format.PDF)) {
        throw e;
      }
      return 0;
    }
  }

  private int counted(Profile resume) {
    lastSet = renderer.resume(resume, look, Document.Format.PDF);
    lastResume = resume;
    return Renderer.pages(lastSet);
  }

  /** What was set to count its pages need not be set again. */
  private Document resume(Profile resume, Document.Format format) {
    return format == Document.Format.PDF && lastSet != null && resume.equals(lastResume)
        ? lastSet
        : renderer.resume(resume, look, format);
  }

  private Report report(Analysis analysis, Draft draft, Tailoring tailoring) {
    boolean offline = draft.generator().equals(OfflineWriter.NAME);
    return new Report(
        analysis.match(),
        tailoring.leftOut(),
        draft.removed(),
        draft.generator(),
        draft.fallback(),
        analysis.unsupportedKeywords(),
        offline ? instructions.notUnderstood() : List.of(),
        tailoring.pages());
  }
}
