package io.autocraftcv.match;

import io.autocraftcv.match.Facts.Fact;
import io.autocraftcv.words.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A skill, or one of several.
 *
 * @param anyOf the skills, of which one is enough
 * @param texts the same as the posting writes them
 */
record SkillDemand(List<Skill> anyOf, List<String> texts, double weight) implements Demand {

  private static final int ENOUGH = 3;

  /** Ansible is not Terraform, but who knows one will learn the other. */
  private static final double RELATED = 0.4;

  @Override
  public Finding in(Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < anyOf.size(); i++) {
      evidence.addAll(evidence(facts.showing(anyOf.get(i).name()), texts.get(i), 1));
    }
    // Whether somebody is reliable is not known from a résumé that does not say so.
    boolean missing = evidence.isEmpty() && weight > 0;
    if (missing) {
      evidence.addAll(related(facts));
    }
    double best = evidence.stream().mapToDouble(Evidence::strength).max().orElse(0);
    return new Finding(best, evidence, missing ? List.of(String.join(" / ", texts)) : List.of());
  }

  private static List<Evidence> evidence(List<Fact> facts, String term, double share) {
    return facts.stream()
        .map(fact -> new Evidence(fact.path(), fact.text(), List.of(term), share * fact.strength()))
        .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
        .limit(ENOUGH)
        .toList();
  }

  private List<Evidence> related(Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    for (Skill skill : anyOf) {
      for (String broader : skill.implied()) {
        evidence.addAll(evidence(facts.showing(broader), broader, RELATED));
      }
    }
    return evidence;
  }
}
