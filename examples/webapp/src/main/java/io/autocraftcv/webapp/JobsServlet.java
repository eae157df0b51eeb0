package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages under {@code /jobs/}, on which visitors look at the postings that were read for them,
 * correct them, and enter those that cannot be read.
 */
final class JobsServlet extends Pages {

  private static final String NEW = "/new";

  private final transient Shelf<JobPosting> postings;
  private final transient Belongings belongings;
  private final transient Uploads uploads;
  private final transient Visitors visitors;

  JobsServlet(Repositories kept, Visitors visitors) {
    this.postings = kept.postings();
    this.belongings = kept.belongings();
    this.uploads = kept.uploads();
    this.visitors = visitors;
  }

  private Optional<Asked<Kept<JobPosting>>> asked(HttpServletRequest request) {
    return Asked.of(request, visitors, postings::find);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (NEW.equals(request.getPathInfo())) {
      enter(request, response);
      return;
    }
    Optional<Asked<Kept<JobPosting>>> asked = asked(request);
    switch (asked.map(Asked::what).orElse("none")) {
      case "" ->
          show(
              request,
              response,
              200,
              "posting",
              PostingView.page(asked.orElseThrow().saved(), Visit.of(request).texts()));
      case "edit" -> {
        Kept<JobPosting> saved = asked.orElseThrow().saved();
        edit(request, response, 200, saved, PostingForm.of(saved.content()), Map.of());
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
    Optional<Asked<Kept<JobPosting>>> asked = asked(request);
    switch (asked.map(Asked::what).orElse("none")) {
      case "edit" -> correct(request, response, asked.orElseThrow());
      case "delete" -> {
        postings.delete(asked.orElseThrow().owner(), asked.orElseThrow().saved().id());
        seeOther(response, "/#deleted-now");
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
    seeOther(response, "/jobs/" + postings.add(owner, "", posting.get()) + "#saved-now");
  }

  private void correct(
      HttpServletRequest request, HttpServletResponse response, Asked<Kept<JobPosting>> asked)
      throws IOException {
    Kept<JobPosting> saved = asked.saved();
    PostingForm form = PostingForm.posted(request.getParameterMap());
    int version = version(request, saved.version());
    Optional<JobPosting> posting = form.posting(saved.content());
    if (posting.isEmpty()) {
      edit(request, response, 422, saved, form, Map.of("version", version));
    } else if (postings.update(asked.owner(), saved.id(), version, posting.get())) {
      seeOther(response, "/jobs/" + saved.id() + "#saved-now");
    } else {
      changedMeanwhile(request, response, form);
    }
  }

  /** Shows what was entered beside the version that is kept now, which may be saved once more. */
  private void changedMeanwhile(
      HttpServletRequest request, HttpServletResponse response, PostingForm form)
      throws IOException {
    Optional<Asked<Kept<JobPosting>>> now = asked(request);
    if (now.isPresent()) {
      Map<String, Object> told = Map.of("changedMeanwhile", true);
      edit(request, response, 409, now.get().saved(), form, told);
    } else {
      missing(request, response);
    }
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

  /**
   * @param more that the page shows besides what is entered
   */
  private static void edit(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Kept<JobPosting> saved,
      PostingForm form,
      Map<String, ?> more)
      throws IOException {
    Map<String, Object> values = new HashMap<>(form.page());
    values.put("action", "/jobs/" + saved.id() + "/edit");
    values.put("id", saved.id());
    values.put("version", saved.version());
    values.put("name", saved.content().title());
    values.putAll(more);
    show(request, response, status, "posting-edit", values);
  }
}
