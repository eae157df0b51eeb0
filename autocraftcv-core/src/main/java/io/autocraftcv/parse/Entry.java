package io.autocraftcv.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a section lists: a position, a school, a project.
 *
 * @param header the lines that say what it is, with the one that says when
 * @param period when it was, or null
 * @param dated the item of the header that says when, or null
 * @param content what is said of it
 */
record Entry(List<Item> header, @Nullable Period period, @Nullable Item dated, List<Item> content) {

  /** The period, if it stands in this item. */
  @Nullable Period periodIn(Item item) {
    return dated != null && dated.number() == item.number() ? period : null;
  }

  Item first() {
    return header.isEmpty() ? content.get(0) : header.get(0);
  }
}
