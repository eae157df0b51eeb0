package io.autocraftcv.reading;

import org.jspecify.annotations.Nullable;

/** How words look and where they lead: what the words of a {@link Span} have in common. */
record Look(float size, boolean bold, boolean italic, @Nullable String link) {

  static final Look PLAIN = new Look(0, false, false, null);

  Look to(@Nullable String target) {
    return new Look(size, bold, italic, target);
  }

  Span span(String text, boolean apart) {
    return new Span(text, apart, 0, size, bold, italic, link);
  }
}
