package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads elements whose class or id says what they show: {@code class="company-name"}. */
final class NamedElements implements Extractor {

  private static final Source NAMED = new Source(Source.Origin.HEURISTIC, 0.6);

  /** Less than a headline, which is nearly always there and right. */
  private static final Source TITLED = new Source(Source.Origin.HEURISTIC, 0.55);

  private static final int LONGEST = 120;

  private static final List<String[]> TITLE =
      List.of(
          words("job", "title"),
          words("position", "title"),
          words("posting", "headline"),
          words("vacancy", "title"),
          words("job", "name"));

  private static final List<String[]> COMPANY =
      List.of(
          words("company", "name"),
          words("org", "name"),
          words("organization", "name"),
          words("employer", "name"),
          words("hiring", "organization"),
          words("employer"),
          words("company"));

  private static final List<String[]> LOCATION =
      List.of(words("job", "location"), words("location"));

  private static final List<String[]> SALARY =
      List.of(words("salary"), words("compensation"), words("pay", "range"));

  @Override
  public void extract(Markup page, Facts facts) {
    Element content = page.content();
    facts.offer(Field.TITLE, text(content, TITLE), TITLED);
    facts.offer(Field.COMPANY, text(content, COMPANY), NAMED);
    String place = text(content, LOCATION);
    if (place != null && RemoteWords.in(place) == null && Label.in(place) == null) {
      facts.offer(Field.LOCATIONS, List.of(place), NAMED);
    }
    String pay = text(content, SALARY);
    if (pay != null && Currencies.in(pay) != null) {
      facts.offer(Field.SALARY, Money.read(pay, null), NAMED);
    }
  }

  /** The first short text in an element of one of these names, the most telling name first. */
  private static @Nullable String text(Element content, List<String[]> names) {
    for (String[] name : names) {
      for (Element element : content.select("[class], [id], [data-testid]")) {
        if (ClassWords.name(element, name)) {
          String text = value(element);
          if (!text.isEmpty() && text.length() <= LONGEST) {
            return text;
          }
        }
      }
    }
    return null;
  }

  private static String value(Element element) {
    List<Lines.Line> lines = Lines.of(element);
    if (lines.isEmpty()) {
      return "";
    }
    String first = lines.get(0).text();
    int colon = first.indexOf(':');
    String behindLabel =
        colon > 0 && Label.in(first.substring(0, colon)) != null
            ? first.substring(colon + 1)
            : first;
    Element bold = element.selectFirst("strong, b");
    if (bold != null && lines.get(0).parts().size() > 1 && isName(bold, first)) {
      return Lines.squeeze(bold.text());
    }
    boolean labelAlone = Label.in(first) != null && lines.size() > 1;
    return labelAlone ? lines.get(1).text() : behindLabel.strip();
  }

  /** Beside a link to the company's site its name is in bold; a label in bold is no name. */
  private static boolean isName(Element bold, String line) {
    String text = Lines.squeeze(bold.text());
    return !text.isEmpty() && Label.in(text) == null && line.endsWith(text);
  }

  private static String[] words(String... words) {
    return words;
  }
}
