package io.autocraftcv.words;

import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.words.Skill.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds degrees in texts: how far somebody has studied, or should have. */
public final class Degrees {

  private static final Map<EducationLevel, Lexicon> WORDS = new EnumMap<>(EducationLevel.class);

  static {
    WORDS.put(
        EducationLevel.SCHOOL,
        Lexicon.of(
            """
            abitur fachabitur matura realschulabschluss schulabschluss a-levels gcse ged
            baccalaureat
            """));
    WORDS.put(
        EducationLevel.TRADE,
        Lexicon.of(
            """
            ausbildung berufsausbildung fachausbildung lehre gesellenbrief meisterbrief
            apprenticeship diploma diplomas hnd btec certificate fachwirt ihk staatlich
            examiniert examinierte examinierter tafe cap bep bts dut facharbeiter
            """));
    WORDS.put(
        EducationLevel.BACHELOR,
        Lexicon.of(
            """
            bachelor bachelors bsc b.sc bs b.s ba b.a beng b.eng bba bcom b.com llb ll.b
            btech b.tech bed bn bsn degree degrees undergraduate graduate studium *studium
            hochschulabschluss universitatsabschluss licence licenciatura grado laurea
            studienabschluss hochschulstudium betriebswirt bfa mbbs bac+3 bac+4 licenciado
            licenciada graduado graduada
            """));
    WORDS.put(
        EducationLevel.MASTER,
        Lexicon.of(
            """
            master masters msc m.sc ms m.s ma m.a meng m.eng mba llm ll.m diplom *diplom
            magister staatsexamen postgraduate mtech m.tech med maestria mca mfa msn jd j.d
            diplomingenieur dipl.-ing dipl bac+5 máster
            """));
    WORDS.put(
        EducationLevel.DOCTOR,
        Lexicon.of(
            """
            phd ph.d doctor doctorate doctoral dphil promoviert promovierte dr doktor
            doktorat doctorado doctorat md
            """));
  }

  /** These are words of other meaning, too, so they count in capitals only. */
  private static final List<String> SHORT =
      List.of("ba", "ma", "bs", "ms", "bn", "med", "bed", "md", "jd", "ihk", "ged", "mca");

  private Degrees() {}

  /** A degree as a text names it. */
  public record Named(EducationLevel level, String text) {}

  public static boolean isWord(String word) {
    return WORDS.values().stream().anyMatch(words -> words.isIn(word));
  }

  /** The least that a text names outside of skills: a Scrum Master is none. */
  public static Optional<Named> leastIn(List<Token> tokens, List<Mention> mentions) {
    List<Token> free =
        tokens.stream()
            .filter(token -> mentions.stream().noneMatch(one -> holds(one, token)))
            .toList();
    return named(free).stream().min(Comparator.comparing(Named::level));
  }

  public static Optional<EducationLevel> highestIn(List<Token> tokens) {
    return named(tokens).stream().map(Named::level).max(Comparator.naturalOrder());
  }

  private static List<Named> named(List<Token> tokens) {
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean measure = i + 1 < tokens.size() && isMeasure(tokens.get(i), tokens.get(i + 1));
      EducationLevel level = measure ? null : of(tokens.get(i));
      if (level != null) {
        found.add(new Named(level, tokens.get(i).text()));
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

  private static @Nullable EducationLevel of(Token token) {
    String bare = token.folded().replace(".", "");
    if (SHORT.contains(bare) && !Character.isUpperCase(token.text().charAt(0))) {
      return null;
    }
    if (SHORT.contains(bare) && token.text().endsWith("s") && bare.length() == 2) {
      return null;
    }
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().holds(token.folded()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(Mention mention, Token token) {
    return mention.begin() <= token.begin() && token.end() <= mention.end();
  }
}
