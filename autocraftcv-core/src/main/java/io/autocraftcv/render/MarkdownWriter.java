package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets résumés and letters as Markdown. */
final class MarkdownWriter implements Writer {

  @Override
  public byte[] resume(Sheet sheet, Look look) {
    MarkdownPage page = new MarkdownPage();
    head(page, sheet.name(), sheet.label(), sheet.contacts());
    for (Section section : sheet.sections()) {
      page.heading(2).words(section.heading());
      section.entries().forEach(entry -> entry(page, section.kind(), entry));
    }
    return page.toString().getBytes(UTF_8);
  }

  @Override
  public byte[] letter(Letter letter, Look look) {
    MarkdownPage page = new MarkdownPage();
    head(page, letter.name(), letter.label(), letter.contacts());
    page.paragraph().words(letter.date());
    if (letter.company() != null) {
      page.paragraph().words(letter.company());
    }
    page.paragraph().strong(letter.subject());
    page.paragraph().words(letter.salutation());
    letter.paragraphs().forEach(text -> page.paragraph().words(text));
    page.paragraph().words(letter.closing());
    page.paragraph().words(letter.name());
    return page.toString().getBytes(UTF_8);
  }

  private static void head(
      MarkdownPage page, String name, @Nullable String label, List<Contact> contacts) {
    if (!name.isEmpty()) {
      page.heading(1).words(name);
    }
    if (label != null) {
      page.paragraph().strong(label);
    }
    contacts(page, contacts.stream().filter(contact -> !contact.isOnWeb()));
    contacts(page, contacts.stream().filter(Contact::isOnWeb));
  }

  private static void contacts(MarkdownPage page, Stream<Contact> contacts) {
    page.paragraph();
    contacts.forEach(contact -> page.divide().link(contact.text(), contact.link()));
  }

  private static void entry(MarkdownPage page, Section.Kind kind, Entry entry) {
    boolean leads = kind.linksOrganisation() && entry.organisation() != null;
    if (entry.title() != null) {
      String own = leads ? null : entry.link();
      if (kind.isListed()) {
        listed(page.item(), entry, entry.title());
      } else {
        page.heading(3).link(entry.title(), own);
        page.paragraph();
        details(page, entry, leads ? entry.link() : null);
      }
    }
    entry.paragraphs().forEach(text -> page.paragraph().words(text));
    entry.bullets().forEach(bullet -> page.item().words(bullet));
    for (Entry.Note note : entry.notes()) {
      if (note.label() == null) {
        page.paragraph().words(note.text());
      } else {
        page.item().strong(note.label() + ":").words(" " + note.text());
      }
    }
  }

  private static void listed(MarkdownPage page, Entry entry, String title) {
    if (entry.link() == null) {
      page.strong(title);
    } else {
      page.link(title, entry.link());
    }
    if (entry.organisation() != null) {
      page.words(", " + entry.organisation());
    }
    if (entry.period() != null) {
      page.words(", ").quiet(entry.period());
    }
  }

  private static void details(MarkdownPage page, Entry entry, @Nullable String leading) {
    if (entry.organisation() != null) {
      page.divide().link(entry.organisation(), leading);
    }
    if (entry.place() != null) {
      page.divide().words(entry.place());
    }
    if (entry.period() != null) {
      page.divide().quiet(entry.period());
    }
  }
}
