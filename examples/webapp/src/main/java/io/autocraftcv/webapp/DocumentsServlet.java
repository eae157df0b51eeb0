package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.progress.Options;
import io.autocraftcv.render.RenderException;
import io.autocraftcv.render.Renderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages under {@code /documents/}, on which visitors look at what was written for them, change
 * it, and take its files.
 */
final class DocumentsServlet extends Pages {

  /** The part of the page that is in front after a change. */
  private static final String EDIT = "edit";

  private final transient Documents documents;
  private final transient DocumentHistory history;
  private final transient DocumentChanges changes;
  private final transient GenerateEndpoint generate;
  private final transient Writers writers;
  private final transient Renderer renderer;
  private final transient MachineReading machine;
  private final transient Visitors visitors;

  DocumentsServlet(Node node, GenerateEndpoint generate, Visitors visitors) {
    this.documents = node.repositories().documents();
    this.history = node.repositories().history();
    this.writers = node.writers();
    this.renderer = writers.renderer();
    this.changes = new DocumentChanges(node.repositories(), renderer);
    this.generate = generate;
    this.machine = node.machineReading();
    this.visitors = visitors;
  }

  private Optional<Asked<Documents.Saved>> asked(HttpServletRequest request) {
    return Asked.of(request, visitors, documents::find);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asked<Documents.Saved>> found = asked(request);
    if (found.isEmpty()) {
      missing(request, response);
      return;
    }
    Asked<Documents.Saved> asked = found.get();
    switch (asked.what()) {
      case "" ->
          page(request, response, 200, asked, asked.saved().written(), "", field(request, "show"));
      case "resume" ->
          Preview.answer(response, html(Document.Type.RESUME, asked.saved().written()));
      case "cover_letter" -> letter(request, response, asked.saved().written());
      case "machine" ->
          show(
              request,
              response,
              200,
              "machine",
              machine.page(asked.saved(), Visit.of(request).texts()));
      case "compare" -> {
        Texts texts = Visit.of(request).texts();
        show(request, response, 200, "compare", Comparison.page(asked.saved(), texts));
      }
      case "all.zip" ->
          Download.zip(
              response,
              DocumentsView.zipName(asked.saved().written()),
              documents.files(asked.owner(), asked.saved().id()));
      default -> file(request, response, asked);
    }
  }

  private void page(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Asked<Documents.Saved> asked,
      Written written,
      String problem,
      String shown)
      throws IOException {
    List<Document> files = documents.files(asked.owner(), asked.saved().id());
    Map<String, Object> values =
        new DocumentsView(asked.saved(), written, files, Visit.of(request).texts())
            .page(renderer.templates(), problem);
    values.putAll(
        HistoryView.of(history.list(asked.owner(), asked.saved().id()), Visit.of(request).texts()));
    values.put("writeAgainHint", writeAgainHint(asked, Visit.of(request).texts()));
    values.put("editing", shown.equals(EDIT));
    show(request, response, status, "documents", values);
  }

  /** Who would write a part again, which visitors know before they ask for it. */
  private String writeAgainHint(Asked<Documents.Saved> asked, Texts texts) {
    Assignment assignment = asked.saved().written().assignment();
    String model = assignment == null ? "" : writers.modelAgain(asked.owner(), assignment.order());
    return model.isEmpty() ? texts.say("againOffline") : texts.say("againByModel", model);
  }

  private Document html(Document.Type type, Written written) {
    return DocumentFiles.of(renderer, written, type, Document.Format.HTML);
  }

  private void letter(HttpServletRequest request, HttpServletResponse response, Written written)
      throws IOException {
    CoverLetter letter = written.letter();
    if (letter == null) {
      missing(request, response);
    } else {
      Preview.answer(response, html(Document.Type.COVER_LETTER, written));
    }
  }

  private void file(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    Optional<Document> file =
        documents.files(asked.owner(), asked.saved().id()).stream()
            .filter(one -> DocumentsView.path(one).equals(asked.what()))
            .findFirst();
    if (file.isPresent()) {
      Download.answer(response, file.get());
    } else {
      missing(request, response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Asked<Documents.Saved>> found = asked(request);
    if (found.isEmpty()) {
      missing(request, response);
      return;
    }
    Asked<Documents.Saved> asked = found.get();
    switch (asked.what()) {
      case "" ->
          correct(
              request,
              response,
              asked,
              () ->
                  seeOther(
                      response,
                      "/documents/" + asked.saved().id() + "?show=" + EDIT + "#saved-now"));
      case "restore" -> {
        changes.restore(asked.owner(), asked.saved().id(), field(request, "path"));
        seeOther(response, "/documents/" + asked.saved().id() + "#left-out");
      }
      case "part" -> rewrite(request, response, asked);
      case "back" -> {
        changes.goBack(asked.owner(), asked.saved().id(), field(request, "number"));
        seeOther(response, "/documents/" + asked.saved().id() + "#saved-now");
      }
      case "delete" -> {
        documents.delete(asked.owner(), asked.saved().id());
        seeOther(response, "/");
      }
      default -> missing(request, response);
    }
  }

  /**
   * @param next what is done once it is saved
   */
  private void correct(
      HttpServletRequest request,
      HttpServletResponse response,
      Asked<Documents.Saved> asked,
      Runnable next)
      throws IOException {
    DocumentEdit edit = new DocumentEdit(request.getParameterMap(), renderer.templates());
    Documents.Saved saved = asked.saved();
    Written corrected = edit.applied(saved.written());
    Texts texts = Visit.of(request).texts();
    if (edit.isTooLong()) {
      page(request, response, 422, asked, corrected, texts.say("tooLong"), EDIT);
      return;
    }
    try {
      if (changes.edit(asked.owner(), saved, version(request, saved.version()), edit)) {
        next.run();
      } else {
        page(request, response, 409, asked, corrected, texts.say("changedMeanwhile"), EDIT);
      }
    } catch (RenderException e) {
      page(request, response, 422, asked, corrected, texts.failure(e), EDIT);
    }
  }

  /** What else was changed on the page is saved first: it is what the visitor sees. */
  private void rewrite(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    Optional<Part> part = Part.of(field(request, "part"));
    if (part.isEmpty()) {
      missing(request, response);
      return;
    }
    correct(
        request,
        response,
        asked,
        () ->
            seeOther(
                response,
                "/tasks/"
                    + generate
                        .rewrite(Options.defaults().owner(asked.owner()), asked.saved(), part.get())
                        .id()));
  }
}
