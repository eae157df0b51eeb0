package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The pages under {@code /jobs/}, on which visitors look at the postings that were read for them,
 * correct them, and enter those that cannot be read.
 */
final class JobsServlet extends Pages {

  private static final String NEW = "/new";

  private final transient Postings postings;
  private final transient Belongings belongings;
  private final transient Uploads uploads;
  private final transient Visitors visitors;

  JobsServlet(Repositories kept, Visitors visitors) {
    this.postings = kept.postings();
    this.belongings = kept.belongings();
    this.uploads = kept.uploads();
    this.visitors = visitors;
  }

  private Optional<Asked<Postings.Saved>> asked(HttpServletRequest request) {
    return Asked.of(request, visitors, postings::find);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (NEW.equals(request.getPathInfo())) {
      enter(request, response);
      return;
    }
    Optional<Asked<Postings.Saved>> asked = asked(request);
    switch (asked.map(Asked::what).orElse("none")) {
      case "" ->
          show(
              request,
              response,
              200,
              "posting",
              PostingView.page(asked.orElseThrow().saved(), Visit.of(request).texts()));
      case "edit" -> {
        Postings.Saved saved = asked.orElseThrow().saved();
        edit(request, response, 200, saved, PostingForm.of(saved.posting()));
      }
      default -> missing(request, response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (NEW.equals(request.getPathInfo())) {
      create(request, response);
      return;
    }
    Optional<Asked<Postings.Saved>> asked = asked(request);
    switch (asked.map(Asked::what).orElse("none")) {
      case "edit" -> correct(request, response, asked.orElseThrow());
      case "delete" -> {
        postings.delete(asked.orElseThrow().owner(), asked.orElseThrow().saved().id());
        seeOther(response, "/");
      }
      default -> missing(request, response);
    }
  }

  /** A form with what is known already: by its address, or by what was found there. */
  private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String id = field(request, "found");
    Optional<JobPosting> found =
        visitors
            .find(request)
            .flatMap(owner -> uploads.find(owner, id))
            .map(json -> JobPosting.fromJson(new String(json, StandardCharsets.UTF_8)));
    PostingForm form = found.map(PostingForm::of).orElseGet(PostingForm::empty);
    enter(request, response, 200, form.completed(request.getParameterMap()), found.isPresent());
  }

  private void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PostingForm form = PostingForm.posted(request.getParameterMap());
    Optional<JobPosting> posting = form.posting(null);
    if (posting.isEmpty()) {
      enter(request, response, 422, form, false);
      return;
    }
    String owner = visitors.establish(request, response);
    belongings.requireRoom(owner, Belongings.POSTING);
    String id = UUID.randomUUID().toString();
    postings.save(owner, id, posting.get());
    seeOther(response, "/jobs/" + id + "#saved-now");
  }

  private void correct(
      HttpServletRequest request, HttpServletResponse response, Asked<Postings.Saved> asked)
      throws IOException {
    Postings.Saved saved = asked.saved();
    PostingForm form = PostingForm.posted(request.getParameterMap());
    Optional<JobPosting> posting = form.posting(saved.posting());
    if (posting.isEmpty()) {
      edit(request, response, 422, saved, form);
      return;
    }
    postings.update(asked.owner(), saved.id(), posting.get());
    seeOther(response, "/jobs/" + saved.id() + "#saved-now");
  }

  private static void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      PostingForm form,
      boolean found)
      throws IOException {
    Map<String, Object> values = new HashMap<>(form.page());
    values.put("action", "/jobs/new");
    values.put("found", found);
    show(request, response, status, "posting-edit", values);
  }

  private static void edit(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Postings.Saved saved,
      PostingForm form)
      throws IOException {
    Map<String, Object> values = new HashMap<>(form.page());
    values.put("action", "/jobs/" + saved.id() + "/edit");
    values.put("id", saved.id());
    values.put("name", saved.posting().title());
    show(request, response, status, "posting-edit", values);
  }
}
