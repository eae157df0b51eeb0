package io.autocraftcv.scrape;

import java.util.Locale;
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
                  + "recommendations sidebar comments banner advert ads signin login dropdown tooltip "
                  + "toast contextual qrcode")
              .split(" ", -1));

  private static final double MOST = 0.5;

  private static final Evaluator BESIDE =
      QueryParser.parse("aside, [class*=sidebar], [id*=sidebar], [role=complementary]");

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
    content.select("ul, ol").stream().filter(Chrome::leadsWithinPage).toList().forEach(Node::remove);
    TextSizes sizes = TextSizes.of(content);
    int most = (int) (sizes.size(content).all() * MOST);
    Elements surroundings = content.select(ELEMENTS);
    surroundings.addAll(
        content.select("[style*=display], header, [class], [id]").stream()
            .filter(Chrome::isSurrounding)
            .toList());
    Cards.in(content, sizes).forEach(group -> surroundings.add(group.cards().get(0).parent()));
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

  /** A table of contents, or tabs. */
  private static boolean leadsWithinPage(Element list) {
    return list.childrenSize() > 1
        && list.children().stream()
            .allMatch(
                point ->
                    point.childrenSize() == 1
                        && point.ownText().isEmpty()
                        && point.child(0).attr("href").startsWith("#"));
  }

  /** Beside many a posting stands what it is in short, in a sidebar like those for other things. */
  private static boolean labelsFacts(Element element) {
    boolean beside = element.is(BESIDE) && element.text().length() <= LONGEST_FACTS;
    return beside
        && element.selectFirst("form, input") == null
        && Labels.count(Lines.of(element)) >= FACTS
        && Cards.in(element, TextSizes.of(element)).isEmpty();
  }

  private static boolean isSurrounding(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    if (style.contains("display:none")) {
      return true;
    }
    if (element.normalName().equals("header")) {
      // A page's header is navigation; an article's header holds its title.
      return element.selectFirst("h1, h2") == null;
    }
    return ClassWords.of(element).stream().anyMatch(WORDS::contains)
        && element.selectFirst("h1") == null;
  }
}
