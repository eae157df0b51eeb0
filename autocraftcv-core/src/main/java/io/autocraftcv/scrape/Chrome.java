package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What surrounds the content of a page: navigation, forms, dialogs, cookie banners,
 * recommendations. It goes by the meaning of elements, roles and the words in class names, and
 * spares whatever holds most of the page's text: some sites wrap all they have in one form.
 */
final class Chrome {

  private static final String ELEMENTS =
      "nav,footer,aside,dialog,form,select,button,input,textarea,[hidden],[aria-hidden=true],[aria-modal=true],[role=navigation],"
          + "[role=banner],[role=contentinfo],[role=search],[role=dialog],[role=alertdialog],"
          + "[role=complementary],[role=menu],[role=menubar]";

  private static final Set<String> WORDS =
      Set.of(
          ("nav navbar navigation menu footer breadcrumb breadcrumbs cookie cookies consent gdpr "
                  + "modal popup newsletter share sharing social related similar recommended "
                  + "recommendations sidebar comments banner ads signin login dropdown tooltip "
                  + "toast contextual qrcode lightbox usercentrics cookiebot cybot didomi "
                  + "tarteaucitron cmpbox truste klaro iubenda axeptio")
              .split(" ", -1));

  private static final Wording OTHER_JOBS =
      Wording.of(
          """
        similar jobs | similar positions | similar vacancies | similar opportunities | related jobs | related vacancies
        job alert | job alerts | create a job alert | create job alert | get job alerts | job-benachrichtigung
        alerte emploi | créer une alerte | crear alerta | other openings | other open positions | other positions | more openings
        more open positions | more jobs | other jobs | other vacancies | recommended jobs | jobs you may | you may also | you might also
        people also viewed | people also searched | find similar jobs | latest jobs | more from this | featured jobs
        ähnliche jobs | ähnliche stellen | ähnliche stellenangebote | passende jobs | weitere jobs | weitere stellen
        weitere stellenangebote | andere jobs | das könnte sie auch | diese jobs | offres similaires | autres offres
        offres d'emploi similaires | ces offres | empleos similares | ofertas similares | otras ofertas | annunci simili
        offerte simili | altre offerte | vagas semelhantes | vagas similares | outras vagas | vergelijkbare vacatures
        andere vacatures | meer vacatures | liknande jobb | fler jobb | lignende job | lignende stillinger | podobne oferty
        podobné nabídky | podobné ponuky | похожие вакансии | схожі вакансії | この求人を見た人 | 関連する求人 | 相似职位 | 推荐职位
        """);

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

  private static final double MOST = 0.5;

  private static final Evaluator BESIDE =
      QueryParser.parse("aside, [class*=sidebar], [id*=sidebar], [role=complementary]");

  private static final Evaluator FIELD =
      QueryParser.parse("input:not([type=hidden]):not([type=submit]), textarea");
  private static final Evaluator A_HEADING = QueryParser.parse("h2, h3, h4, h5, h6, legend");
  private static final int FORM_LEVELS = 4;
  private static final int LONGEST_FORM = 1000;
  private static final int LONGEST_FACTS = 1000;
  private static final int FACTS = 2;

  private Chrome() {}

  /** A copy of the body without what surrounds the content. */
  static Element removedFrom(Element body) {
    Element content = body.clone();
    content
        .select("script,style,template,noscript,svg:not([aria-label]):not([class]),iframe,object")
        .remove();
    content.select("svg > *").remove();
    content.select("ul, ol").stream()
        .filter(Chrome::leadsWithinPage)
        .toList()
        .forEach(Node::remove);
    TextSizes sizes = TextSizes.of(content);
    int most = (int) (sizes.size(content).all() * MOST);
    Element headline = content.selectFirst("h1");
    Set<Element> withHeadline = headline == null ? Set.of() : Set.copyOf(headline.parents());
    Elements surroundings = content.select(ELEMENTS);
    surroundings.addAll(
        content.select("[style*=display], header, [class], [id]").stream()
            .filter(
                element ->
                    isHidden(element) || (isSurrounding(element) && !isOf(withHeadline, element)))
            .toList());
    Cards.in(content, sizes).forEach(group -> surroundings.add(group.cards().get(0).parent()));
    surroundings.addAll(otherJobs(content));
    surroundings.addAll(forms(content, sizes));
    for (Element element : surroundings) {
      if (element != null
          && element.hasParent()
          && sizes.size(element).all() <= most
          && !labelsFacts(element)) {
        element.remove();
      }
    }
    return content;
  }

  /** A heading and fields to fill in, of a form that calls itself none. */
  private static List<Element> forms(Element content, TextSizes sizes) {
    Map<Element, Integer> fields = new LinkedHashMap<>();
    for (Element field : content.select(FIELD)) {
      field.parents().stream()
          .limit(FORM_LEVELS)
          .filter(around -> around.childrenSize() > 0 && around.child(0).is(A_HEADING))
          .findFirst()
          .ifPresent(around -> fields.merge(around, 1, Integer::sum));
    }
    return fields.entrySet().stream()
        .filter(form -> form.getValue() > 1 && sizes.size(form.getKey()).all() <= LONGEST_FORM)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What stands under a heading that says that it is about other jobs. */
  private static List<Element> otherJobs(Element content) {
    List<Element> others = new ArrayList<>();
    for (Element heading : content.select("h2, h3, h4, h5, h6")) {
      if (OTHER_JOBS.begins(heading.text())) {
        Element section = heading.parent();
        if (heading.elementSiblingIndex() == 0 && section != null) {
          others.add(section);
        } else {
          others.add(heading);
          heading.nextElementSiblings().stream()
              .takeWhile(next -> !next.is(heading.normalName()))
              .forEach(others::add);
        }
      }
    }
    return others;
  }

  /** A table of contents, or tabs. */
  private static boolean leadsWithinPage(Element list) {
    return list.childrenSize() > 1
        && list.children().stream()
            .allMatch(
                point ->
                    point.childrenSize() == 1
                        && point.ownText().isEmpty()
                        && point.child(0).attr("href").matches("#.+"));
  }

  /** Beside many a posting stands what it is in short, in a sidebar like those for other things. */
  private static boolean labelsFacts(Element element) {
    boolean beside = element.is(BESIDE) && element.text().length() <= LONGEST_FACTS;
    return beside
        && element.selectFirst("form, input") == null
        && Labels.count(Lines.of(element)) >= FACTS
        && Cards.in(element, TextSizes.of(element)).isEmpty();
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none");
  }

  private static boolean isSurrounding(Element element) {
    if (element.normalName().equals("header")) {
      // A page's header is navigation; an article's header holds its title.
      return element.selectFirst("h1, h2") == null;
    }
    // A heading in a banner may have its name from there.
    return !HEADINGS.contains(element.normalName())
        && ClassWords.of(element).stream().anyMatch(WORDS::contains)
        && element.selectFirst("h1") == null;
  }

  /** "banner__employer" is in the "banner" with the headline, and no banner itself. */
  private static boolean isOf(Set<Element> withHeadline, Element element) {
    return element.classNames().stream()
        .filter(name -> name.indexOf("__") > 0)
        .map(name -> name.substring(0, name.indexOf("__")))
        .anyMatch(
            block ->
                element.parents().stream()
                    .anyMatch(outer -> withHeadline.contains(outer) && outer.hasClass(block)));
  }
}
