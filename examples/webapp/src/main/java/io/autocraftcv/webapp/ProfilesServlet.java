package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
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

  private final transient Profiles profiles;
  private final transient Belongings belongings;
  private final transient Visitors visitors;

  ProfilesServlet(Repositories kept, Visitors visitors) {
    this.profiles = kept.profiles();
    this.belongings = kept.belongings();
    this.visitors = visitors;
  }

  private Optional<Asked<Profiles.Saved>> asked(HttpServletRequest request) {
    return Asked.of(request, visitors, profiles::find);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asked<Profiles.Saved>> asked = asked(request);
    if (asked.isEmpty()) {
      missing(request, response);
      return;
    }
    Profiles.Saved saved = asked.get().saved();
    switch (asked.get().what()) {
      case "" -> show(request, response, 200, saved, ProfileDraft.of(saved.profile()), false);
      case "resume.json" -> download(response, saved.profile());
      default -> missing(request, response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().equals("/profiles/")) {
      String owner = visitors.establish(request, response);
      belongings.requireRoom(owner, Belongings.PROFILE);
      seeOther(response, "/profiles/" + profiles.save(owner, "", Profile.EMPTY));
      return;
    }
    Optional<Asked<Profiles.Saved>> asked = asked(request);
    if (asked.isEmpty()) {
      missing(request, response);
      return;
    }
    switch (asked.get().what()) {
      case "" -> correct(request, response, asked.get());
      case "copy" -> copy(response, asked.get());
      case "delete" -> {
        profiles.delete(asked.get().owner(), asked.get().saved().id());
        seeOther(response, "/");
      }
      default -> missing(request, response);
    }
  }

  /** Another one to change, for those who apply as two different people. */
  private void copy(HttpServletResponse response, Asked<Profiles.Saved> asked) {
    belongings.requireRoom(asked.owner(), Belongings.PROFILE);
    Profiles.Saved saved = asked.saved();
    String id = profiles.save(asked.owner(), saved.file(), saved.profile());
    seeOther(response, "/profiles/" + id);
  }

  private void correct(
      HttpServletRequest request, HttpServletResponse response, Asked<Profiles.Saved> asked)
      throws IOException {
    ProfileDraft draft = ProfileDraft.posted(request.getParameterMap(), asked.saved().profile());
    Profiles.Saved saved = asked.saved();
    String action = request.getParameter("do");
    boolean checked = "checked".equals(action);
    if (!checked && !"save".equals(action)) {
      draft.change(action == null ? "" : action);
      show(request, response, 200, saved, draft, true);
    } else if (!draft.areDatesRight()) {
      show(request, response, 422, saved, draft, true);
    } else {
      draft.withoutEmptyEntries();
      Profile corrected =
          draft
              .profile()
              .withMeta(saved.profile().meta().withoutPassedOver())
              .withSources(checked ? Map.of() : KeptSources.of(saved.profile(), draft));
      profiles.update(asked.owner(), saved.id(), corrected);
      seeOther(response, "/profiles/" + saved.id() + "#saved-now");
    }
  }

  private static void show(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Profiles.Saved saved,
      ProfileDraft draft,
      boolean unsaved)
      throws IOException {
    show(
        request,
        response,
        status,
        "profile",
        ProfileView.page(saved, draft, unsaved, Visit.of(request).texts()));
  }

  private static void download(HttpServletResponse response, Profile profile) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", "attachment; filename=\"resume.json\"");
    Profile own = profile.withMeta(profile.meta().withoutPassedOver());
    answer(response, own.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
