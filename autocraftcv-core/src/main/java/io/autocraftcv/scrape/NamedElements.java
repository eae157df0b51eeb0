package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads elements whose class or id says what they show: {@code class="company-name"}. */
final class NamedElements implements Extractor {

  private static final Source NAMED = new Source(Source.Origin.HEURISTIC, 0.6);

  /** Less than a headline, which is nearly always there and right. */
  private static final Source TITLED = new Source(Source.Origin.HEURISTIC, 0.55);

  private static final int LONGEST = 120;

  private static final List<List<String>> TITLE =
      List.of(
          List.of("job", "title"),
          List.of("position", "title"),
          List.of("posting", "headline"),
          List.of("vacancy", "title"),
          List.of("job", "name"));

  private static final List<List<String>> COMPANY =
      List.of(
          List.of("company", "name"),
          List.of("org", "name"),
          List.of("organization", "name"),
          List.of("employer", "name"),
          List.of("hiring", "organization"),
          List.of("employer"),
          List.of("agency"),
          List.of("company"));

  private static final List<List<String>> LOCATION =
      List.of(List.of("job", "location"), List.of("location"));

  private static final List<List<String>> SALARY =
      List.of(List.of("salary"), List.of("compensation"), List.of("pay", "range"), List.of("pay"));

  @Override
  public void extract(Markup page, Facts facts) {
    List<Named> elements = named(page.content());
    facts.offer(Field.TITLE, text(elements, TITLE, ""), TITLED);
    String title = facts.get(Field.TITLE, "");
    facts.offer(Field.COMPANY, company(text(elements, COMPANY, title)), NAMED);
    String place = text(elements, LOCATION, title);
    if (place != null && RemoteWords.in(place) == null && Label.in(place) == null) {
      facts.offer(Field.LOCATIONS, List.of(place), NAMED);
    }
    String pay = text(elements, SALARY, title);
    if (pay != null && isMoney(pay) && !PayInText.isEstimate(pay)) {
      facts.offer(Field.SALARY, Money.read(withPeriod(pay, elements), null), NAMED);
    }
  }

  private static boolean isMoney(String pay) {
    return Currencies.in(pay) != null || pay.indexOf('$') >= 0;
  }

  /** "University of Bath - School of Biology": the school is a part of who hires. */
  private static @Nullable String company(@Nullable String text) {
    int dash = text == null ? -1 : text.indexOf(" - ");
    String first = text == null || dash < 0 ? "" : text.substring(0, dash);
    return Companies.looksLikeOne(first) || Companies.endsLikeOne(first) ? first : text;
  }

  /** The amount, and what stands below it: "gross, a month". */
  private static String withPeriod(String pay, List<Named> elements) {
    return SALARY.stream()
        .flatMap(name -> elements.stream().filter(named -> named.is(name)))
        .map(named -> Lines.text(Lines.of(named.element())))
        .filter(text -> text.length() <= LONGEST && text.startsWith(pay + "\n"))
        .findFirst()
        .orElse(pay);
  }

  /** An element and the words that it is named by. */
  private record Named(Element element, List<String> words) {

    boolean is(List<String> name) {
      return Collections.indexOfSubList(words, name) >= 0;
    }
  }

  private static List<Named> named(Element content) {
    return content.select(ClassWords.NAMED).stream()
        .map(element -> new Named(element, ClassWords.of(element)))
        .toList();
  }

  /**
   * The first short text in an element of one of these names, the most telling name first.
   *
   * @param title what stands in an element of any name and is no company's or place's
   */
  private static @Nullable String text(
      List<Named> elements, List<List<String>> names, String title) {
    for (List<String> name : names) {
      for (Named named : elements) {
        if (named.is(name)) {
          String text = value(named.element(), title);
          if (!text.isEmpty() && text.length() <= LONGEST && !text.equals(title)) {
            return text;
          }
        }
      }
    }
    return null;
  }

  private static String value(Element element, String title) {
    List<Lines.Line> lines = Lines.of(element);
    if (lines.isEmpty()) {
      return "";
    }
    // Title and company may share an element, and its name.
    if (lines.size() == 2 && title.startsWith(lines.get(0).text())) {
      return lines.get(1).text();
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
    // Behind the name of a company stands a link to what else there is about it.
    String ownText = Lines.squeeze(element.ownText());
    boolean linked =
        lines.get(0).parts().size() > 1 && element.selectFirst("> a, > button") != null;
    if (linked && first.startsWith(ownText) && Companies.couldBe(ownText)) {
      return ownText;
    }
    boolean labelAlone = Label.in(first) != null && lines.size() > 1;
    return labelAlone ? lines.get(1).text() : behindLabel.strip();
  }

  /** Beside a link to the company's site its name is in bold; a label in bold is no name. */
  private static boolean isName(Element bold, String line) {
    String text = Lines.squeeze(bold.text());
    return !text.isEmpty() && Label.in(text) == null && line.endsWith(text);
  }
}
