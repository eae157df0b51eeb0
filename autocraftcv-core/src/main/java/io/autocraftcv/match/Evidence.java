package io.autocraftcv.match;

import java.util.List;

/**
 * A line of the profile that shows something of a requirement.
 *
 * @param path where it is, as {@code work[0].highlights[2]}
 * @param text the line
 * @param terms what it shows, in the words of the requirement
 * @param strength 0 to 1: a position of today shows more than an interest
 */
public record Evidence(String path, String text, List<String> terms, double strength) {

  public Evidence {
    terms = List.copyOf(terms);
  }
}
