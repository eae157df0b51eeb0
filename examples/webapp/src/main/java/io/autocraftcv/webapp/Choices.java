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

  private Choices() {}

  static List<Choice> types(Texts texts) {
    return named("type", DocumentOrder.TYPES, texts);
  }

  static List<Choice> formats(Texts texts) {
    return named("format", DocumentOrder.FORMATS, texts);
  }

  static List<Choice> tones(Texts texts) {
    return named("tone", DocumentOrder.TONES, texts);
  }

  static List<Choice> lengths(Texts texts) {
    return named("length", DocumentOrder.LENGTHS, texts);
  }

  static List<Choice> languages(Texts texts) {
    return Stream.concat(
            Stream.of(new Choice("", texts.say("in.posting"), "")),
            named("in", DocumentOrder.LANGUAGES, texts).stream())
        .toList();
  }

  /** The choices that the texts name by their values: {@code tone.warm}. */
  private static List<Choice> named(String kind, List<String> values, Texts texts) {
    return values.stream().map(value -> named(kind, value, texts)).toList();
  }

  /** What somebody has added, as a template of their own, has its own name. */
  private static Choice named(String kind, String value, Texts texts) {
    String name = kind + "." + value;
    return new Choice(
        value,
        texts.byName().getOrDefault(name, capital(value)),
        texts.byName().getOrDefault(name + ".hint", ""));
  }

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

  static List<Map<String, Object>> templates(List<String> names, String chosen, Texts texts) {
    return of(named("template", names, texts), List.of(or(chosen, "classic")));
  }

  /**
   * @param own the visitor's own model, or nothing
   * @param model the operator's, or nothing
   */
  static List<Choice> writers(String own, String model, Texts texts) {
    String hint = texts.say("writer.model.hint");
    return Stream.of(
            new Choice(Writers.OWN, own, hint),
            new Choice(Writers.MODEL, model, hint),
            named("writer", Writers.OFFLINE, texts))
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
