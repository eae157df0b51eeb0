package io.autocraftcv.generate;

import io.autocraftcv.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a language needs beyond phrases: how a résumé's terse lines become clauses of sentences. */
interface LetterTongue {

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
  record Clause(String text, String added, double ease) {}

  /**
   * Nothing if the line cannot be put safely.
   *
   * @param now whether what it tells of still goes on
   */
  Optional<Clause> clause(String line, boolean now);

  /** Where it was: "at Northwind". */
  String at(String employer);

  /** Where it was, if it was done for nothing. */
  String volunteering(String organization);

  /** A position at an employer, after "I am". */
  String as(String position, @Nullable String employer);

  /** "a, b and c". */
  String joined(List<String> several);

  /** "March 2019". */
  String month(PartialDate date);

  /** "seven". */
  String number(int number);

  /** A language and how well it is spoken: "German (fluent)"; null if it cannot be named here. */
  @Nullable String spoken(String language, @Nullable String fluency);

  /** The beginning of the letter as it stands after the salutation. */
  String opening(String paragraph);

  /** How much of a text, 0 to 1, is small words of this language. */
  double share(String text);
}
