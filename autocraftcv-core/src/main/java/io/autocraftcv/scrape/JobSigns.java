package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides for a page without structured data whether it is one job's posting. No single sign is
 * enough: an article has headings, a shop has labels, a list of jobs has a button to apply.
 */
final class JobSigns {

  private static final int ENOUGH = 2;

  /** For a page that says of itself that it is something else. */
  private static final int ENOUGH_DESPITE = 4;

  /** For a page that is called after something else, or describes it to programs. */
  private static final int ENOUGH_AGAINST = 5;

  private static final int FACTS_OF_ANOTHER = 2;
  private static final int HEADINGS_OF_ANOTHER = 3;

  private static final int MOST_OF_A_KIND = 3;
  private static final int LEAST_TEXT = 120;

  private static final Set<String> OTHER_THINGS =
      Set.of(
          ("Article NewsArticle BlogPosting Product Recipe Event VideoObject Movie Book "
                  + "SearchResultsPage CollectionPage ItemList FAQPage ProfilePage Review")
              .split(" ", -1));

  private static final Set<String> NO_JOBS =
      Set.of("Occupation", "Course", "Event", "CourseInstance", "EducationEvent", "HowTo");

  /** What pages about jobs, and none of one job, are called. */
  private static final Wording NO_TITLES =
      Wording.of(
          """
        salary in | salary guide | salaries | average salary | course | training course | certification | bootcamp | webinar
        workshop | interview questions | how to | resume template | resume example | cv template | cv example
        gehalt als | gehaltsvergleich | was verdient | lehrgang | seminar | weiterbildung zum | lebenslauf vorlage
        salaire moyen | salaires | fiche métier | sueldo medio | sueldos | cuánto gana | stipendio medio
        reviews | bewertungen | training
        """);

  private static final Wording OF_COMPANY =
      Wording.of(
          """
        headquarters | company size | size | industry | industries | founded | founded in | employees | revenue | specialties
        hauptsitz | gründung | gegründet | mitarbeiter | unternehmensgröße | branche | siège | siège social | effectif
        secteur | sede central | tamaño | fundada | ceo | type of business
        """);

  private static final Wording OF_PERSON =
      Wording.of(
          """
        experience | work experience | education | skills | languages | certifications | recommendations | interests
        about me | berufserfahrung | ausbildung | kenntnisse | sprachen | hobbys | formation | langues | loisirs
        expérience | expériences | experiencia | educación | idiomas | licenses & certifications | publications
        """);

  private static final Wording FOR_SALE =
      Wording.of(
          """
        add to cart | add to basket | buy now | book now | enrol now | enroll now | in den warenkorb | jetzt kaufen
        jetzt buchen | ajouter au panier | acheter | réserver | añadir al carrito | comprar | comprar ahora | reservar
        """);

  private JobSigns() {}

  static void require(Markup page, StructuredData data, Facts facts) throws ScrapeException {
    String title = facts.get(Field.TITLE, "");
    boolean against = NO_TITLES.isIn(title) || NO_JOBS.stream().anyMatch(data::hasA);
    boolean despite =
        isAnotherThing(page, data) || isOfSomeone(page) || title.equals(facts.get(Field.COMPANY));
    int enough = against ? ENOUGH_AGAINST : despite ? ENOUGH_DESPITE : ENOUGH;
    boolean complete = facts.has(Field.TITLE) && facts.has(Field.DESCRIPTION);
    if (!complete || count(page, facts) < enough) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING,
          "This page does not read like a job posting; if it is one, paste its text instead.");
    }
  }

  private static boolean isAnotherThing(Markup page, StructuredData data) {
    String type = PageHead.meta(page.document(), "og:type");
    return isForSale(page)
        || OTHER_THINGS.stream().anyMatch(data::hasA)
        || Stream.of("article", "profile", "product").anyMatch(type::equalsIgnoreCase);
  }

  /** What a company, or a person, is described by. */
  private static boolean isOfSomeone(Markup page) {
    List<Lines.Line> lines = page.lines();
    return lines.stream().map(Lines.Line::text).filter(OF_COMPANY::is).distinct().count()
            >= FACTS_OF_ANOTHER
        || lines.stream()
                .filter(line -> line.kind() == Lines.Kind.HEADING)
                .map(Lines.Line::text)
                .filter(OF_PERSON::is)
                .distinct()
                .count()
            >= HEADINGS_OF_ANOTHER;
  }

  private static boolean isForSale(Markup page) {
    return page.document().select("a, button, [role=button]").stream()
        .anyMatch(element -> FOR_SALE.is(element.ownText()));
  }

  private static long count(Markup page, Facts facts) {
    List<Lines.Line> lines = Prose.lines(Prose.of(facts.get(Field.DESCRIPTION, ""), null));
    long signs = Math.min(Sections.of(lines).size(), MOST_OF_A_KIND);
    boolean hardlyAnyText = signs == 0 && Lines.text(lines).length() < LEAST_TEXT;
    signs += Math.min(Labels.count(page.lines()), MOST_OF_A_KIND);
    signs += Hints.offersToApply(page) ? 1 : 0;
    signs += InOneLine.isOn(page) ? 1 : 0;
    signs += facts.has(Field.COMPANY) && facts.has(Field.LOCATIONS) ? 1 : 0;
    return hardlyAnyText ? signs - 1 : signs;
  }
}
