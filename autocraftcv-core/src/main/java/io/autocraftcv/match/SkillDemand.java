package io.autocraftcv.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A skill, or one of several.
 *
 * @param anyOf the skills' names, of which one is enough
 * @param texts the same as the posting writes them
 */
record SkillDemand(List<String> anyOf, List<String> texts, double weight) implements Demand {

  private static final int ENOUGH = 3;

  @Override
  public Finding in(Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < anyOf.size(); i++) {
      String text = texts.get(i);
      facts.showing(anyOf.get(i)).stream()
          .map(fact -> fact.evidence(List.of(text)))
          .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
          .limit(ENOUGH)
          .forEach(evidence::add);
    }
    double best = evidence.stream().mapToDouble(Evidence::strength).max().orElse(0);
    // Whether somebody is reliable is not known from a résumé that does not say so.
    boolean missing = evidence.isEmpty() && weight > 0;
    return new Finding(best, evidence, missing ? List.of(String.join(" / ", texts)) : List.of());
  }
}
