package io.autocraftcv.webapp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a form offers for documents, in the words of the page. */
final class Choices {

  /**
   * Something to choose.
   *
   * @param value as it is sent
   * @param hint what it is good for, or nothing
   */
  record Choice(String value, String label, String hint) {}

  static final List<Choice> TYPES =
      List.of(
          new Choice("resume", "Résumé", "At most two pages, the lines that count here first"),
          new Choice("cover_letter", "Cover letter", "One page, written for this posting"));

  static final List<Choice> FORMATS =
      List.of(
          new Choice("pdf", "PDF", "to send"),
          new Choice("docx", "Word", "to edit"),
          new Choice("html", "HTML", "for the web"),
          new Choice("md", "Markdown", ""),
          new Choice("txt", "Plain text", "for forms"),
          new Choice("json", "JSON Resume", "for other tools"));

  static final List<Choice> TONES =
      List.of(
          new Choice("plain", "Plain", ""),
          new Choice("warm", "Warm", ""),
          new Choice("formal", "Formal", ""));

  static final List<Choice> LENGTHS =
      List.of(
          new Choice("short", "Short, about 120 words", ""),
          new Choice("medium", "Medium, about 220 words", ""),
          new Choice("long", "Long, about 320 words", ""));

  static final List<Choice> LANGUAGES =
      List.of(
          new Choice("", "As the posting", ""),
          new Choice("en", "English", ""),
          new Choice("de", "German", ""));

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "classic", "Serif and centred: law, finance, science",
          "modern", "Clear and coloured: most offices",
          "compact", "Small and dense: long careers");

  private Choices() {}

  /** The choices, those that are chosen marked. */
  static List<Map<String, Object>> of(List<Choice> choices, List<String> chosen) {
    return choices.stream()
        .map(
            choice ->
                Map.<String, Object>of(
                    "value", choice.value(),
                    "label", choice.label(),
                    "hint", choice.hint(),
                    "chosen", chosen.contains(choice.value())))
        .toList();
  }

  static List<Map<String, Object>> templates(List<String> names, String chosen) {
    List<Choice> choices =
        names.stream()
            .map(name -> new Choice(name, capital(name), TEMPLATES.getOrDefault(name, "")))
            .toList();
    return of(choices, List.of(or(chosen, "classic")));
  }

  /**
   * @param own the visitor's own model, or nothing
   * @param model the operator's, or nothing
   */
  static List<Choice> writers(String own, String model) {
    String hint = "It is sent your profile and the posting, without your contact";
    return Stream.of(
            new Choice(Writers.OWN, own, hint),
            new Choice(Writers.MODEL, model, hint),
            new Choice(Writers.OFFLINE, "This machine alone", "Nothing leaves it"))
        .filter(choice -> !choice.label().isEmpty())
        .toList();
  }

  static String or(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static String capital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
