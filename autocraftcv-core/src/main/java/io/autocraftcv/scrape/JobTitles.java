package io.autocraftcv.scrape;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Section;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Knows a position's title when it sees one. */
final class JobTitles {

  private static final int LONGEST = 200;
  private static final Lexicon POSITIONS = Lexicon.load(Lexicon.class, "positions.txt");

  /** (m/w/d), (H/F), (all genders): what the law asks for beside titles, and nothing else has. */
  private static final Pattern GENDERS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:[mwfhdxin]\\s?[/|*,:.]\\s?[mwfhdxin](?:\\s?[/|*,:.]\\s?[mwfhdxin])?"
              + "|all genders?|gn|a\\*|m/w/div|männlich/weiblich/divers)(?!\\p{L})");

  /** What the name of a page says that is no title. */
  private static final Wording GENERIC =
      Wording.of(
          """
        job details | job description | job posting | job offer | job | jobs | the job | position details | position
        vacancy | vacancies | career | careers | join us | join our team | work with us | we are hiring | we're hiring
        now hiring | open positions | open position | current vacancies | job vacancy | home | welcome | apply | apply now
        overview | about us | the role | about the role | about the job | the company | the position | details | contact
        karriere | stellenangebot | stellenangebote | stellenanzeige | stellenausschreibung | stellenbeschreibung
        wir suchen | wir stellen ein | über uns | willkommen | jobdetails | deine bewerbung | jetzt bewerben | die stelle
        offre d'emploi | nos offres | recrutement | nous recrutons | le poste | fiche de poste | rejoignez-nous | accueil
        qui sommes-nous | l'entreprise | détail de l'offre | oferta de empleo | oferta de trabajo | empleo | trabajo
        trabaja con nosotros | únete a nuestro equipo | buscamos | sobre nosotros | la empresa | descripción del puesto
        offerta di lavoro | chi siamo | lavora con noi | vacature | over ons | تفاصيل الوظيفة | تفاصيل الوظيفة الشاغرة
        """);

  private static final Wording OPENINGS =
      Wording.of(
          """
        careers at | jobs at | career at | join our | join the | working at | work at | why | about | welcome to
        karriere bei | jobs bei | arbeiten bei | willkommen bei | über | warum | carrières chez | rejoignez | bienvenue
        à propos | pourquoi | trabaja en | únete | sobre | bienvenido | more jobs | similar jobs | related jobs
        weitere stellen | ähnliche | autres offres | otras ofertas | how to apply | ready to | interested | cookie
        """);

  private static final List<String> PREFIXES =
      List.of(
          "job title",
          "job",
          "position",
          "vacancy",
          "role",
          "job opening",
          "job opportunity",
          "we are hiring",
          "we're hiring",
          "now hiring",
          "hiring",
          "open position",
          "stellenangebot",
          "stellenanzeige",
          "stellenausschreibung",
          "stellenbezeichnung",
          "stelle",
          "wir suchen",
          "gesucht",
          "offre d'emploi",
          "poste",
          "intitulé du poste",
          "nous recrutons",
          "recrutement",
          "on recrute",
          "oferta de empleo",
          "oferta de trabajo",
          "oferta",
          "puesto",
          "buscamos",
          "vacante",
          "vacature",
          "offerta di lavoro",
          "job application for");

  private JobTitles() {}

  /** Whether it could be one at all. */
  static boolean couldBe(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter)
        && Label.in(text) == null
        && !GENERIC.is(text)
        && !OPENINGS.begins(text)
        && (Companies.bare(text).length() == text.length() || namesPosition(text))
        && Section.named(text) == null;
  }

  /** Whether it says of what genders those may be who apply. */
  static boolean namesGenders(String text) {
    return text.length() <= LONGEST && GENDERS.matcher(text).find();
  }

  /** Whether it names what somebody is: a baker, an engineer. */
  static boolean namesPosition(String text) {
    return POSITIONS.isIn(text);
  }

  /** The title behind "Job:", "Stellenangebot:", "Nous recrutons :". */
  static String cleaned(String text) {
    String title = Lines.squeeze(text);
    int mark = mark(title);
    if (mark > 0 && PREFIXES.contains(Wording.bare(title.substring(0, mark)))) {
      String rest = title.substring(mark + 1).strip();
      return rest.isEmpty() ? title : rest;
    }
    return title;
  }

  private static int mark(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean dash = (c == '-' || c == '–' || c == '—') && i > 0 && title.charAt(i - 1) == ' ';
      if (c == ':' || dash) {
        return i;
      }
    }
    return -1;
  }
}
