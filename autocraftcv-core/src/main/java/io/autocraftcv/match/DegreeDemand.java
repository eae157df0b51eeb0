package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A degree, or one above it.
 *
 * @param text as the posting names it
 * @param open whether a related field, or experience, does as well
 */
record DegreeDemand(String text, Degree least, boolean open, List<String> skills, List<Word> words)
    implements Demand {

  private static final double OTHER_FIELD = 0.4;
  private static final double RELATED_FIELD = 0.7;

  private static final List<String> OPEN =
      List.of(
          "related",
          "similar",
          "equivalent",
          "comparable",
          "relevant",
          "vergleichbar",
          "vergleichbare",
          "vergleichbaren",
          "ahnlich",
          "ahnliche",
          "ahnlichen",
          "verwandt",
          "gleichwertige",
          "gleichwertig");

  static Optional<DegreeDemand> in(
      List<Token> tokens, List<Mention> mentions, List<String> skills, List<Word> words) {
    Optional<Degree.Named> least = Degree.leastIn(tokens, mentions);
    boolean open = tokens.stream().anyMatch(token -> OPEN.contains(token.folded()));
    return least.map(
        named ->
            new DegreeDemand(
                named.text(),
                named.degree(),
                open,
                skills,
                words.stream().filter(word -> !Degree.isWord(word.text())).toList()));
  }

  @Override
  public double weight() {
    return 1;
  }

  @Override
  public Finding in(Facts facts) {
    double best = 0;
    List<Evidence> evidence = new ArrayList<>();
    List<Education> education = facts.profile().education();
    for (int i = 0; i < education.size(); i++) {
      if (reaches(education.get(i))) {
        double value = isInField(i, facts) ? 1 : open ? RELATED_FIELD : OTHER_FIELD;
        best = Math.max(best, value);
        String path = "education[" + i + "].";
        facts
            .at(path + "studyType")
            .or(() -> facts.at(path + "area"))
            .ifPresent(fact -> evidence.add(evidence(fact, value)));
      }
    }
    return new Finding(best, evidence, best < RELATED_FIELD ? List.of(text) : List.of());
  }

  private Evidence evidence(Facts.Fact fact, double value) {
    return new Evidence(fact.path(), fact.text(), List.of(text), value);
  }

  private boolean reaches(Education education) {
    String study = education.studyType() == null ? "" : education.studyType();
    return Degree.highestIn(Tokens.of(study))
        .map(degree -> degree.compareTo(least) >= 0)
        .orElse(false);
  }

  private boolean isInField(int education, Facts facts) {
    if (skills.isEmpty() && words.isEmpty()) {
      return true;
    }
    return facts.below("education[" + education + "]").stream()
        .anyMatch(
            fact ->
                skills.stream().anyMatch(fact.shown()::contains)
                    || words.stream().anyMatch(fact::hasWord));
  }
}
