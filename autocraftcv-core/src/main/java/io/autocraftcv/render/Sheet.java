package io.autocraftcv.render;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A résumé as it will be read: which sections in which order under which headings, and every text
 * and date in words. All formats are made of it, so that nothing is decided twice. Its texts are
 * clean (see {@link Clean}), and none is blank.
 *
 * @param language of headings and dates
 * @param name empty if it is not known
 * @param label what the person is: "Senior Software Engineer"
 * @param sections none of them empty
 */
record Sheet(
    Locale language,
    String name,
    @Nullable String label,
    List<Contact> contacts,
    List<Section> sections) {

  Sheet {
    contacts = List.copyOf(contacts);
    sections = List.copyOf(sections);
  }
}
