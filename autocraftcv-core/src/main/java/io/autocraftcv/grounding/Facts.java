package io.autocraftcv.grounding;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known, to be found by its words. Immutable. */
final class Facts {

  /** What is compared as a whole or as a date, not by its words. */
  private static final Set<String> NO_WORDS =
      Set.of("url", "email", "phone", "username", "startDate", "endDate", "date", "releaseDate");

  private final List<Fact> all;
  private final Map<String, Set<Fact>> byForm = new HashMap<>();

  private final List<Fact> organisations;
  private final Map<String, Fact> bySentence = new HashMap<>();

  private Facts(List<Fact> all) {
    this.all = List.copyOf(all);
    this.organisations = all.stream().filter(Facts::isOrganisation).toList();
    for (Fact fact : all) {
      fact.sentences().forEach(sentence -> bySentence.putIfAbsent(sentence, fact));
      for (Word word : fact.words()) {
        forms(word)
            .forEach(form -> byForm.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(fact));
      }
    }
  }

  /**
   * @param texts by their paths
   */
  static Facts of(Map<String, String> texts) {
    List<Fact> facts = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          Fact fact = Fact.of(path, text);
          if (!NO_WORDS.contains(fact.member()) && !isOfEmployer(fact)) {
            facts.add(fact);
          }
        });
    return new Facts(facts);
  }

  /** What an employer is or makes, the person need not have had to do with. */
  private static boolean isOfEmployer(Fact fact) {
    return fact.section().equals("work") && fact.member().equals("description");
  }

  List<Fact> all() {
    return all;
  }

  /** The names of employers and schools. */
  List<Fact> organisations() {
    return organisations;
  }

  /** Whether it is the name of an employer or of a school. */
  static boolean isOrganisation(Fact fact) {
    return switch (fact.section() + "." + fact.member()) {
      case "work.name", "volunteer.organization", "education.institution" -> true;
      default -> false;
    };
  }

  /** The one of which the sentence is all, or a whole sentence; null if none says just this. */
  @Nullable Fact saying(String sentence) {
    return bySentence.get(Wording.bare(sentence));
  }

  /** Those in which the word stands. */
  Set<Fact> holding(Word word) {
    Set<Fact> holding = new LinkedHashSet<>();
    forms(word).forEach(form -> holding.addAll(byForm.getOrDefault(form, Set.of())));
    return holding;
  }

  /** Those in which these words stand one behind the other. */
  List<Fact> holding(List<Word> phrase) {
    return holding(phrase.get(0)).stream().filter(fact -> fact.indexOf(phrase) >= 0).toList();
  }

  private static Stream<String> forms(Word word) {
    return word.isWord()
        ? Stream.of(word.folded(), "en " + word.english(), "de " + word.german())
        : Stream.of(word.folded());
  }
}
