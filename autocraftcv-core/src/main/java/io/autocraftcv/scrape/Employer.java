package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who hires where no label says it: from the page's name, its logos, what it says about
 * itself. A name counts for more if the page says it in two ways.
 */
final class Employer implements Extractor {

  private static final Source SAID = source(0.58);
  private static final Source TWICE = source(0.5);
  private static final Source LOGO = source(0.45);
  private static final Source ABOUT = source(0.42);
  private static final Source ONCE = source(0.35);

  private static final int LONGEST_HEADING = 200;

  private static final Wording NOT_US =
      Wording.of(
          """
        us | you | the role | the job | the position | this role | this job | the team | our team | the company | your role
        uns | dich | sie | die stelle | das unternehmen | das team | nous | vous | le poste | l'entreprise | l'équipe
        nosotros | ti | el puesto | la empresa | el equipo | our company | our client | this position | the opportunity
        our benefits | benefits | the project | the department | this opportunity | cookies
        """);

  private static final List<String> ABOUT_WORDS =
      List.of(
          "about ",
          "über ",
          "à propos de ",
          "a propos de ",
          "sobre ",
          "acerca de ",
          "who is ",
          "join ");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\(c\\)|copyright)[\\s,©–-]*(?:\\d{4}[\\s,–-]*){0,2}(?:by )?([^.|·•©]{2,60})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void extract(Markup page, Facts facts) {
    String title = facts.get(Field.TITLE, "");
    String text = Wording.fold(page.content().text());
    for (String name : names(page, title)) {
      PageTitle taken = taken(name, title, facts);
      String whole = taken.company();
      if (whole != null) {
        String company = PageTitle.withoutPlace(whole, facts.get(Field.LOCATIONS, List.of()));
        boolean twice = isKnown(company, page, text);
        facts.offer(Field.COMPANY, company, taken.sure() ? SAID : twice ? TWICE : ONCE);
      }
      facts.offer(Field.LOCATIONS, taken.places(), ONCE);
    }
    page.content().select("h1, h2, h3, h4, strong, b").stream()
        .filter(heading -> page.sizes().size(heading).all() <= LONGEST_HEADING)
        .forEach(heading -> about(heading, facts));
    logo(page, text, facts);
    site(page, text, facts);
  }

  /** The name taken apart; a place that is known stands where a company would. */
  private static PageTitle taken(String name, String title, Facts facts) {
    PageTitle taken = PageTitle.of(name, title);
    String company = taken.company();
    boolean place =
        company != null && !taken.sure() && facts.get(Field.LOCATIONS, List.of()).contains(company);
    return place ? PageTitle.of(name.replace(company, "|"), title) : taken;
  }

  private static List<String> names(Markup page, String title) {
    List<String> headings =
        page.content().select("h1").stream()
            .map(Element::text)
            .filter(text -> !Wording.fold(text).equals(Wording.fold(title)))
            .filter(text -> PageTitle.of(JobTitles.cleaned(text), title).sure())
            .map(JobTitles::cleaned)
            .toList();
    return headings.isEmpty()
        ? List.of(Headline.nameOfPage(page.document()), page.document().title())
        : List.of(headings.get(0), Headline.nameOfPage(page.document()));
  }

  /** "About Crumb", "Über Crumb". */
  private static void about(Element heading, Facts facts) {
    String text = Lines.squeeze(heading.text());
    for (String about : ABOUT_WORDS) {
      if (text.regionMatches(true, 0, about, 0, about.length())) {
        String name = text.substring(about.length()).replaceAll("[:?!.]+$", "").strip();
        if (Companies.couldBe(name) && !NOT_US.is(name) && !Places.is(name)) {
          facts.offer(Field.COMPANY, name, ABOUT);
        }
      }
    }
  }

  private static void logo(Markup page, String text, Facts facts) {
    for (Element image : page.document().select("img[alt]")) {
      String name = Companies.bare(image.attr("alt"));
      boolean ofCompany = ClassWords.name(image, "company", "logo");
      boolean ofAny =
          ClassWords.of(image).contains("logo")
              || image.attr("alt").toLowerCase(Locale.ROOT).contains("logo");
      if ((ofCompany || ofAny) && Companies.couldBe(name) && !NOT_US.is(name)) {
        boolean twice = ofCompany || says(text, name);
        facts.offer(Field.COMPANY, name, twice ? LOGO : ONCE);
        return;
      }
    }
  }

  /** The site's own name is its owner's, and the owner hires if the text speaks of him. */
  private static void site(Markup page, String text, Facts facts) {
    String site = Companies.bare(PageHead.meta(page.document(), "og:site_name"));
    if (Companies.couldBe(site) && (says(text, site) || isHost(site, page))) {
      facts.offer(Field.COMPANY, site, ABOUT);
    }
    String body = page.document().body().text();
    Matcher owner = COPYRIGHT.matcher(body.substring(Math.max(0, body.length() - 2000)));
    if (owner.find()) {
      String name =
          Companies.bare(
              owner
                  .group(1)
                  .replaceAll("(?i) (?:all rights|alle rechte|tous droits|todos los).*", ""));
      if (Companies.couldBe(name) && says(text, name)) {
        facts.offer(Field.COMPANY, name, ONCE);
      }
    }
  }

  private static boolean isKnown(String company, Markup page, String text) {
    return says(text, company)
        || isHost(company, page)
        || Companies.endsLikeOne(company)
        || Wording.fold(PageHead.meta(page.document(), "og:site_name"))
            .contains(Wording.fold(company));
  }

  private static boolean says(String text, String name) {
    return text.contains(Wording.fold(name));
  }

  private static boolean isHost(String name, Markup page) {
    String host = host(page);
    String joined = Wording.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    return host != null && joined.length() > 2 && host.replace("-", "").contains(joined);
  }

  private static @Nullable String host(Markup page) {
    return page.url() == null ? null : page.url().getHost();
  }

  private static Source source(double confidence) {
    return new Source(Source.Origin.HEURISTIC, confidence);
  }
}
