package io.autocraftcv.match;

import io.autocraftcv.match.Demand.Finding;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds a posting against a profile. */
final class Matching {

  private final JobPosting posting;
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
    this.facts = new Facts(profile, today, skills, words);
    this.demands = new Demands(skills, words);
    this.keywords = new Keywords(skills, words);
  }

  Match match() {
    keywords.read(posting.title(), false, 3);
    Lines.of(posting).forEach(this::line);
    List<Keyword> all = keywords.in(facts);
    all.forEach(score::keyword);
    score.title(demands.of(posting.title()), facts);
    return new Match(score.points(), score.parts(), requirements, all, keywords.relevances(facts));
  }

  private void line(Line line) {
    keywords.read(line.text(), line.need() == Need.MUST, line.need() == Need.MUST ? 2 : 1);
    double weight = 0;
    double value = 0;
    List<Evidence> evidence = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    List<Demand> asked = demands.of(line.text());
    for (Demand demand : asked) {
      Finding finding = demand.in(facts);
      weight += demand.weight();
      value += demand.weight() * finding.value();
      evidence.addAll(finding.evidence());
      missing.addAll(finding.missing());
    }
    evidence.sort(Comparator.comparingDouble(Evidence::strength).reversed());
    double shown = weight == 0 ? 0 : value / weight;
    score.line(line.need(), weight, shown);
    Verdict verdict = Score.verdict(weight, shown, !evidence.isEmpty(), !missing.isEmpty());
    requirements.add(
        new Requirement(line.text(), line.need(), verdict, evidence, List.copyOf(missing)));
  }
}
