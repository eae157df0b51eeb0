package io.autocraftcv.match;

import java.util.List;

/**
 * A line of the posting that says what is asked for, and what the profile shows of it.
 *
 * @param text the line
 * @param evidence the strongest first
 * @param missing its terms of which the profile shows nothing
 */
public record Requirement(
    String text, Need need, Verdict verdict, List<Evidence> evidence, List<String> missing) {

  public Requirement {
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }
}
