package io.autocraftcv.match;

import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.words.Degrees;
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
record DegreeDemand(String text, EducationLevel least, boolean open, Field field)
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

  static Optional<DegreeDemand> in(List<Token> tokens, List<Mention> mentions, Field field) {
    Optional<Degrees.Named> least = Degrees.leastIn(tokens, mentions);
    boolean open = tokens.stream().anyMatch(token -> OPEN.contains(token.folded()));
    return least.map(
        named ->
            new DegreeDemand(
                named.text(),
                named.level(),
                open,
                new Field(field.skills(), withoutDegrees(field.words()))));
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
        double value =
            field.isOf("education[" + i + "]", facts) ? 1 : open ? RELATED_FIELD : OTHER_FIELD;
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
    return Degrees.highestIn(Tokens.of(study))
        .map(level -> level.compareTo(least) >= 0)
        .orElse(false);
  }

  private static List<Word> withoutDegrees(List<Word> words) {
    return words.stream().filter(word -> !Degrees.isWord(word.text())).toList();
  }
}
