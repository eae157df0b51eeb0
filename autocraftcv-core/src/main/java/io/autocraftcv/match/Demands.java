package io.autocraftcv.match;

import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a line asks for, taken apart. */
final class Demands {

  /** What stands around the names of skills counts little beside them. */
  private static final double BESIDE_SKILLS = 0.3;

  /** "Ability to communicate with customers" says a quality and no more than that. */
  private static final int FEW_WORDS = 4;

  private final Skills skills;
  private final Words words;

  Demands(Skills skills, Words words) {
    this.skills = skills;
    this.words = words;
  }

  List<Demand> of(String text) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> mentions = skills.in(tokens);
    List<Word> others = words.of(tokens, mentions);
    List<Demand> demands = new ArrayList<>();
    Alternatives.of(mentions, tokens).forEach(group -> demands.add(skill(group, text)));
    YearsDemand.in(tokens, names(mentions), others).ifPresent(demands::add);
    List<SpokenDemand> spoken = SpokenDemand.in(tokens);
    demands.addAll(spoken);
    Optional<DegreeDemand> degree = DegreeDemand.in(tokens, mentions, names(mentions), others);
    degree.ifPresent(demands::add);
    if (degree.isEmpty() && spoken.isEmpty()) {
      words(others, demands).ifPresent(demands::add);
    }
    return demands;
  }

  private static Demand skill(List<Mention> anyOf, String text) {
    List<String> written =
        anyOf.stream().map(one -> text.substring(one.begin(), one.end())).toList();
    boolean quality = anyOf.stream().allMatch(one -> one.skill().quality());
    return new SkillDemand(names(anyOf), written, quality ? 0 : 1);
  }

  private static List<String> names(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.skill().name()).toList();
  }

  private static Optional<Demand> words(List<Word> others, List<Demand> demands) {
    Predicate<Demand> counts = demand -> demand.weight() > 0;
    boolean qualities = !demands.isEmpty() && demands.stream().noneMatch(counts);
    if (others.isEmpty() || (qualities && others.size() <= FEW_WORDS)) {
      return Optional.empty();
    }
    double weight = demands.stream().anyMatch(counts) ? BESIDE_SKILLS : 1;
    return Optional.of(new WordsDemand(others, weight));
  }
}
