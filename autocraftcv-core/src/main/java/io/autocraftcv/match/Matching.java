package io.autocraftcv.match;

import io.autocraftcv.match.Demand.Finding;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Holds a posting against a profile. */
final class Matching {

  private static final double OF_TITLE = 3;
  private static final double OF_MUST = 2;
  private static final double OF_OTHERS = 1;

  private static final int LONGEST_TITLE = 200;

  private final JobPosting posting;
  private final String title;
  private final Facts facts;
  private final Demands demands;
  private final Keywords keywords;
  private final Score score = new Score();
  private final List<Requirement> requirements = new ArrayList<>();

  Matching(JobPosting posting, Profile profile, LocalDate today) {
    Stems stems = new Stems();
    Skills skills = new Skills(stems);
    Words words = new Words(stems);
    this.posting = posting;
    this.title = posting.title().substring(0, Math.min(LONGEST_TITLE, posting.title().length()));
    this.facts = new Facts(profile, today, skills, words);
    this.demands = new Demands(title, skills, words);
    this.keywords = new Keywords(skills, words);
  }

  Match match() {
    keywords.read(title, false, OF_TITLE);
    Lines.of(posting).forEach(this::line);
    List<Keyword> all = keywords.in(facts);
    all.forEach(score::keyword);
    score.title(demands.of(title, Need.TASK), facts);
    return new Match(score.points(), score.parts(), requirements, all, keywords.relevances(facts));
  }

  private void line(Line line) {
    boolean must = line.need() == Need.MUST;
    keywords.read(line.text(), must, must ? OF_MUST : OF_OTHERS);
    List<Demand> asked = demands.of(line.text(), line.need());
    List<Finding> findings = asked.stream().map(demand -> demand.in(facts)).toList();
    double weight = asked.stream().mapToDouble(Demand::weight).sum();
    double value = 0;
    for (int i = 0; i < asked.size() && weight > 0; i++) {
      value += findings.get(i).value() * asked.get(i).weight() / weight;
    }
    score.line(line.need(), asked, value);
    List<Evidence> evidence = evidence(findings);
    List<String> missing =
        findings.stream().flatMap(finding -> finding.missing().stream()).distinct().toList();
    Verdict verdict = Score.verdict(weight, value, !evidence.isEmpty(), !missing.isEmpty());
    if (verdict == Verdict.MET && !isWhole(asked, findings)) {
      verdict = Verdict.PARTLY;
    }
    requirements.add(new Requirement(line.text(), line.need(), verdict, evidence, missing));
  }

  private static boolean isWhole(List<Demand> asked, List<Finding> findings) {
    return IntStream.range(0, asked.size())
        .noneMatch(i -> asked.get(i).definite() && !findings.get(i).missing().isEmpty());
  }

  /** Once for each line of the profile, the strongest first. */
  private static List<Evidence> evidence(List<Finding> findings) {
    Map<String, Evidence> byPath = new LinkedHashMap<>();
    findings.stream()
        .flatMap(finding -> finding.evidence().stream())
        .forEach(one -> byPath.merge(one.path(), one, Matching::both));
    return byPath.values().stream()
        .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
        .toList();
  }

  private static Evidence both(Evidence one, Evidence other) {
    Set<String> terms = new LinkedHashSet<>(one.terms());
    terms.addAll(other.terms());
    double strength = Math.max(one.strength(), other.strength());
    return new Evidence(one.path(), one.text(), List.copyOf(terms), strength);
  }
}
