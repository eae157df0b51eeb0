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
    Template template = templates.named(look.template());
    String title = isGerman(look) ? "Lebenslauf" : "R\u00E9sum\u00E9";
    return new Page(look, titled(sheet.name(), title), sheet.name(), template)
        .around(template.resume().with(Views.of(sheet, title)));
  }

  Document of(Letter letter, Look look) {
    Template template = templates.named(look.template());
    String title = isGerman(look) ? "Anschreiben" : "Cover letter";
    return new Page(look, titled(letter.name(), title), letter.name(), template)
        .around(template.letter().with(Views.of(letter, title)));
  }

  private static boolean isGerman(Look look) {
    return look.language().equals(Locale.GERMAN);
  }

  private static String titled(String name, String title) {
    return name.isEmpty() ? title : name + " \u2013 " + title;
  }
}
