package io.autocraftcv.render;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach a person.
 *
 * @param text as it is printed; an address on the web without its {@code https://}
 * @param link where a click leads: {@code mailto:}, {@code tel:}, {@code http:} or {@code https:}
 */
record Contact(Kind kind, String text, @Nullable String link) {

  enum Kind {
    EMAIL,
    PHONE,
    PLACE,
    PAGE,
    ACCOUNT
  }

  /** Whether it is a page on the web, of which a person may have many. */
  boolean isOnWeb() {
    return kind == Kind.PAGE || kind == Kind.ACCOUNT;
  }
}
