package io.autocraftcv.generate;

import io.autocraftcv.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a language needs beyond phrases: how a résumé's terse lines become clauses of sentences. */
abstract class LetterTongue {

  final LetterWords words;

  LetterTongue(LetterWords words) {
    this.words = words;
  }

  static LetterTongue of(Locale language) {
    return language.equals(Locale.GERMAN) ? new LetterGerman() : new LetterEnglish();
  }

  /** The one that a letter in this language is not written in. */
  static LetterTongue other(Locale language) {
    return of(language.equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN);
  }

  /**
   * A line of a résumé as the clause of a sentence whose beginning says where: "I built …" in
   * English, "habe ich … gebaut" in German.
   *
   * @param text the clause, without a full stop
   * @param added the same after a sentence of the same kind: "I also built …"
   * @param ease how natural it sounds, 0 to 1
   */
  record Clause(String text, String added, double ease) {

    /** Whether the person is its subject, so that "as a nurse" can stand before it. */
    boolean isOwn() {
      return text.matches("I .*|\\p{Ll}+ ich .*");
    }
  }

  /**
   * Nothing if the line cannot be put safely.
   *
   * @param now whether what it tells of still goes on
   */
  abstract Optional<Clause> clause(String line, boolean now);

  /** Where it was: "at Northwind". */
  abstract String at(String employer);

  /** Where it was, if it was done for nothing. */
  abstract String volunteering(String organization);

  /** A skill as it stands in a sentence. */
  abstract String skill(String name);

  /** Whether it is no employer but the person. */
  boolean isOwn(String employer) {
    return words.has("employers", lower(employer));
  }

  /** Whether the name can stand after "at" as it is. */
  boolean isPlaced(String name) {
    return true;
  }

  /** A position and its employer: "Nurse at Mercy Hospital". */
  String as(String position, @Nullable String employer) {
    return employer == null || isOwn(employer) ? position : position + " " + at(employer);
  }

  /** "a, b and c". */
  String joined(List<String> several) {
    if (several.size() < 2) {
      return String.join("", several);
    }
    int last = several.size() - 1;
    String and = " " + words.inOrder("and").get(0) + " ";
    return String.join(", ", several.subList(0, last)) + and + several.get(last);
  }

  /** "March 2019". */
  String month(PartialDate date) {
    String month = date.month() == 0 ? "" : words.inOrder("months").get(date.month() - 1) + " ";
    return month + date.year();
  }

  /** "seven". */
  String number(int number) {
    List<String> names = words.inOrder("numbers");
    return number < names.size() ? names.get(number) : Integer.toString(number);
  }

  /** A language and how well it is spoken: "German (fluent)". */
  String spoken(String language, @Nullable String fluency) {
    String name = words.translated("language", language);
    if (fluency == null) {
      return name;
    }
    String level = words.translated("fluency", lower(fluency));
    return name + " (" + (level.equals(lower(fluency)) ? small(fluency) : level) + ")";
  }

  /** The beginning of the letter as it stands after the salutation. */
  String opening(String paragraph) {
    return words.has("opening", lower(word(paragraph, 0))) ? small(paragraph) : paragraph;
  }

  /** How much of a text, 0 to 1, is small words of this language. */
  double share(String text) {
    return words.share("small", text);
  }

  static String word(String line, int index) {
    String[] parts = line.split("\\s+", index + 2);
    return parts.length > index ? parts[index].replaceAll("[,;:.]+$", "") : "";
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Names keep their capitals: a word with others than its first is one. */
  static String small(String line) {
    String first = word(line, 0);
    boolean name =
        first.length() > 1
            && first
                .chars()
                .skip(1)
                .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return name || first.isEmpty() ? line : lower(line.substring(0, 1)) + line.substring(1);
  }
}
