package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.servlet.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The pages under {@code /profiles/}, on which visitors look through what was read from their
 * résumés and correct it, or enter it by hand. Every button of the form posts all of it.
 */
final class ProfilesServlet extends Pages {

  private final transient Shelf<Profile> profiles;
  private final transient ResumeTexts resumes;
  private final transient Belongings belongings;
  private final transient Visitors visitors;

  ProfilesServlet(Repositories kept, Visitors visitors) {
    this.profiles = kept.profiles();
    this.resumes = kept.resumes();
    this.belongings = kept.belongings();
    this.visitors = visitors;
  }

  private Optional<Asked<Kept<Profile>>> asked(HttpServletRequest request) {
    return Asked.of(request, visitors, profiles::find);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asked<Kept<Profile>>> asked = asked(request);
    if (asked.isEmpty()) {
      missing(request, response);
      return;
    }
    Kept<Profile> saved = asked.get().saved();
    switch (asked.get().what()) {
      case "" ->
          show(request, response, 200, asked.get(), ProfileDraft.of(saved.content()), Map.of());
      case "resume.json" -> download(response, saved.content());
      default -> missing(request, response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().equals("/profiles/")) {
      String owner = visitors.establish(request, response);
      belongings.requireRoom(owner, Belongings.PROFILE);
      seeOther(response, "/profiles/" + profiles.add(owner, "", Profile.EMPTY));
      return;
    }
    Optional<Asked<Kept<Profile>>> asked = asked(request);
    if (asked.isEmpty()) {
      missing(request, response);
      return;
    }
    switch (asked.get().what()) {
      case "" -> correct(request, response, asked.get());
      case "copy" -> copy(response, asked.get());
      case "delete" -> {
        profiles.delete(asked.get().owner(), asked.get().saved().id());
        seeOther(response, "/#deleted-now");
      }
      default -> missing(request, response);
    }
  }

  /** Another one to change, for those who apply as two different people. */
  private void copy(HttpServletResponse response, Asked<Kept<Profile>> asked) {
    belongings.requireRoom(asked.owner(), Belongings.PROFILE);
    Kept<Profile> saved = asked.saved();
    String id = profiles.add(asked.owner(), saved.file(), saved.content());
    resumes
        .find(asked.owner(), saved.id())
        .ifPresent(text -> resumes.keep(asked.owner(), id, text));
    seeOther(response, "/profiles/" + id);
  }

  private void correct(
      HttpServletRequest request, HttpServletResponse response, Asked<Kept<Profile>> asked)
      throws IOException {
    Kept<Profile> saved = asked.saved();
    ProfileDraft draft = ProfileDraft.posted(request.getParameterMap(), saved.content());
    int version = version(request, saved.version());
    String action = request.getParameter("do");
    boolean checked = "checked".equals(action);
    boolean save = checked || "save".equals(action);
    draft.change(save || action == null ? "" : action);
    if (draft.isTooLong()) {
      throw new ProblemException(422, "too_many_entries", ProfileDraft.TOO_MANY);
    } else if (!save) {
      show(request, response, 200, asked, draft, Map.of("unsaved", true, "version", version));
    } else if (!draft.areDatesRight()) {
      show(request, response, 422, asked, draft, Map.of("version", version));
    } else {
      draft.withoutEmptyEntries();
      draft.writeDates();
      Profile corrected =
          draft
              .profile()
              .withMeta(saved.content().meta().withoutPassedOver())
              .withSources(checked ? Map.of() : KeptSources.of(saved.content(), draft));
      if (profiles.update(asked.owner(), saved.id(), version, corrected)) {
        seeOther(response, "/profiles/" + saved.id() + "#saved-now");
      } else {
        changedMeanwhile(request, response, draft);
      }
    }
  }

  /** Shows what was entered beside the version that is kept now, which may be saved once more. */
  private void changedMeanwhile(
      HttpServletRequest request, HttpServletResponse response, ProfileDraft draft)
      throws IOException {
    Optional<Asked<Kept<Profile>>> now = asked(request);
    if (now.isPresent()) {
      Map<String, Object> told = Map.of("changedMeanwhile", true);
      show(request, response, 409, now.get(), draft, told);
    } else {
      missing(request, response);
    }
  }

  /**
   * @param more that the page shows besides what is entered
   */
  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Asked<Kept<Profile>> asked,
      ProfileDraft draft,
      Map<String, ?> more)
      throws IOException {
    Texts texts = Visit.of(request).texts();
    Kept<Profile> saved = asked.saved();
    Map<String, Object> values = ProfileView.page(saved, draft, texts);
    resumes
        .find(asked.owner(), saved.id())
        .ifPresent(text -> values.putAll(SourceView.of(text, draft.profile(), texts)));
    values.putAll(more);
    show(request, response, status, "profile", values);
  }

  private static void download(HttpServletResponse response, Profile profile) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", "attachment; filename=\"resume.json\"");
    Profile own = profile.withMeta(profile.meta().withoutPassedOver());
    answer(response, own.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
