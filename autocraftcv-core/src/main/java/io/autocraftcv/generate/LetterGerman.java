package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterNouns.Named;
import io.autocraftcv.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * German. A clause begins with its verb, as it stands after "Bei Wollwerk" or "Außerdem"; no word
 * of the profile is inflected.
 */
final class LetterGerman implements LetterTongue {

  private static final LetterWords WORDS = LetterWords.load("letter_words_de.txt");
  private static final LetterNouns NOUNS = new LetterNouns(WORDS);

  @Override
  public Optional<Clause> clause(String line, boolean now) {
    String own = line.replaceFirst("^Ich (?=\\p{Ll})", "");
    if (WORDS.has("past", lower(word(own, 0)))) {
      return past(own);
    }
    if (line.matches("(Verantwortlich|Zuständig) für .*")) {
      return said((now ? "bin ich " : "war ich ") + small(line), 0.9);
    }
    if (WORDS.has("roles", lower(word(line, 0))) && line.contains(" ")) {
      return said((now ? "bin ich " : "war ich ") + line, 0.8);
    }
    return counted(line).or(() -> participle(line)).or(() -> noun(line, now));
  }

  private static Optional<Clause> said(String clause, double ease) {
    return Optional.of(new Clause(clause, clause, ease));
  }

  /** "Plante und leitete Messen": the subject stands after the verbs. */
  private static Optional<Clause> past(String line) {
    String verbs = word(line, 0);
    String rest = line.substring(verbs.length()).strip();
    while (rest.startsWith("und ") && WORDS.has("past", word(rest, 1))) {
      verbs += " und " + word(rest, 1);
      rest = rest.substring(4 + word(rest, 1).length()).strip();
    }
    return said(small(verbs) + " ich " + rest, 1);
  }

  /** "Neukundengewinnung: 13 Großkunden in zwei Jahren". */
  private static Optional<Clause> counted(String line) {
    return line.matches("\\p{Lu}\\p{Ll}+(ung|ion|tät|keit|ik): \\d.*")
        ? said("waren es in der " + line.replaceFirst(":", ""), 0.5)
        : Optional.empty();
  }

  /** "Ein Team von 7 Personen geleitet". */
  private static Optional<Clause> participle(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    String first = lower(word(line, 0));
    if (WORDS.has("passive", last) && WORDS.has("passivebegin", first)) {
      return said("wurde ich " + small(line), 0.8);
    }
    boolean done =
        WORDS.has("participles", last)
            || (last.matches(
                    "\\p{Ll}{0,8}ge\\p{Ll}{3,}(t|en)|\\p{Ll}+iert"
                        + "|\\p{Ll}{0,6}(be|ver|er|ent|zer|über|unter)\\p{Ll}{2,}t")
                && !WORDS.has("notparticiple", last));
    if (!done) {
      return Optional.empty();
    }
    if (WORDS.has("before", first)) {
      return said("habe ich " + small(line), 1);
    }
    boolean bare = first.matches("\\d.*|.*(ungen|heiten|keiten|ionen|schaften|täten)");
    return bare
        ? said("habe ich " + line, 0.9)
        : first.matches(".*(ung|heit|keit|ion|schaft|tät|quote|rate)")
            ? said("habe ich die " + line, 0.8)
            : Optional.empty();
  }

  private static Optional<Clause> noun(String line, boolean now) {
    return NOUNS.named(line).map(named -> clause(named, now));
  }

  private static Clause clause(Named named, boolean now) {
    String text = named.text();
    if (named.head().endsWith("verantwortung")) {
      text = (now ? "trage ich " : "trug ich ") + text;
    } else if (WORDS.has("results", named.head())) {
      text = (named.plural() ? "zählen " : "zählt ") + text + " zu meinen Ergebnissen";
    } else if (WORDS.has("leading", named.head())) {
      text = (now ? "bin ich für " : "war ich für ") + text + " verantwortlich";
    } else {
      String belongs = now ? "gehör" : "gehörte";
      String ending = named.plural() ? (now ? "en " : "n ") : (now ? "t " : " ");
      text = belongs + ending + text + " zu meinen Aufgaben";
    }
    return new Clause(text, text, 0.7);
  }

  @Override
  public String at(String employer) {
    String[] parts = employer.split("\\s+", -1);
    String first = lower(parts[0]);
    if (WORDS.has("employers", lower(employer))) {
      return "in meiner freiberuflichen Arbeit";
    }
    if (WORDS.has("firm", parts[parts.length - 1]) || isOne("female", first)) {
      return "bei der " + employer;
    }
    return (isOne("neuter", first) ? "beim " : "bei ") + employer;
  }

  private static boolean isOne(String kind, String word) {
    return WORDS.has(kind, word) || WORDS.hasEnding(kind, word);
  }

  @Override
  public String volunteering(String organization) {
    return "ehrenamtlich " + at(organization);
  }

  @Override
  public String as(String position, @Nullable String employer) {
    return employer == null || WORDS.has("employers", lower(employer))
        ? position
        : position + " " + at(employer);
  }

  @Override
  public String joined(List<String> several) {
    if (several.size() < 2) {
      return String.join("", several);
    }
    int last = several.size() - 1;
    return String.join(", ", several.subList(0, last)) + " und " + several.get(last);
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
    return WORDS.has("opening", lower(word(paragraph, 0))) ? small(paragraph) : paragraph;
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

  private static String small(String line) {
    return line.isEmpty() ? line : lower(line.substring(0, 1)) + line.substring(1);
  }
}
