package io.autocraftcv.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a résumé.
 *
 * @param kind null for what comes before the first heading
 */
record Section(@Nullable SectionKind kind, @Nullable Item heading, List<Item> items) {

  boolean is(SectionKind other) {
    return kind == other;
  }
}
