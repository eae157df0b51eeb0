package io.autocraftcv.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a section tells of. A position, a degree, a certificate has a title; a summary has
 * only paragraphs, and skills, languages and interests have only notes. Of several positions with
 * one employer each names the employer, because applicant-tracking systems file positions singly.
 *
 * @param title what stands first: the position, degree or project
 * @param organisation the employer, school, issuer or publisher
 * @param period when, in words: "Mar 2019 – present"
 * @param link a page about it, {@code http:} or {@code https:}
 */
record Entry(
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String place,
    @Nullable String period,
    @Nullable String link,
    List<String> paragraphs,
    List<String> bullets,
    List<Note> notes) {

  /**
   * A line of the form "Databases: Redis, PostgreSQL".
   *
   * @param label null if the values stand for themselves
   */
  record Note(@Nullable String label, List<String> values) {

    Note {
      values = List.copyOf(values);
    }

    /** The values as one text: "Redis, PostgreSQL". */
    String text() {
      return String.join(", ", values);
    }
  }

  Entry {
    paragraphs = List.copyOf(paragraphs);
    bullets = List.copyOf(bullets);
    notes = List.copyOf(notes);
  }

  static Entry of(List<String> paragraphs) {
    return new Entry(null, null, null, null, null, paragraphs, List.of(), List.of());
  }

  static Entry noting(List<Note> notes) {
    return new Entry(null, null, null, null, null, List.of(), List.of(), notes);
  }

  /** Its page as it is printed, without {@code https://}; null if it has none. */
  @Nullable String linkText() {
    return link == null ? null : Links.shown(link);
  }

  boolean isEmpty() {
    return title == null
        && organisation == null
        && paragraphs.isEmpty()
        && bullets.isEmpty()
        && notes.isEmpty();
  }
}
