package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Years of experience in a field.
 *
 * @param text as the posting says it: "5+ years"
 */
record YearsDemand(String text, int years, Field field) implements Demand {

  private static final Lexicon SEVERAL = Lexicon.of("mehrjahrige mehrjahriger mehrjahrigen");

  static Optional<Demand> in(List<Token> tokens, Field field) {
    for (Token token : Years.speaksOfExperience(tokens) ? tokens : List.<Token>of()) {
      if (SEVERAL.holds(token.folded())) {
        return Optional.of(new YearsDemand(token.text(), 2, field));
      }
    }
    return Years.in(tokens).map(years -> new YearsDemand(years.text(), years.count(), field));
  }

  @Override
  public double weight() {
    return 1;
  }

  @Override
  public Finding in(Facts facts) {
    List<Evidence> evidence = new ArrayList<>();
    Months inField = new Months(facts.today());
    Months all = new Months(facts.today());
    List<Work> work = facts.profile().work();
    for (int i = 0; i < work.size(); i++) {
      all.add(work.get(i).startDate(), work.get(i).endDate());
      if (field.isOf("work[" + i + "]", facts)) {
        inField.add(work.get(i).startDate(), work.get(i).endDate());
        facts.at("work[" + i + "].position").map(this::evidence).ifPresent(evidence::add);
      }
    }
    double needed = 12.0 * years;
    double related = Math.min(1, inField.count() / needed);
    // Years in another field are years, too, but not those that were asked for.
    double value = Math.max(related, 0.3 * Math.min(1, all.count() / needed));
    return new Finding(value, evidence, value < 1 ? List.of(text) : List.of());
  }

  private Evidence evidence(Facts.Fact position) {
    return position.evidence(List.of(text));
  }
}
