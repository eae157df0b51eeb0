package io.autocraftcv.scrape;

import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Section;
import io.autocraftcv.words.Wording;
import java.util.List;

/** Knows names of companies by how they are made, and names that are a site's and no company's. */
final class Companies {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 8;

  private static final Lexicon FORMS =
      Lexicon.of(
          """
          inc incorporated llc llp ltd limited plc corp corporation gmbh mbh ag kg kgaa ohg ug se ev e.v eg gbr sa sas
          sarl s.a s.a.s s.a.r.l sl slu s.l s.l.u srl s.r.l spa s.p.a bv b.v nv n.v oy oyj ab aps pty pvt lda ltda eirl
          sp.k o.o doo d.o.o sro s.r.o a.s kft zrt""");

  private static final Lexicon WORDS = Lexicon.load(Lexicon.class, "employers.txt");

  /** What a site calls the part of it that shows jobs. */
  private static final Wording GENERIC =
      Wording.of(
          """
        job announcement | job advertisement | vacancy announcement | jobs | job | careers | career | careers page | career page | vacancies | vacancy | job board | job openings
        current openings | open positions | opportunities | job opportunities | home | homepage | apply | apply now
        job details | job search | recruitment | recruiting | hiring | work with us | join us | join our team | employment
        karriere | karriereportal | stellenangebote | stellenangebot | stellenanzeige | stellenmarkt | offene stellen
        jobbörse | jobportal | bewerbung | ausschreibung | emploi | emplois | recrutement | carrières | carrière
        offre d'emploi | offres d'emploi | nos offres | nous rejoindre | rejoignez-nous | empleo | empleos | trabajo
        oferta de empleo | ofertas de empleo | trabaja con nosotros | únete | vacantes | lavora con noi | vacatures | vacature | práce
        offerta | vaga | oferta | stilling | ledig stilling | tjänst | lediga jobb | вакансия | вакансії | praca | oferta pracy | oferty pracy
        engineering | manufacturing | marketing | sales | operations | finance | human resources | hr | product | design | it
        customer support | customer success | customer service | legal | research | data | nursing | administration | accounting
        information technology | technology | software engineering | people | security | supply chain | logistics | quality
        kariéra | kariera | praca | full-time | part-time | vollzeit | teilzeit | remote | cdi | cdd | permanent
        """);

  /** They show the jobs of others. */
  private static final Wording BOARDS =
      Wording.of(
          """
        linkedin | indeed | indeed.com | glassdoor | monster | stepstone | stepstone.de | xing | welcome to the jungle
        infojobs | ziprecruiter | simplyhired | careerbuilder | reed | reed.co.uk | totaljobs | cv-library | cwjobs
        jobsite | adzuna | seek | jobteaser | apec | hellowork | france travail | pôle emploi | arbeitsagentur
        bundesagentur für arbeit | jobs.ch | jobs.cz | pracuj.pl | remoteok | remote ok | remotive | we work remotely
        weworkremotely | wellfound | angellist | dice | otta | workable | greenhouse | lever | ashby | smartrecruiters
        recruitee | personio | teamtailor | bamboohr | jobvite | icims | workday | eures | jooble | talent.com | jobrapido
        tecnoempleo | computrabajo | bumeran | naukri | naukri.com | jobstreet | karriere.at | jobware | stellenanzeigen.de
        jobup.ch | idealist | hacker news | builtin | built in | efinancialcareers | academics.de | jobs.ac.uk | euraxess
        facebook | twitter | instagram | youtube | xing jobs | google | github
        """);

  /** How sites call the page of a job at some place. */
  private static final Wording OFFERS =
      Wording.of(
          """
        offre d'emploi | offres d'emploi | oferta de empleo | oferta de trabajo | ofertas de empleo | stellenangebot
        stellenangebote | jobs in | job in | vacature | vacatures | vacancy | vacancies | oferta pracy | offerta di lavoro
        vaga de | vagas de | emploi à
        """);

  private static final List<String> ENDS =
      List.of(
          " careers",
          " career",
          " jobs",
          " karriere",
          " recruiting",
          " recruitment",
          " recrutement",
          " carrières",
          " emplois",
          " empleo",
          " stellenangebote",
          " careers page",
          " vacancies",
          " hiring",
          " talent",
          " logo");

  private static final List<String> BEGINS =
      List.of(
          "careers at ",
          "jobs at ",
          "career at ",
          "working at ",
          "work at ",
          "join ",
          "karriere bei ",
          "jobs bei ",
          "arbeiten bei ",
          "carrières chez ",
          "recrutement ",
          "rejoindre ",
          "travailler chez ",
          "empleo en ",
          "trabaja en ",
          "werken bij ",
          "vacatures bij ",
          "lavora in ",
          "lavora con ",
          "trabalhe na ",
          "trabalhe no ",
          "jobba hos ",
          "jobb hos ",
          "job hos ",
          "praca w ",
          "kariera w ",
          "logo ",
          "logo von ",
          "logo de ",
          "logo of ");

  private Companies() {}

  /** Whether the text ends as only companies' names do. */
  static boolean endsLikeOne(String written) {
    String text = written.strip();
    List<String> words = Lexicon.words(text);
    if (words.size() < 2) {
      return false;
    }
    // "20 kg" is no KG, but an "s.r.o." is one.
    String last = text.substring(text.lastIndexOf(' ') + 1);
    boolean dotted = last.indexOf('.') > 0 && last.indexOf('.') < last.length() - 1;
    return (dotted || !Character.isLowerCase(last.charAt(0)))
        && FORMS.holds(words.get(words.size() - 1))
        && !isPlural(text);
  }

  /** "Fault finding on PLCs" is about controllers; LLCS and GMBHS are hardly ever written. */
  private static boolean isPlural(String text) {
    int last = text.length() - 1;
    return text.charAt(last) == 's' && Character.isUpperCase(text.charAt(last - 1));
  }

  /** Whether it is short and has a word in it that many companies' and institutions' names have. */
  static boolean looksLikeOne(String text) {
    return couldBe(text) && WORDS.isIn(text);
  }

  /** Whether nothing speaks against it. */
  static boolean couldBe(String text) {
    String folded = Wording.bare(text);
    return !folded.isEmpty()
        && text.length() <= LONGEST
        && text.split(" ", -1).length <= MOST_WORDS
        && !GENERIC.is(text)
        && !BOARDS.is(text)
        && !OFFERS.begins(text)
        && folded.codePoints().anyMatch(Character::isLetter)
        && !Character.isLowerCase(text.codePointAt(0))
        && !folded.contains("://")
        && Label.in(text) == null
        && RemoteWords.in(text) == null
        && EmploymentWords.in(text).isEmpty()
        && Section.named(text) == null;
  }

  /** The name in "Careers at Crumb", "Crumb Karriere", "Crumb logo". */
  static String bare(String text) {
    String name = Lines.squeeze(text);
    for (String begin : BEGINS) {
      if (name.regionMatches(true, 0, begin, 0, begin.length())) {
        name = name.substring(begin.length());
      }
    }
    for (String end : ENDS) {
      int at = name.length() - end.length();
      if (at > 0 && name.regionMatches(true, at, end, 0, end.length())) {
        name = name.substring(0, at);
      }
    }
    return withoutPlace(name.strip());
  }

  /** "Crumb Ltd, Bath". */
  private static String withoutPlace(String name) {
    int comma = name.lastIndexOf(',');
    boolean placed = comma > 0 && Places.is(name.substring(comma + 1).strip());
    return placed ? name.substring(0, comma) : name;
  }
}
