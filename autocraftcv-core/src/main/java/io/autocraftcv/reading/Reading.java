package io.autocraftcv.reading;

import java.util.List;

/**
 * What stands in a document.
 *
 * @param pages how many it has; 1 where the format has none
 * @param lines in reading order, without what repeats on every page
 * @param links that no words of the lines carry, as behind a picture
 * @param recognised whether the text was recognised in pictures of the pages, and may hold errors
 */
public record Reading(
    Format format, int pages, List<Line> lines, List<String> links, boolean recognised) {

  public Reading {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }
}
