package io.autocraftcv.match;

import io.autocraftcv.words.Skill;
import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines of a posting ask for, taken apart. */
final class Demands {

  /** What stands around the names of skills counts little beside them. */
  private static final double BESIDE_SKILLS = 0.3;

  private static final double BESIDE_YEARS = 0.6;

  private final Skills skills;
  private final Words words;
  private final Field title;

  /** The title tells the field of experience, where a line does not. */
  Demands(String title, Skills skills, Words words) {
    this.skills = skills;
    this.words = words;
    this.title = field(Tokens.of(title));
  }

  private Field field(List<Token> tokens) {
    List<Mention> mentions = skills.in(tokens);
    return new Field(names(mentions), words.of(tokens, mentions));
  }

  private static List<String> names(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::skill)
        .filter(skill -> !skill.quality())
        .map(Skill::name)
        .toList();
  }

  List<Demand> of(String text, Need need) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> mentions = skills.in(tokens);
    Field field = new Field(names(mentions), words.of(tokens, mentions));
    List<Demand> demands = new ArrayList<>();
    Alternatives.of(mentions, tokens).forEach(group -> demands.add(skill(group, text)));
    if (need != Need.TASK) {
      YearsDemand.in(tokens, field.or(title)).ifPresent(demands::add);
      demands.addAll(SpokenDemand.in(tokens));
      DegreeDemand.in(tokens, mentions, field).ifPresent(demands::add);
    }
    words(field.words(), demands, need).ifPresent(demands::add);
    return demands;
  }

  private static Demand skill(List<Mention> anyOf, String text) {
    List<Skill> group = anyOf.stream().map(Mention::skill).toList();
    List<String> written =
        anyOf.stream().map(one -> text.substring(one.begin(), one.end())).toList();
    return new SkillDemand(group, written, group.stream().allMatch(Skill::quality) ? 0 : 1);
  }

  /** The words that are left, unless the line is about something else. */
  private static Optional<Demand> words(List<Word> words, List<Demand> demands, Need need) {
    boolean quality =
        !demands.isEmpty() && demands.stream().noneMatch(Demand::definite) && need != Need.TASK;
    boolean study =
        demands.stream()
            .anyMatch(one -> one instanceof DegreeDemand || one instanceof SpokenDemand);
    if (words.isEmpty() || quality || study) {
      return Optional.empty();
    }
    boolean years = demands.stream().anyMatch(YearsDemand.class::isInstance);
    boolean alone = demands.stream().noneMatch(Demand::definite);
    boolean yearsAlone = years && demands.size() == 1;
    double weight = alone ? 1 : yearsAlone ? BESIDE_YEARS : BESIDE_SKILLS;
    return Optional.of(new WordsDemand(words, weight));
  }
}
