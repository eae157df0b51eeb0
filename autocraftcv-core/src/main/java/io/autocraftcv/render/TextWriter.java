package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets résumés and letters as plain text, such as one pastes into the form of an employer. */
final class TextWriter implements Writer {

  private static final String DIVIDER = " | ";

  @Override
  public byte[] resume(Sheet sheet, Look look) {
    PlainLines lines = new PlainLines();
    head(lines, sheet.name(), sheet.label(), sheet.contacts());
    for (Section section : sheet.sections()) {
      lines.blank();
      lines.add(section.heading().toUpperCase(sheet.language()));
      lines.blank();
      boolean spaced = !section.kind().isListed();
      for (Entry entry : section.entries()) {
        if (spaced) {
          lines.blank();
        }
        entry(lines, section.kind(), entry);
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  @Override
  public byte[] letter(Letter letter, Look look) {
    PlainLines lines = new PlainLines();
    head(lines, letter.name(), letter.label(), letter.contacts());
    lines.blank();
    lines.add(letter.date());
    if (letter.company() != null) {
      lines.blank();
      lines.add(letter.company());
    }
    List<String> texts = new ArrayList<>(List.of(letter.subject(), letter.salutation()));
    texts.addAll(letter.paragraphs());
    texts.addAll(List.of(letter.closing(), letter.name()));
    for (String text : texts) {
      lines.blank();
      lines.add(text);
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static void head(
      PlainLines lines, String name, @Nullable String label, List<Contact> contacts) {
    if (!name.isEmpty()) {
      lines.add(name);
    }
    if (label != null) {
      lines.add(label);
    }
    lines.blank();
    lines.parts(DIVIDER, texts(contacts.stream().filter(contact -> !contact.isOnWeb())));
    lines.parts(DIVIDER, texts(contacts.stream().filter(Contact::isOnWeb)));
  }

  private static List<String> texts(Stream<Contact> contacts) {
    return contacts.map(Contact::text).toList();
  }

  private static void entry(PlainLines lines, Section.Kind kind, Entry entry) {
    if (kind.isListed()) {
      lines.parts(DIVIDER, there(entry.title(), entry.organisation(), entry.period()));
    } else {
      lines.parts(DIVIDER, there(entry.title()));
      lines.parts(DIVIDER, there(entry.organisation(), entry.place(), entry.period()));
      lines.parts(DIVIDER, there(entry.linkText()));
    }
    entry.paragraphs().forEach(lines::add);
    entry.bullets().forEach(lines::item);
    entry.notes().forEach(note -> note(lines, note));
  }

  /** Labelled ones are items: line by line they would read, and be read, as one paragraph. */
  private static void note(PlainLines lines, Entry.Note note) {
    if (note.label() == null) {
      lines.add(note.text());
    } else {
      lines.item(note.label() + ": " + note.text());
    }
  }

  private static List<String> there(@Nullable String... texts) {
    List<String> there = new ArrayList<>();
    for (String text : texts) {
      if (text != null) {
        there.add(text);
      }
    }
    return there;
  }
}
