package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Tells a page that lists jobs from the page of one job. */
final class JobList {

  private static final double MOST = 0.5;
  private static final Pattern PARTS = Pattern.compile("\\s+[-–—|·»›]\\s+");

  private static final Wording NAMES =
      Wording.of(
          """
        jobs in | jobs, employment | job search | search results | search jobs | job listings
        open positions | current openings | current vacancies | all jobs | job openings
        latest jobs | jobs found | jobs available | vacancies in | stellenangebote | stellenanzeigen
        offene stellen | stellenausschreibungen | jobangebote | stellenbörse | jobs und karriere
        offres d'emploi | nos offres | toutes les offres | ofertas de empleo | ofertas de trabajo
        empleos en | trabajos en | vagas de emprego | offerte di lavoro | vacatures | nabídky práce
        oferty pracy
        """);

  private static final Wording JOBS =
      Wording.of(
          """
        jobs | job | vacancies | positions | openings | stellen | offres | empleos | ofertas | vagas
        results
        """);

  private JobList() {}

  static boolean is(Markup page) {
    List<String> headlines = page.document().select("h1").eachText();
    return headlines.stream().anyMatch(JobList::isCalledList)
        || isCalledList(ofPage(page.document().title(), headlines))
        || consistsOfCards(page.document().body());
  }

  /** "Stellenangebote - Baker (m/w/d)": before the one job stands what the site has more of. */
  private static String ofPage(String name, List<String> headlines) {
    List<String> parts = PARTS.splitAsStream(name).map(String::strip).toList();
    boolean ofOne =
        headlines.stream()
            .filter(parts::contains)
            .anyMatch(line -> JobTitles.namesPosition(line) || JobTitles.namesGenders(line));
    return ofOne
        ? parts.stream().filter(part -> !NAMES.is(part)).collect(Collectors.joining(" | "))
        : name;
  }

  private static boolean isCalledList(String title) {
    return NAMES.isIn(title) || countsJobs(Wording.fold(title));
  }

  /** "224,532 USA jobs", "1.200 Stellen". */
  private static boolean countsJobs(String title) {
    return !title.isEmpty() && Character.isDigit(title.charAt(0)) && JOBS.isIn(title);
  }

  private static boolean consistsOfCards(Element body) {
    TextSizes sizes = TextSizes.of(body);
    int most = (int) (sizes.size(body).all() * MOST);
    return Cards.in(body, sizes).stream().anyMatch(cards -> cards.textLength() > most);
  }
}
