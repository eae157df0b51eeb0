package io.autocraftcv.grounding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What schools award, by level, in the words of several languages.
 *
 * @param subject what the short name of a degree implies, as "business administration" for MBA
 */
record Degree(Level level, List<String> subject) {

  enum Level {
    SCHOOL,
    CRAFT,
    STATE,
    DIPLOMA,
    BACHELOR,
    MASTER,
    DOCTOR
  }

  private static final Map<String, Degree> BY_NAME = byName();

  /** These are other words, too, unless they are written as degrees are. */
  private static final Set<String> SHORT =
      Word.set("ma ba ms bs med bed bn mba mres mfa mpa bca mca");

  /** The degree that the word names, or null. */
  static @Nullable Degree named(Word word) {
    String name = word.folded().replace(".", "").replaceFirst("'s?$", "");
    boolean mostlyCapitals = word.text().chars().filter(Character::isUpperCase).count() > 1;
    return SHORT.contains(name) && !mostlyCapitals && !name.equals("mba")
        ? null
        : BY_NAME.get(name);
  }

  private static Map<String, Degree> byName() {
    Map<String, Degree> names = new HashMap<>();
    add(
        names,
        Level.DOCTOR,
        "phd dphil doctorate doctor doctoral dr promovierte promoviert promovierter promovieren doktor doktorin doktorgrad doktortitel doktorat doctorat habilitation habilitiert dsc edd");
    add(
        names,
        Level.MASTER,
        "master masters msc ma ms mphil mres mpa magister masterabschluss masterstudium masterstudiengang postgraduate");
    add(
        names,
        Level.BACHELOR,
        "bachelor bachelors bsc ba bs bachelorabschluss bachelorstudium bachelorstudiengang undergraduate");
    add(
        names,
        Level.DIPLOMA,
        "diplom diploma diplomingenieur diplomkaufmann diplomkauffrau diplome ");
    add(names, Level.STATE, "staatsexamen");
    add(names, Level.CRAFT, "meisterbrief gesellenbrief");
    add(
        names,
        Level.SCHOOL,
        "abitur matura matur hochschulreife fachhochschulreife baccalaureate gcse gcses realschulabschluss");
    names.put("mba", new Degree(Level.MASTER, List.of("business", "administration")));
    names.put("llm", new Degree(Level.MASTER, List.of("laws")));
    names.put("meng", new Degree(Level.MASTER, List.of("engineering")));
    names.put("mcom", new Degree(Level.MASTER, List.of("commerce")));
    names.put("mtech", new Degree(Level.MASTER, List.of("technology")));
    names.put("mfa", new Degree(Level.MASTER, List.of("fine", "arts")));
    names.put("med", new Degree(Level.MASTER, List.of("education")));
    names.put("llb", new Degree(Level.BACHELOR, List.of("laws")));
    names.put("beng", new Degree(Level.BACHELOR, List.of("engineering")));
    names.put("bcom", new Degree(Level.BACHELOR, List.of("commerce")));
    names.put("btech", new Degree(Level.BACHELOR, List.of("technology")));
    names.put("bba", new Degree(Level.BACHELOR, List.of("business", "administration")));
    names.put("bfa", new Degree(Level.BACHELOR, List.of("fine", "arts")));
    names.put("bed", new Degree(Level.BACHELOR, List.of("education")));
    names.put("bn", new Degree(Level.BACHELOR, List.of("nursing")));
    return Map.copyOf(names);
  }

  private static void add(Map<String, Degree> names, Level level, String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      names.put(word, new Degree(level, List.of()));
    }
  }
}
