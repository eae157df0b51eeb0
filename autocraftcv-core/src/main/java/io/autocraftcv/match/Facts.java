package io.autocraftcv.match;

import io.autocraftcv.model.Profile;
import io.autocraftcv.words.Skill;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import io.autocraftcv.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a profile, and what each of them shows. */
final class Facts {

  private final Profile profile;
  private final LocalDate today;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, List<Fact>> bySkill = new HashMap<>();

  /**
   * A line of the profile.
   *
   * @param skills that it names
   * @param shown those, and what they imply
   */
  record Fact(
      String path,
      String text,
      String folded,
      double strength,
      Set<String> skills,
      Set<String> shown,
      Set<String> stems) {

    boolean hasWord(Word word) {
      return stems.contains(word.english()) || stems.contains(word.german());
    }

    Evidence evidence(List<String> terms) {
      return new Evidence(path, text, terms, strength);
    }
  }

  Facts(Profile profile, LocalDate today, Skills skills, Words words) {
    this.profile = profile;
    this.today = today;
    Strengths strengths = new Strengths(profile, today);
    profile.texts().forEach((path, text) -> add(path, text, strengths.of(path), skills, words));
  }

  private void add(String path, String text, double strength, Skills skills, Words words) {
    if (strength == 0) {
      return;
    }
    List<Token> tokens = Tokens.of(text);
    Set<String> named = new LinkedHashSet<>();
    Set<String> shown = new LinkedHashSet<>();
    for (Skill.Mention mention : skills.in(tokens)) {
      named.add(mention.skill().name());
      shown.addAll(skills.with(mention.skill()));
    }
    Fact fact =
        new Fact(path, text, Wording.fold(text), strength, named, shown, words.stems(tokens));
    facts.add(fact);
    shown.forEach(skill -> bySkill.computeIfAbsent(skill, key -> new ArrayList<>()).add(fact));
  }

  Profile profile() {
    return profile;
  }

  LocalDate today() {
    return today;
  }

  List<Fact> all() {
    return facts;
  }

  /** The line at a path, if it shows anything at all. */
  Optional<Fact> at(String path) {
    return facts.stream().filter(fact -> fact.path().equals(path)).findFirst();
  }

  /** The lines of an entry, as {@code work[0]}. */
  List<Fact> below(String entry) {
    return facts.stream().filter(fact -> fact.path().startsWith(entry)).toList();
  }

  /** The lines that show a skill. */
  List<Fact> showing(String skill) {
    return bySkill.getOrDefault(skill, List.of());
  }
}
