package io.autocraftcv.match;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far somebody has studied, from the least to the most. */
@SuppressWarnings("ImmutableEnumChecker") // lexicons never change
enum Degree {
  SCHOOL(
      "abitur fachabitur matura realschulabschluss schulabschluss a-levels gcse ged baccalaureat"),
  TRADE(
      """
      ausbildung berufsausbildung fachausbildung lehre gesellenbrief meisterbrief apprenticeship diploma diplomas
      hnd btec certificate fachwirt ihk staatlich examiniert examinierte examinierter tafe"""),
  BACHELOR(
      """
      bachelor bachelors bsc b.sc bs b.s ba b.a beng b.eng bba bcom b.com llb ll.b btech b.tech bed bn bsn degree degrees
      undergraduate graduate studium *studium hochschulabschluss universitatsabschluss licence licenciatura grado laurea
      studienabschluss hochschulstudium betriebswirt bfa mbbs"""),
  MASTER(
      """
      master masters msc m.sc ms m.s ma m.a meng m.eng mba llm ll.m diplom *diplom magister staatsexamen postgraduate
      mtech m.tech med maestria mca mfa msn jd j.d diplomingenieur dipl.-ing dipl"""),
  DOCTOR(
      "phd ph.d doctor doctorate doctoral dphil promoviert promovierte dr doktor doktorat doctorado doctorat md");

  /** These are words of other meaning, too, so they count in capitals only. */
  private static final List<String> SHORT =
      List.of("ba", "ma", "bs", "ms", "bn", "med", "bed", "md", "jd", "ihk", "ged", "mca");

  private final Lexicon words;

  Degree(String words) {
    this.words = Lexicon.of(words.replace("\n", " "));
  }

  /** A degree as a text names it. */
  record Named(Degree degree, String text) {}

  static boolean isWord(String word) {
    for (Degree degree : values()) {
      if (degree.words.isIn(word)) {
        return true;
      }
    }
    return false;
  }

  /** The least that a text names outside of skills: a Scrum Master is none. */
  static Optional<Named> leastIn(List<Token> tokens, List<Mention> mentions) {
    List<Token> free =
        tokens.stream()
            .filter(token -> mentions.stream().noneMatch(one -> holds(one, token)))
            .toList();
    return named(free).stream().min(Comparator.comparing(Named::degree));
  }

  static Optional<Degree> highestIn(List<Token> tokens) {
    return named(tokens).stream().map(Named::degree).max(Comparator.naturalOrder());
  }

  private static List<Named> named(List<Token> tokens) {
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean measure = i + 1 < tokens.size() && isMeasure(tokens.get(i), tokens.get(i + 1));
      Degree degree = measure ? null : of(tokens.get(i));
      if (degree != null) {
        found.add(new Named(degree, tokens.get(i).text()));
      }
    }
    // "A master's degree" is one of a master.
    if (found.size() > 1) {
      found.removeIf(one -> one.text().toLowerCase(Locale.ROOT).startsWith("degree"));
    }
    return found;
  }

  /** "A high degree of independence." */
  private static boolean isMeasure(Token token, Token next) {
    return token.folded().startsWith("degree") && next.folded().equals("of");
  }

  private static @Nullable Degree of(Token token) {
    String bare = token.folded().replace(".", "");
    if (SHORT.contains(bare) && !Character.isUpperCase(token.text().charAt(0))) {
      return null;
    }
    if (SHORT.contains(bare) && token.text().endsWith("s") && bare.length() == 2) {
      return null;
    }
    for (Degree degree : values()) {
      if (degree.words.holds(token.folded())) {
        return degree;
      }
    }
    return null;
  }

  private static boolean holds(Mention mention, Token token) {
    return mention.begin() <= token.begin() && token.end() <= mention.end();
  }
}
