package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterNouns.Named;
import java.util.Optional;

/**
 * German. A clause begins with its verb, as it stands after "Bei Wollwerk" or "Außerdem"; no word
 * of the profile is inflected.
 */
final class LetterGerman extends LetterTongue {

  private static final LetterWords WORDS = LetterWords.load("letter_words_de.txt");
  private static final LetterNouns NOUNS = new LetterNouns(WORDS);

  LetterGerman() {
    super(WORDS);
  }

  @Override
  Optional<Clause> clause(String line, boolean now) {
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
      return both((now ? "trage ich " : "trug ich ") + text);
    }
    if (WORDS.has("results", named.head())) {
      return both((named.plural() ? "zählten " : "zählte ") + text + " zu meinen Ergebnissen");
    }
    if (WORDS.has("leading", named.head())) {
      return both((now ? "bin ich für " : "war ich für ") + text + " verantwortlich");
    }
    String ending = named.plural() ? (now ? "en " : "ten ") : (now ? "t " : "te ");
    String belongs = "gehör" + ending + text + " zu meinen Aufgaben";
    // Only "der" has an accusative of its own.
    boolean masculine = text.startsWith("der ") || text.contains(" und der ");
    String comprises = (now ? "umfasst" : "umfasste") + " meine Arbeit " + text;
    return new Clause(belongs, masculine ? belongs : comprises, 0.7);
  }

  private static Clause both(String text) {
    return new Clause(text, text, 0.7);
  }

  @Override
  String at(String employer) {
    String[] parts = employer.split("\\s+", -1);
    String first = lower(parts[0]);
    if (isOwn(employer)) {
      return "in meiner freiberuflichen Arbeit";
    }
    if (isInflected(employer)) {
      return "beim Arbeitgeber " + employer;
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
  String volunteering(String organization) {
    return "ehrenamtlich " + at(organization);
  }

  @Override
  boolean isPlaced(String name) {
    return !isInflected(name);
  }

  /** "Städtisches Klinikum" would be another word after "bei". */
  private static boolean isInflected(String name) {
    return name.matches("\\p{Lu}\\p{Ll}*(isch|lich|deutsch|gemein|frei|einigt|igt)(e|es|er) .*");
  }

  @Override
  String skill(String name) {
    return name;
  }
}
