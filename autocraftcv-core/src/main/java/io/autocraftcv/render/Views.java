package io.autocraftcv.render;

import io.autocraftcv.render.Entry.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sheets and letters as templates see them: maps of texts. Every key is always there, with an empty
 * text for what is not known, because Mustache would look for a missing one further out.
 */
final class Views {

  /** In characters; the templates' pages hold a little more. */
  private static final int CONTACT_LINE = 92;

  private Views() {}

  static Map<String, Object> of(Sheet sheet) {
    Map<String, Object> view = head(sheet.name(), sheet.label(), sheet.contacts());
    view.put("sections", sheet.sections().stream().map(Views::section).toList());
    return view;
  }

  static Map<String, Object> of(Letter letter) {
    Map<String, Object> view = head(letter.name(), letter.label(), letter.contacts());
    view.put("company", text(letter.company()));
    view.put("date", letter.date());
    view.put("subject", letter.subject());
    view.put("salutation", letter.salutation());
    view.put("paragraphs", letter.paragraphs());
    view.put("closing", letter.closing());
    return view;
  }

  private static Map<String, Object> head(
      String name, @Nullable String label, List<Contact> contacts) {
    Map<String, Object> view = new HashMap<>();
    view.put("name", name);
    view.put("label", text(label));
    view.put("contacts", lines(contacts));
    return view;
  }

  /** As many contacts in a line as fit, so that no line ends in the dot between two. */
  private static List<Map<String, Object>> lines(List<Contact> contacts) {
    List<List<Map<String, Object>>> lines = new ArrayList<>();
    int length = CONTACT_LINE;
    for (Contact contact : contacts) {
      length += 3 + contact.text().length();
      if (length > CONTACT_LINE) {
        lines.add(new ArrayList<>());
        length = contact.text().length();
      }
      lines.get(lines.size() - 1).add(contact(contact));
    }
    return lines.stream().map(line -> Map.<String, Object>of("line", line)).toList();
  }

  private static Map<String, Object> contact(Contact contact) {
    return Map.of("text", contact.text(), "link", text(contact.link()));
  }

  private static Map<String, Object> section(Section section) {
    return Map.of(
        "kind",
        section.kind().name().toLowerCase(Locale.ROOT),
        "heading",
        section.heading(),
        "entries",
        section.entries().stream().map(entry -> entry(entry, section.kind())).toList());
  }

  private static Map<String, Object> entry(Entry entry, Section.Kind kind) {
    boolean linked = kind.linksOrganisation() && entry.organisation() != null;
    Map<String, Object> view = new HashMap<>();
    view.put("title", text(entry.title()));
    view.put("organisation", text(entry.organisation()));
    view.put("organisationLink", linked ? text(entry.link()) : "");
    view.put("place", text(entry.place()));
    view.put("period", text(entry.period()));
    view.put("link", linked ? "" : text(entry.link()));
    view.put("linkText", linked ? "" : text(entry.linkText()));
    boolean details = entry.organisation() != null || entry.place() != null;
    view.put("beside", details && kind.isListed());
    view.put("below", details && !kind.isListed());
    view.put("paragraphs", entry.paragraphs());
    view.put("hasBullets", !entry.bullets().isEmpty());
    view.put("bullets", entry.bullets());
    view.put("notes", entry.notes().stream().map(Views::note).toList());
    return view;
  }

  private static Map<String, Object> note(Note note) {
    return Map.of("noted", text(note.label()), "values", note.text());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
