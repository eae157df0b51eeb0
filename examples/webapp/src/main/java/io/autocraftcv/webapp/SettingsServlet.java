package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page on which visitors say how they like the pages. */
final class SettingsServlet extends Pages {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = Visit.of(request);
    Preferences chosen = visit.preferences();
    show(
        request,
        response,
        200,
        "settings",
        Map.of(
            "languages", Choices.of(languages(visit.texts()), List.of(chosen.language())),
            "themes", Choices.of(themes(visit.texts()), List.of(chosen.theme()))));
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) {
    Preferences.chosen(field(request, "language"), field(request, "theme")).keep(request, response);
    seeOther(response, "/settings#saved-now");
  }

  /** Each in its own words, for those who do not read the present one. */
  private static List<Choices.Choice> languages(Texts texts) {
    List<Choices.Choice> languages = new ArrayList<>();
    languages.add(new Choices.Choice("", texts.say("asBrowser"), ""));
    Texts.all()
        .forEach(
            one -> languages.add(new Choices.Choice(one.language(), one.say("languageName"), "")));
    return languages;
  }

  private static List<Choices.Choice> themes(Texts texts) {
    return List.of(
        new Choices.Choice("", texts.say("asSystem"), ""),
        new Choices.Choice("light", texts.say("light"), ""),
        new Choices.Choice("dark", texts.say("dark"), ""));
  }
}
