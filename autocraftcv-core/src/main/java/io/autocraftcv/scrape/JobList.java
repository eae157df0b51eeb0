package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import org.jsoup.nodes.Element;

/** Tells a page that lists jobs from the page of one job. */
final class JobList {

  private static final double MOST = 0.5;

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
    return isCalledList(page.document().title())
        || page.document().select("h1").stream().map(Element::text).anyMatch(JobList::isCalledList)
        || consistsOfCards(page.document().body());
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
