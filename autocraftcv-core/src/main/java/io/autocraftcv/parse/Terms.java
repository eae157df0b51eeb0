package io.autocraftcv.parse;

import java.util.regex.Pattern;

/** How somebody was employed, or for how long: nothing that a profile has a place for. */
final class Terms {

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?i)\\(?(?:\\d{1,2}|an?|less than an?)\\+? ?(?:yrs?|years?|mos?|months?|jahre?n?|monate?n?|ans?|mois|años?|meses|anni|mesi|jaar|maanden?)\\b.{0,20}");

  private static final Pattern TERMS =
      Pattern.compile(
          "(?i)(?:full|part)[- ]?time|contract|permanent|freelance|temporary|seasonal|vollzeit|teilzeit|temps plein|temps partiel"
              + "|show (?:more|details)|read more");

  private Terms() {}

  static boolean matches(String text) {
    return TERMS.matcher(text).matches() || isLength(text);
  }

  /** "3 years 5 months", which is never an employer's name. */
  static boolean isLength(String text) {
    return LENGTH.matcher(text).matches();
  }
}
