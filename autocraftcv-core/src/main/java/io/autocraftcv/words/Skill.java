package io.autocraftcv.words;

import java.util.List;

/**
 * Something that people can do or use.
 *
 * @param name by which it is known here
 * @param implied what one who has it has, too: Django is Python
 * @param quality whether it is one of character, which a résumé may claim but hardly show
 */
public record Skill(String name, List<String> implied, boolean quality) {

  public Skill {
    implied = List.copyOf(implied);
  }

  /** A place in a text where a skill is named, under any of its names. */
  public record Mention(Skill skill, int begin, int end) {}
}
