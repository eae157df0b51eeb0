package io.autocraftcv.match;

import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What a line asks for, taken apart. */
final class Demands {

  private static final double BESIDE_SKILLS = 0.3;

  private final Skills skills;
  private final Words words;

  Demands(Skills skills, Words words) {
    this.skills = skills;
    this.words = words;
  }

  List<Demand> of(String line) {
    List<Token> tokens = Tokens.of(line);
    List<Mention> mentions = skills.in(tokens);
    List<Demand> demands = new ArrayList<>();
    for (Mention mention : mentions) {
      demands.add(
          new SkillDemand(
              List.of(mention.skill().name()),
              List.of(line.substring(mention.begin(), mention.end())),
              mention.skill().quality() ? 0 : 1));
    }
    List<Word> others = words.of(tokens, mentions);
    if (!others.isEmpty()) {
      demands.add(new WordsDemand(others, demands.isEmpty() ? 1 : BESIDE_SKILLS));
    }
    return demands;
  }
}
