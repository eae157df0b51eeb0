package io.autocraftcv.scrape;

import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels by which pages name the facts of a posting, in several languages. */
@SuppressWarnings("ImmutableEnumChecker") // wordings never change
enum Label {
  LOCATION(
      """
      location | locations | job location | work location | office location | place of work
      standort | standorte | arbeitsort | einsatzort | dienstort | ort | lieu | lieu de travail
      localisation | lieu du poste | ubicación | lugar de trabajo | lugar | localidad | sede | luogo
      locatie | standplaats | lokalita | misto vykonu prace | الموقع | مكان العمل
      """),
  COMPANY(
      """
      company | company name | employer | organization | organisation | hiring organization
      unternehmen | arbeitgeber | firma | entreprise | employeur | société | empresa | azienda
      bedrijf | الشركة
      """),
  EMPLOYMENT_TYPE(
      """
      employment type | type of employment | job type | contract type | type of contract | contract
      hours | working hours | work type | position type | schedule | employment | time type
      beschäftigungsart | anstellungsart | vertragsart | arbeitszeit | arbeitszeitmodell
      art der anstellung | type de contrat | contrat | type d'emploi | tipo de contrato | jornada
      tipo de empleo | tipo di contratto | dienstverband | druh zamestnani | typ zatrudnienia
      نوع الوظيفة
      """),
  SALARY(
      """
      salary | base salary | salary range | pay | pay range | pay rate | compensation
      compensation range | remuneration | gehalt | vergütung | salaire | rémunération | salario
      retribución | stipendio | salaris | mzda | wynagrodzenie | الراتب
      """),
  DATE_POSTED(
      """
      date posted | posted | posted on | posted date | posting date | date of posting | published
      published on | publication date | date published | publish date | opening date | open date
      veröffentlicht | veröffentlicht am | online seit | date de publication | publié le
      publiée le | fecha de publicación | publicado | publicado el | تاريخ النشر
      """),
  VALID_THROUGH(
      """
      valid through | valid until | closing date | deadline | application deadline | apply by
      apply before | applications close | closes | close date | expires | expires on | expiry date
      bewerbungsfrist | bewerbungsschluss | bewerbung bis | date limite | date limite de candidature
      date de clôture | fecha límite | fecha de cierre | آخر موعد للتقديم
      """),
  WORKPLACE(
      """
      remote | workplace | workplace type | work arrangement | work mode | work model | remote type
      location type | remote work | arbeitsmodell | télétravail | modalidad
      """);

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.6);
  private static final int LONGEST_PLACE = 100;

  private final Wording wording;

  Label(String wording) {
    this.wording = Wording.of(wording);
  }

  static @Nullable Label in(String text) {
    for (Label label : values()) {
      if (label.wording.is(text)) {
        return label;
      }
    }
    return null;
  }

  /** Offers what the text behind the label says. */
  void read(String text, Facts facts) {
    switch (this) {
      case LOCATION -> facts.offer(Field.LOCATIONS, places(text), READ);
      case COMPANY -> facts.offer(Field.COMPANY, text, READ);
      case EMPLOYMENT_TYPE -> facts.offer(Field.EMPLOYMENT_TYPES, EmploymentWords.read(text), READ);
      case SALARY -> facts.offer(Field.SALARY, pay(text), READ);
      case DATE_POSTED -> facts.offer(Field.DATE_POSTED, Dates.read(text), READ);
      case VALID_THROUGH -> facts.offer(Field.VALID_THROUGH, Dates.read(text), READ);
      case WORKPLACE -> facts.offer(Field.REMOTE, RemoteWords.inPartsOf(text), READ);
    }
  }

  private static List<String> places(String text) {
    return text.length() > LONGEST_PLACE || RemoteWords.in(text) != null
        ? List.of()
        : List.of(text);
  }

  private static @Nullable Salary pay(String text) {
    return text.length() > LONGEST_PLACE ? null : Money.read(text, null);
  }
}
