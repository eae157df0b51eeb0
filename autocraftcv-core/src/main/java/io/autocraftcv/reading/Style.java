package io.autocraftcv.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a style, or the formatting on the spot, says; what it leaves open is null and comes from the
 * style it is based on.
 *
 * @param size of letters, in points
 * @param heading the level of a heading, 0 for none
 * @param list the list it is an item of; empty for none
 * @param level in the list, from 0
 * @param indent in points
 * @param before the space above, in points
 * @param after the space below, in points
 */
record Style(
    @Nullable Float size,
    @Nullable Boolean bold,
    @Nullable Boolean italic,
    @Nullable Boolean hidden,
    @Nullable Integer heading,
    @Nullable String list,
    @Nullable Integer level,
    @Nullable Float indent,
    @Nullable Float before,
    @Nullable Float after) {

  static final Style NONE = new Style(null, null, null, null, null, null, null, null, null, null);

  private static final float USUAL_SIZE = 11;
  private static final float LINE_HEIGHT = 1.2f;

  /** This, and where it is silent the other. */
  Style over(Style base) {
    return new Style(
        either(size, base.size),
        either(bold, base.bold),
        either(italic, base.italic),
        either(hidden, base.hidden),
        either(heading, base.heading),
        either(list, base.list),
        either(level, base.level),
        either(indent, base.indent),
        either(before, base.before),
        either(after, base.after));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  Look look(@Nullable String link) {
    return new Look(
        size == null ? 0 : size, Boolean.TRUE.equals(bold), Boolean.TRUE.equals(italic), link);
  }

  /** A space in heights of a line of this style. */
  float lines(@Nullable Float points) {
    float height = LINE_HEIGHT * (size == null || size <= 0 ? USUAL_SIZE : size);
    return points == null ? 0 : points / height;
  }
}
