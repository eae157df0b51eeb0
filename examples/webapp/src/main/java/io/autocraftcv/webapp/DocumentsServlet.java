package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Task;
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
      case "resume", "cover_letter" -> preview(request, response, asked, asked.saved().written());
      case "machine" ->
          show(
              request,
              response,
              200,
              "machine",
              machine.page(asked.saved(), Visit.of(request).texts()));
      case "compare" -> {
        Texts texts = Visit.of(request).texts();
        Map<String, Object> values = Comparison.page(asked.saved(), texts);
        ReportView.put(values, "grounds", Grounds.of(asked.saved(), texts));
        values.putAll(HistoryView.of(history.list(asked.owner(), asked.saved().id()), texts));
        show(request, response, 200, "compare", values);
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
    values.put("changedMeanwhile", status == HttpServletResponse.SC_CONFLICT);
    show(request, response, status, "documents", values);
  }

  /** Who would write a part again, which visitors know before they ask for it. */
  private String writeAgainHint(Asked<Documents.Saved> asked, Texts texts) {
    Assignment assignment = asked.saved().written().assignment();
    String model = assignment == null ? "" : writers.modelAgain(asked.owner(), assignment.order());
    return model.isEmpty() ? texts.say("againOffline") : texts.say("againByModel", model);
  }

  /** How a document looks, which says what is written. */
  private void preview(
      HttpServletRequest request,
      HttpServletResponse response,
      Asked<Documents.Saved> asked,
      Written written)
      throws IOException {
    Document.Type type = Document.Type.of(asked.what()).orElseThrow();
    if (type == Document.Type.COVER_LETTER && written.letter() == null) {
      missing(request, response);
    } else {
      Preview.answer(response, DocumentFiles.of(renderer, written, type, Document.Format.HTML));
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
    String page = "/documents/" + asked.saved().id();
    switch (asked.what()) {
      case "" -> {
        if (correct(request, response, asked)) {
          seeOther(response, page + "?show=" + EDIT + "#saved-now");
        }
      }
      case "reject" -> reject(request, response, asked);
      case "resume", "cover_letter" -> preview(request, response, asked);
      case "part" -> rewrite(request, response, asked);
      case "back" -> {
        String number = field(request, "number");
        boolean changed = changes.goBack(asked.owner(), asked.saved().id(), number);
        seeOther(response, page + (changed ? "#saved-now" : ""));
      }
      case "delete" -> {
        documents.delete(asked.owner(), asked.saved().id());
        seeOther(response, "/#deleted-now");
      }
      default -> missing(request, response);
    }
  }

  /** Back to the place on the page where the change was shown. */
  private void reject(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    String id = asked.saved().id();
    String place = field(request, "place");
    try {
      changes.reject(
          asked.owner(), id, new Rejection(field(request, "path"), field(request, "added")));
      boolean compared = place.matches(Comparison.ANCHOR);
      seeOther(response, "/documents/" + id + (compared ? "/compare#" + place : "#left-out"));
    } catch (RenderException e) {
      String problem = Visit.of(request).texts().failure(e);
      page(request, response, 422, asked, asked.saved().written(), problem, "");
    }
  }

  /**
   * Saves what was changed on the page, or shows it with what is wrong.
   *
   * @return whether it is saved
   */
  private boolean correct(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    DocumentEdit edit = edit(request);
    Documents.Saved saved = asked.saved();
    Texts texts = Visit.of(request).texts();
    if (edit.isTooLong()) {
      refuse(request, response, 422, asked, edit, texts.say("tooLong"));
      return false;
    }
    try {
      if (changes.edit(asked.owner(), saved, version(request, saved.version()), edit)) {
        return true;
      }
    } catch (RenderException e) {
      refuse(request, response, 422, asked, edit, texts.failure(e));
      return false;
    }
    // What is kept now may be saved over by whoever has been told.
    Optional<Asked<Documents.Saved>> now = asked(request);
    if (now.isPresent()) {
      refuse(request, response, 409, now.get(), edit, texts.say("changedMeanwhile"));
    } else {
      missing(request, response);
    }
    return false;
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Asked<Documents.Saved> asked,
      DocumentEdit edit,
      String problem)
      throws IOException {
    Written entered = edit.applied(asked.saved().written());
    page(request, response, status, asked, entered, problem, EDIT);
  }

  /** How a document would look with what is being entered. Nothing of it is kept. */
  private void preview(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    DocumentEdit edit = edit(request);
    if (edit.isTooLong()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      preview(request, response, asked, edit.applied(asked.saved().written()));
    }
  }

  private DocumentEdit edit(HttpServletRequest request) {
    return new DocumentEdit(request.getParameterMap(), renderer.templates());
  }

  /** What else was changed on the page is saved first: it is what the visitor sees. */
  private void rewrite(
      HttpServletRequest request, HttpServletResponse response, Asked<Documents.Saved> asked)
      throws IOException {
    Optional<Part> part = Part.of(field(request, "part"));
    if (part.isEmpty()) {
      missing(request, response);
    } else if (correct(request, response, asked)) {
      Options options = Options.defaults().owner(asked.owner());
      Task<?> task = generate.rewrite(options, asked.saved(), part.get());
      seeOther(response, "/tasks/" + task.id());
    }
  }
}
