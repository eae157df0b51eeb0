package io.autocraftcv.render;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it will be read, with its date in words. All formats are made of it.
 *
 * @param name of the sender; empty if it is not known
 * @param company whom it is for
 */
record Letter(
    Locale language,
    String name,
    @Nullable String label,
    List<Contact> contacts,
    @Nullable String company,
    String date,
    String subject,
    String salutation,
    List<String> paragraphs,
    String closing) {

  Letter {
    contacts = List.copyOf(contacts);
    paragraphs = List.copyOf(paragraphs);
  }
}
