package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a page, or a headline, taken apart: "Baker - Crumb", "Baker at Crumb", "Crumb sucht
 * Bäcker (m/w/d) in Bath | Jobs".
 *
 * @param title or an empty text
 * @param company or null
 * @param sure whether the words say which is the company, and not just the order
 * @param places or an empty list
 */
record PageTitle(String title, @Nullable String company, boolean sure, List<String> places) {

  private static final int LONGEST = 300;
  private static final String AROUND = " ,:-–—[]【】「」";
  private static final Pattern BARS = Pattern.compile("\\s*[|»›•·]\\s*|\\s*::\\s*");
  private static final Pattern DASHES = Pattern.compile("\\s+[-–—]+\\s+");

  private static final Pattern END = Pattern.compile("\\s+[-–—]+\\s+|: ");

  private static final List<String> SEEKS =
      List.of(
          " is hiring ",
          " are hiring ",
          " hiring ",
          " is looking for ",
          " seeks ",
          " sucht ",
          " recrute ",
          " recherche ",
          " busca ",
          " contrata ",
          " zoekt ",
          " cerca ",
          " szuka ",
          " hledá ");
  private static final List<String> ARTICLES =
      List.of(
          "a ", "an ", "einen ", "eine ", "ein ", "un(e) ", "un/une ", "un ", "une ", "una ",
          "een ", "for a ");
  private static final List<String> AT = List.of(" at ", " @ ", " bei ", " bei der ", " chez ");
  private static final List<String> IN = List.of(" in ", " à ", " en ", " im Raum ");
  private static final String APPLICATION = "Job Application for ";

  /**
   * Takes a name apart.
   *
   * @param headline the title, if it is known already and stands in the name; or an empty text
   */
  static PageTitle of(String name, String headline) {
    String whole = Lines.squeeze(name);
    whole = whole.substring(0, Math.min(whole.length(), LONGEST));
    if (whole.startsWith(APPLICATION)) {
      whole = whole.substring(APPLICATION.length());
    }
    String first = BARS.split(whole, 2)[0];
    PageTitle said = seeking(first);
    if (said == null) {
      said = at(first, headline);
    }
    return said != null ? said : inOrder(whole, headline);
  }

  private static @Nullable PageTitle seeking(String text) {
    for (String verb : SEEKS) {
      int at = text.indexOf(verb);
      if (at > 0) {
        String company = Companies.bare(text.substring(0, at));
        String rest = withoutArticle(text.substring(at + verb.length()));
        if (Companies.couldBe(company) && !rest.isEmpty() && !JobTitles.namesPosition(company)) {
          return withPlace(rest, company);
        }
      }
    }
    return null;
  }

  private static PageTitle withPlace(String text, @Nullable String company) {
    for (String in : IN) {
      int at = text.lastIndexOf(in);
      if (at > 0 && Places.is(text.substring(at + in.length()).strip())) {
        String place = text.substring(at + in.length()).strip();
        return new PageTitle(text.substring(0, at).strip(), company, true, List.of(place));
      }
    }
    return new PageTitle(text.strip(), company, true, List.of());
  }

  /** Whether one of the names, or a part of it, says at its end that something is there. */
  static boolean endsIn(String place, List<String> names) {
    return names.stream()
        .flatMap(BARS::splitAsStream)
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .anyMatch(part -> IN.stream().anyMatch(in -> part.endsWith(in + place)));
  }

  /** "Crumb in Bath" without where it is, if that is a place or one of these. */
  static String withoutPlace(String company, List<String> places) {
    for (String in : IN) {
      int at = company.lastIndexOf(in);
      String place = at > 0 ? company.substring(at + in.length()) : "";
      if (at > 0 && (Places.is(place) || places.stream().anyMatch(said -> said.contains(place)))) {
        return company.substring(0, at);
      }
    }
    return company;
  }

  private static @Nullable PageTitle at(String text, String headline) {
    for (String word : AT) {
      int at = text.lastIndexOf(word);
      if (at <= 0 || (at < headline.length() && text.startsWith(headline))) {
        continue;
      }
      String title = text.substring(0, at).strip();
      String behind = END.split(text.substring(at + word.length()), 2)[0].strip();
      int in = behind.lastIndexOf(" in ");
      boolean placed = in > 0 && Places.is(behind.substring(in + 4));
      String company = placed ? behind.substring(0, in) : behind;
      if (Companies.couldBe(company) && !Places.is(company)) {
        List<String> places = placed ? List.of(behind.substring(in + 4)) : List.of();
        return new PageTitle(title, company, true, places);
      }
    }
    return null;
  }

  private static PageTitle inOrder(String whole, String headline) {
    boolean known = !headline.isEmpty() && whole.contains(headline);
    String rest = known ? whole.replace(headline, " | ") : whole;
    List<String> parts = new ArrayList<>();
    for (String bar : BARS.split(rest, -1)) {
      DASHES.splitAsStream(" " + bar + " ").map(PageTitle::trimmed).forEach(parts::add);
    }
    parts.removeIf(String::isEmpty);
    String title = known ? headline : parts.isEmpty() ? "" : parts.remove(title(parts));
    List<String> places = parts.stream().filter(Places::is).toList();
    String company =
        parts.stream()
            .filter(part -> !Places.is(part) && !JobTitles.namesGenders(part))
            .filter(part -> !Wording.fold(headline).contains(Wording.fold(part)))
            .map(Companies::bare)
            .filter(Companies::couldBe)
            .findFirst()
            .orElse(null);
    return new PageTitle(title, company, false, places);
  }

  /** The first, unless a later one is a title for sure: "Crumb | Bäcker (m/w/d)". */
  private static int title(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (JobTitles.namesGenders(parts.get(i))) {
        return i;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (JobTitles.couldBe(parts.get(i)) && JobTitles.namesPosition(parts.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private static String trimmed(String part) {
    int begin = 0;
    int end = part.length();
    while (begin < end && AROUND.indexOf(part.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && AROUND.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(begin, end);
  }

  private static String withoutArticle(String text) {
    for (String article : ARTICLES) {
      if (Wording.fold(text).startsWith(article)) {
        return text.substring(article.length()).strip();
      }
    }
    return text.strip();
  }
}
