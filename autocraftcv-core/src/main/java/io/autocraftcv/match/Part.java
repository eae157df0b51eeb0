package io.autocraftcv.match;

/**
 * A part of a score.
 *
 * @param key what it looks at: {@code requirements}, {@code keywords}, {@code tasks}, {@code
 *     title}, {@code niceToHave}
 * @param weight its share of the score; those of a match add up to 1
 * @param value 0 to 1: how much of it the profile shows
 */
public record Part(String key, double weight, double value) {

  /** How many points of the score come from it. */
  public double points() {
    return 100 * weight * value;
  }
}
