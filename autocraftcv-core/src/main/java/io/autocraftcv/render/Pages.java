package io.autocraftcv.render;

import java.util.Locale;
import org.jsoup.nodes.Document;

/** Makes the HTML of which both HTML files and PDFs are made. */
final class Pages {

  private final Templates templates;

  Pages(Templates templates) {
    this.templates = templates;
  }

  Document of(Sheet sheet, Look look) {
    boolean german = look.language().equals(Locale.GERMAN);
    Template template = templates.named(look.template());
    String title = titled(sheet.name(), german ? "Lebenslauf" : "R\u00E9sum\u00E9");
    return new Page(look, title, sheet.name(), template)
        .around(template.resume().with(Views.of(sheet)));
  }

  Document of(Letter letter, Look look) {
    Template template = templates.named(look.template());
    String title = titled(letter.name(), letter.subject());
    return new Page(look, title, letter.name(), template)
        .around(template.letter().with(Views.of(letter)));
  }

  private static String titled(String name, String what) {
    return name.isEmpty() ? what : what.isEmpty() ? name : name + " \u2013 " + what;
  }
}
