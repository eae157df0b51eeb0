package io.autocraftcv.reading;

/**
 * What a tagged PDF says of a piece of its text.
 *
 * @param role {@code HEADING}, {@code ITEM}, or {@code TEXT}
 * @param element which of the document's elements it belongs to
 */
record PdfTag(Line.Role role, int level, int element) {}
