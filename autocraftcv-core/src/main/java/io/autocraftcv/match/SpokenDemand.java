package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.words.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A language that is spoken.
 *
 * @param text as the posting names it
 */
record SpokenDemand(String text, String language, Fluency least) implements Demand {

  static List<SpokenDemand> in(List<Token> tokens) {
    List<SpokenDemand> demands = new ArrayList<>();
    boolean aboutLanguages = SpokenLanguages.areMeant(tokens);
    for (int i = 0; aboutLanguages && i < tokens.size(); i++) {
      String language = SpokenLanguages.named(tokens.get(i).folded());
      if (language != null) {
        Fluency least = Fluency.nearest(tokens, i).orElse(Fluency.CONVERSATION);
        demands.add(new SpokenDemand(tokens.get(i).text(), language, least));
      }
    }
    return demands;
  }

  @Override
  public double weight() {
    return 1;
  }

  @Override
  public Finding in(Facts facts) {
    List<Language> spoken = facts.profile().languages();
    if (spoken.isEmpty()) {
      // Many say nothing of their languages, least of all of their own.
      return new Finding(0, List.of(), List.of());
    }
    for (int i = 0; i < spoken.size(); i++) {
      if (language.equals(SpokenLanguages.named(spoken.get(i)))) {
        return found(i, spoken.get(i), facts);
      }
    }
    return Finding.missing(text);
  }

  private Finding found(int index, Language spoken, Facts facts) {
    double value = Fluency.of(spoken).map(this::value).orElse(0.8);
    List<Evidence> evidence = new ArrayList<>();
    facts
        .at("languages[" + index + "].language")
        .map(fact -> new Evidence(fact.path(), fact.text(), List.of(text), value))
        .ifPresent(evidence::add);
    return new Finding(value, evidence, List.of());
  }

  private double value(Fluency has) {
    return switch (has.below(least)) {
      case 0 -> 1;
      case 1 -> 0.6;
      default -> 0.2;
    };
  }
}
