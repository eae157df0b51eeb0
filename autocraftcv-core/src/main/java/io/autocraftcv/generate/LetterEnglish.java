package io.autocraftcv.generate;

import io.autocraftcv.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** English: lines that begin with a verb, a noun of work or a role become what "I" did or was. */
final class LetterEnglish implements LetterTongue {

  private static final LetterWords WORDS = LetterWords.load("letter_words_en.txt");

  @Override
  public Optional<Clause> clause(String line, boolean now) {
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
  public String at(String employer) {
    return WORDS.has("employers", lower(employer)) ? "in my freelance work" : "at " + employer;
  }

  @Override
  public String volunteering(String organization) {
    return "as a volunteer at " + organization;
  }

  @Override
  public String as(String position, @Nullable String employer) {
    return employer == null || WORDS.has("employers", lower(employer))
        ? position
        : position + " at " + employer;
  }

  @Override
  public String joined(List<String> several) {
    if (several.size() < 2) {
      return String.join("", several);
    }
    int last = several.size() - 1;
    return String.join(", ", several.subList(0, last)) + " and " + several.get(last);
  }

  @Override
  public String month(PartialDate date) {
    String year = Integer.toString(date.year());
    return date.month() == 0 ? year : WORDS.inOrder("months").get(date.month() - 1) + " " + year;
  }

  @Override
  public String number(int number) {
    List<String> words = WORDS.inOrder("numbers");
    return number < words.size() ? words.get(number) : Integer.toString(number);
  }

  @Override
  public @Nullable String spoken(String language, @Nullable String fluency) {
    String name = WORDS.translated("language", language);
    return fluency == null ? name : name + " (" + WORDS.translated("fluency", lower(fluency)) + ")";
  }

  @Override
  public String opening(String paragraph) {
    return paragraph;
  }

  @Override
  public double share(String text) {
    return WORDS.share("small", text);
  }

  private static String word(String line, int index) {
    String[] words = line.split("\\s+", index + 2);
    return words.length > index ? words[index].replaceAll("[,;:.]+$", "") : "";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Names keep their capitals: a word with others than its first is one. */
  private static String small(String line) {
    String first = word(line, 0);
    boolean name = first.chars().skip(1).anyMatch(Character::isUpperCase) && first.length() > 1;
    return name || first.isEmpty() ? line : lower(line.substring(0, 1)) + line.substring(1);
  }
}
