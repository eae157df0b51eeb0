package io.autocraftcv.render;

import io.autocraftcv.render.Entry.Note;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets résumés and letters as Word documents that Word users can go on with: headings are headings,
 * bullets are a list, dates stand at a tab stop on the right.
 */
final class DocxWriter implements Writer {

  private static final String DIVIDER = "  |  ";
  private static final String QUIET = "DateAndPlace";

  private final Templates templates;

  DocxWriter(Templates templates) {
    this.templates = templates;
  }

  @Override
  public byte[] resume(Sheet sheet, Look look) {
    WordText text = new WordText();
    head(text, sheet.name(), sheet.label(), sheet.contacts());
    for (Section section : sheet.sections()) {
      text.paragraph("Heading1").words(section.heading());
      section.entries().forEach(entry -> entry(text, section.kind(), entry));
    }
    return WordFile.of(text, word(look).resume(look), sheet.name(), sheet.name());
  }

  @Override
  public byte[] letter(Letter letter, Look look) {
    WordText text = new WordText();
    head(text, letter.name(), letter.label(), letter.contacts());
    text.paragraph("Date").words(letter.date());
    if (letter.company() != null) {
      text.paragraph("InsideAddress").words(letter.company());
    }
    text.paragraph("Subject").words(letter.subject());
    text.paragraph("Salutation").words(letter.salutation());
    letter.paragraphs().forEach(paragraph -> text.paragraph("BodyText").words(paragraph));
    text.paragraph("Closing").words(letter.closing());
    text.paragraph("Signature").words(letter.name());
    return WordFile.of(text, word(look).letter(look), letter.subject(), letter.name());
  }

  private WordLook word(Look look) {
    return templates.named(look.template()).word();
  }

  private static void head(
      WordText text, String name, @Nullable String label, List<Contact> contacts) {
    if (!name.isEmpty()) {
      text.paragraph("Title").words(name);
    }
    if (label != null) {
      text.paragraph("Subtitle").words(label);
    }
    contacts(text, contacts.stream().filter(contact -> !contact.isOnWeb()));
    contacts(text, contacts.stream().filter(Contact::isOnWeb));
  }

  private static void contacts(WordText text, Stream<Contact> contacts) {
    List<Contact> line = contacts.toList();
    for (int i = 0; i < line.size(); i++) {
      if (i == 0) {
        text.paragraph("Contact");
      } else {
        text.words(DIVIDER);
      }
      linked(text, line.get(i).text(), line.get(i).link());
    }
  }

  private static void entry(WordText text, Section.Kind kind, Entry entry) {
    if (entry.title() != null) {
      String leading = kind.linksOrganisation() ? entry.link() : null;
      if (kind.isListed()) {
        listed(text, entry, entry.title());
      } else {
        titled(text, entry, entry.title(), entry.organisation() == null ? null : leading);
      }
    }
    entry.paragraphs().forEach(paragraph -> text.paragraph("Normal").words(paragraph));
    entry.bullets().forEach(bullet -> text.paragraph("ListBullet").words(bullet));
    entry.notes().forEach(note -> note(text, note));
  }

  /**
   * A line for the title and one for whose it is, with when and where on the right.
   *
   * @param leading where the organisation's name leads
   */
  private static void titled(WordText text, Entry entry, String title, @Nullable String leading) {
    text.paragraph("Heading2").words(title);
    tabbed(text, entry.period());
    if (entry.organisation() != null || entry.place() != null) {
      text.paragraph("EntryDetails");
      linked(text, entry.organisation(), leading);
      tabbed(text, entry.place());
    }
    if (leading == null && entry.link() != null) {
      text.paragraph("EntryDetails").link(Links.shown(entry.link()), entry.link());
    }
    loosen(text, entry);
  }

  /** All in one line: "First Aid, Red Cross" and the date. */
  private static void listed(WordText text, Entry entry, String title) {
    text.paragraph("EntryDetails").words(title, "Strong");
    if (entry.organisation() != null) {
      text.words(", " + entry.organisation());
    }
    if (entry.link() != null) {
      text.words(DIVIDER).link(Links.shown(entry.link()), entry.link());
    }
    tabbed(text, entry.period());
    loosen(text, entry);
  }

  private static void loosen(WordText text, Entry entry) {
    if (entry.paragraphs().isEmpty() && entry.bullets().isEmpty() && entry.notes().isEmpty()) {
      text.loosen();
    }
  }

  private static void note(WordText text, Note note) {
    text.paragraph("Normal");
    if (note.label() != null) {
      text.words(note.label() + ":", "Strong").words(" ");
    }
    text.words(note.text());
  }

  private static void tabbed(WordText text, @Nullable String words) {
    if (words != null) {
      text.tabbed(words, QUIET);
    }
  }

  private static void linked(WordText text, @Nullable String words, @Nullable String target) {
    if (words != null && target != null) {
      text.link(words, target);
    } else if (words != null) {
      text.words(words);
    }
  }
}
