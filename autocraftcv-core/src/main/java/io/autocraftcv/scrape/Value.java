package io.autocraftcv.scrape;

import org.jspecify.annotations.Nullable;

/** A value in a page's structured data: words, or a {@link Thing} with properties of its own. */
sealed interface Value permits Value.Words, Thing {

  /**
   * Words that a property holds.
   *
   * @param text as they read; in JSON-LD this may be HTML too, nobody says which
   * @param html with the markup that the page has around and in them
   * @param link what they link to, or null
   */
  record Words(String text, String html, @Nullable String link) implements Value {
    Words(String text) {
      this(text, text, null);
    }
  }
}
