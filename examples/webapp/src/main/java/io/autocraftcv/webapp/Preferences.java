package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How a visitor likes the pages. What they have not chosen their browser says.
 *
 * @param language {@code en}, {@code de}, or empty for what the browser asks for
 * @param theme {@code light}, {@code dark}, or empty for what the system has
 */
record Preferences(String language, String theme) {

  private static final String LANGUAGE = "autocraftcv_language";
  private static final String THEME = "autocraftcv_theme";
  private static final String THEMES = "light|dark";
  private static final Duration KEPT = Duration.ofDays(365);

  static Preferences of(HttpServletRequest request) {
    return new Preferences(
        Cookies.find(request, LANGUAGE, languages()), Cookies.find(request, THEME, THEMES));
  }

  /** Those that are chosen here; anything unknown counts as no choice. */
  static Preferences chosen(String language, String theme) {
    return new Preferences(
        language.matches(languages()) ? language : "", theme.matches(THEMES) ? theme : "");
  }

  void keep(HttpServletRequest request, HttpServletResponse response) {
    keep(request, response, LANGUAGE, language);
    keep(request, response, THEME, theme);
  }

  Texts texts(HttpServletRequest request) {
    return Texts.of(
        language.isEmpty()
            ? Collections.list(request.getLocales())
            : List.of(Locale.forLanguageTag(language)));
  }

  private static void keep(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    Cookies.keep(request, response, name, value, value.isEmpty() ? Duration.ZERO : KEPT);
  }

  private static String languages() {
    return String.join("|", Texts.all().stream().map(Texts::language).toList());
  }
}
