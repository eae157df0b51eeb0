package io.autocraftcv.generate;

import io.autocraftcv.words.Skill;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Stems;
import java.util.Optional;

/** English: lines that begin with a verb, a noun of work or a role become what "I" did or was. */
final class LetterEnglish extends LetterTongue {

  private static final LetterWords WORDS = LetterWords.load("letter_words_en.txt");

  LetterEnglish() {
    super(WORDS);
  }

  @Override
  Optional<Clause> clause(String line, boolean now) {
    String first = word(line, 0);
    String rest = line.substring(Math.min(line.length(), first.length()));
    if (first.equals("I") && isPast(word(line, 1), word(line, 2))) {
      return said("I", rest.strip(), 1);
    }
    if (first.equals("We")) {
      return Optional.of(new Clause("we" + rest, "we" + rest, 0.7));
    }
    if (first.endsWith("ly") && isPast(word(line, 1), word(line, 2))) {
      return said("I", small(line), 0.9);
    }
    if (isPast(first, word(line, 1))) {
      return said("I", small(line), 1);
    }
    if (WORDS.has("passive", lower(first))) {
      return said("I was", small(line), 0.7);
    }
    if (line.matches("(?i)(responsible|accountable) for .*|in charge of .*")) {
      return said(now ? "I am" : "I was", small(line), 0.8);
    }
    return noun(line, now).or(() -> duty(line, now));
  }

  private static Optional<Clause> noun(String line, boolean now) {
    if (isRole(line)) {
      boolean titled = word(line, 1).matches("\\p{Lu}.*");
      return said(now ? "I am" : "I was", titled ? line : small(line), 0.8);
    }
    if (isActivity(word(line, 0), word(line, 1)) || isActivity(word(line, 1), word(line, 2))) {
      String included = now ? "includes" : "included";
      boolean common =
          isActivity(word(line, 0), word(line, 1))
              || WORDS.hasEnding("adjectiveend", lower(word(line, 0)));
      return said("my work", included + " " + (common ? small(line) : line), 0.6);
    }
    boolean result = WORDS.has("result", lower(word(line, 0))) || line.matches("\\d.*");
    return result ? said("I can", "point to " + small(line), 0.2) : Optional.empty();
  }

  /** "To manage" needs no other form of the verb, however many of them follow. */
  private static Optional<Clause> duty(String line, boolean now) {
    if (!WORDS.has("base", lower(word(line, 0))) || WORDS.has("prepositions", word(line, 1))) {
      return Optional.empty();
    }
    return Optional.of(
        new Clause(
            (now ? "my job is to " : "my job was to ") + small(line),
            (now ? "it is also my job to " : "it was also my job to ") + small(line),
            0.6));
  }

  private static Optional<Clause> said(String subject, String predicate, double ease) {
    return Optional.of(new Clause(subject + " " + predicate, subject + " also " + predicate, ease));
  }

  /** "Used by 80 people" tells what others did, "second-chaired a case" what the person did. */
  private static boolean isPast(String word, String next) {
    String verb = lower(word);
    if (WORDS.has("past", verb)) {
      return true;
    }
    boolean past =
        verb.endsWith("ed")
            && verb.length() > 3
            && verb.chars().allMatch(c -> Character.isLetter(c) || c == '-')
            && !WORDS.has("notpast", verb)
            && !WORDS.has("passive", verb)
            && !next.equals("by");
    return past && (verb.indexOf('-') < 0 || next.matches("an?|the|\\d.*|and|our|all|new"));
  }

  private static boolean isRole(String line) {
    for (int i = 0; i < 4; i++) {
      if (WORDS.has("role", lower(word(line, i)))) {
        return WORDS.has("prepositions", word(line, i + 1)) || word(line, i + 1).isEmpty();
      }
      if (WORDS.has("prepositions", word(line, i)) && !word(line, i).equals("of")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isActivity(String word, String next) {
    String noun = lower(word);
    boolean work =
        WORDS.has("activity", noun)
            || (WORDS.hasEnding("activityend", noun) && !WORDS.has("notactivity", noun));
    boolean doing = noun.endsWith("ing") && !WORDS.has("base", noun);
    return work && (doing || WORDS.has("prepositions", next));
  }

  @Override
  String at(String employer) {
    if (isOwn(employer)) {
      return "in my freelance work";
    }
    return (employer.matches("\\p{Lu}\\p{Ll}+ (of|for) .*") ? "at the " : "at ") + employer;
  }

  @Override
  String volunteering(String organization) {
    return "as a volunteer at " + organization;
  }

  /** "Wound care" is a common noun, SAP a name. */
  @Override
  String skill(String name) {
    Skill known = new Skills(new Stems()).named(name);
    return known != null && Character.isLowerCase(known.name().charAt(0)) ? small(name) : name;
  }
}
