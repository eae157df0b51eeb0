package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Section;
import io.autocraftcv.words.Wording;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The labels by which pages name the facts of a posting, in several languages. */
@SuppressWarnings("ImmutableEnumChecker") // wordings never change
enum Label {
  TITLE(
      """
      job title | post title | name of post | name of the post | designation | job position
      position name | vacancy name | post name | name of position | bezeichnung der stelle | cargo | position title | title of the position | role title | vacancy title | stellenbezeichnung
      stellentitel | berufsbezeichnung | intitulé du poste | intitulé | titre du poste | nombre del puesto
      puesto | título del puesto | titolo della posizione | functietitel | المسمى الوظيفي
      """),
  LOCATION(
      """
      location | locations | duty station | station | work site | worksite | region/location | job location | work location | office location | place of work
      job locations | office | workplace location | based in | city | where | office locations | place
      primary location | standort/e | arbeitsort/e | arbeitsplatz | stadt | lieu de mission | ville
      lieu de travail/mission | poste basé à | localisation du poste | lugar de trabajo/centro
      ubicación del puesto | población | provincia | ciudad | sede di lavoro | local | localização
      plaats | miejsce pracy | město | místo výkonu práce | ort der arbeit | محافظات الإقامة
      standort | standorte | arbeitsort | einsatzort | dienstort | ort | lieu | lieu de travail
      localisation | lieu du poste | ubicación | lugar de trabajo | lugar | localidad | sede | luogo
      locatie | standplaats | lokalita | misto vykonu prace | الموقع | مكان العمل
      """),
  COMPANY(
      """
      hiring company | ministry | ministry/department | institution | collectivité | entité | facility | school
      hospital | practice | hiring organisation | employing organisation | company/institution | hochschule
      name of employer | employer name | nom de la société | organismo | entidad | organisation name | client | agency | hirer | company/organisation
      arbeitgeber/in | einrichtung | anbieter | träger | établissement | recruteur | structure
      nom de l'entreprise | nombre de la empresa | empleador | compañía | datore di lavoro | werkgever
      firma/arbeitgeber | pracodawca | zaměstnavatel | company | company name | employer | organization | organisation | hiring organization
      unternehmen | arbeitgeber | firma | entreprise | employeur | société | empresa | azienda
      bedrijf | الشركة
      """),
  EMPLOYMENT_TYPE(
      """
      employment type | type of employment | job type | contract type | type of contract | contract
      hours | working hours | work type | job category type | work schedule | hours of work | shift
      working time | type of job | type | job basis | terms of service | appointment type | type of appointment | nature du contrat | nature de contrat
      type d'engagement | tipo de empleo/contrato | kind of employment | working pattern | umfang | stellenumfang
      arbeitsumfang | beschäftigungsumfang | pensum | stellenart | vertrag | arbeitsverhältnis
      anstellung | temps de travail | durée du travail | type de poste | durée | horaire | horaires
      contratto | tipo contratto | tipo de jornada | horario | jornada laboral | tipo de oferta | orario | tipo de vínculo
      uren | úvazek | typ pracovního poměru | druh pracovního poměru | pracovní poměr | typ úvazku | rodzaj umowy
      wymiar pracy | druh pracovného pomeru | extent | workload | job basis | status | percentage of employment | hours per week
      beschäftigungsgrad | stellenumfang in % | régimen | quotité | position type | schedule | employment | time type
      beschäftigungsart | anstellungsart | vertragsart | arbeitszeit | arbeitszeitmodell
      art der anstellung | type de contrat | contrat | type d'emploi | tipo de contrato | jornada
      tipo de empleo | tipo di contratto | dienstverband | druh zamestnani | typ zatrudnienia
      نوع الوظيفة
      """),
  SALARY(
      """
      annual salary | salary per annum | hourly rate | hourly pay | rate | wage | wages | starting salary
      salary/rate | expected salary | starting pay | day rate | daily rate | estimated salary
      base pay | base pay range | gehaltsspanne | jahresgehalt | monatsgehalt | stundenlohn | lohn
      verdienst | bezahlung | bruttojahresgehalt | gehaltsrahmen | fourchette de salaire
      salaire brut | salaire annuel | salaire annuel brut | rémunération annuelle | salario bruto
      salario bruto anual | rango salarial | banda salarial | sueldo | remuneración | retribuzione
      remuneração | salário | plat | salary | base salary | salary range | pay | pay range | pay rate | compensation
      compensation range | remuneration | gehalt | vergütung | salaire | rémunération | salario
      retribución | stipendio | salaris | mzda | wynagrodzenie | الراتب
      """),
  DATE_POSTED(
      """
      job posted | advert date | date advertised | advertised on | date listed | date of publication | date | online since | advertised | listed | listed on
      veröffentlichungsdatum | erstellt am | datum der veröffentlichung | eingestellt am | datum
      date de parution | mise en ligne | mise en ligne le | date de mise en ligne | publiée
      publicada | publicada el | fecha de alta | fecha | data di pubblicazione | datum plaatsing
      zveřejněno | تاريخ بداية استقبال الطلبات | date posted | posted | posted on | posted date | posting date | date of posting | published
      published on | publication date | date published | publish date | opening date | open date
      veröffentlicht | veröffentlicht am | online seit | date de publication | publié le
      publiée le | fecha de publicación | publicado | publicado el | تاريخ النشر
      """),
  VALID_THROUGH(
      """
      application closing date | closing date for applications | last date for applications | last date | end date
      apply no later than | applications close at | deadline to apply | application end date | applications close on | apply until | last date to apply | deadline date
      deadline for applications | closing on | application due | offer valid until | close on
      bewerbungsende | bewerbungsfrist bis | ende der bewerbungsfrist | bewerben bis | frist
      bewerbungen bis | gültig bis | date limite de dépôt | date limite de réponse | date de fin
      candidature avant le | clôture des candidatures | plazo | plazo de solicitud
      plazo de inscripción | fecha fin | fecha de vencimiento | cierre | scadenza | uiterste datum
      تاريخ نهاية استقبال الطلبات | valid through | valid until | closing date | deadline | application deadline | apply by
      apply before | applications close | closes | close date | expires | expires on | expiry date
      bewerbungsfrist | bewerbungsschluss | bewerbung bis | date limite | date limite de candidature
      date de clôture | fecha límite | fecha de cierre | آخر موعد للتقديم
      """),
  /** From when until when one may apply. */
  OPEN(
      """
      open & closing dates | opening and closing dates | open and closing dates | application period | posting period
      bewerbungszeitraum | période de candidature | plazo de presentación | 접수기간 | 募集期間 | 応募期間
      """),
  WORKPLACE(
      """
      homeoffice | home office | arbeitsort-modell | mobiles arbeiten | modalidad de trabajo
      teletrabajo | mode de travail | modalité | working model | working arrangement | remote?
      work location type | on-site/remote | remote | workplace | workplace type | work arrangement | work mode | work model | remote type
      location type | remote work | arbeitsmodell | télétravail | modalidad
      """),
  /** What else is labelled; to know it keeps it from being taken for a value. */
  OTHER(
      """
      department | team | job id | job number | job code | reference | reference number | ref | job ref
      requisition id | req id | job reference | seniority level | level | experience level | industry
      industries | job function | function | category | job category | reports to | start date
      starting date | number of positions | openings | contact | education level | experience
      abteilung | bereich | referenznummer | kennziffer | stellen-id | branche | beginn | eintritt
      eintrittsdatum | startdatum | ab wann | ansprechpartner | berufserfahrung | fachbereich
      service | référence | secteur | secteur d'activité | date de début | prise de poste | expérience
      niveau d'études | niveau d'expérience | departamento | área | referencia | sector
      fecha de inicio | vacantes | categoría | experiencia mínima | estudios mínimos | nivel
      """);

  private static final Map<Integer, Label> DRAWN = new HashMap<>();

  static {
    "📍🌍🌎🌏🗺🏙".codePoints().forEach(picture -> DRAWN.put(picture, LOCATION));
    "💰💵💶💷💸🤑".codePoints().forEach(picture -> DRAWN.put(picture, SALARY));
    "💼⏰🕒🕘📝".codePoints().forEach(picture -> DRAWN.put(picture, EMPLOYMENT_TYPE));
    DRAWN.put("🏢".codePointAt(0), COMPANY);
  }

  private static final Set<String> PLACE_PICTURES = Set.of("location", "marker", "pin", "geo");
  private static final Set<String> PAY_PICTURES =
      Set.of("euro", "money", "salary", "dollar", "wallet", "coins", "banknote", "cash");

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.6);
  private static final Pattern FROM_TO =
      Pattern.compile("\\s+(?:to|through|until|bis|au|al|-|–|—)\\s+|\\s*[~～〜]\\s*");
  private static final Pattern THOUSANDTHS = Pattern.compile("\\d{1,3}\\.000");
  private static final int LONGEST_PLACE = 100;
  private static final BigDecimal LEAST_ALONE = BigDecimal.valueOf(100);

  /** Whatever is longer says more than a label. */
  private static final int LONGEST = 100;

  private final Wording wording;

  Label(String wording) {
    this.wording = Wording.of(wording + Lexicon.further(Label.class, "labels.txt", name()));
  }

  /** What a picture before a text says that it is, or null. */
  static @Nullable Label drawn(int codePoint) {
    return DRAWN.get(codePoint);
  }

  /** What an icon's name says that stands beside it, as a label would; or nothing. */
  static String pictured(Element icon) {
    if (!icon.hasAttr("class")) {
      return "";
    }
    List<String> words = ClassWords.of(icon);
    boolean drawn = icon.is("i, svg, img") || words.contains("icon") || words.contains("fa");
    if (drawn && words.stream().anyMatch(PLACE_PICTURES::contains)) {
      return "Location";
    }
    return drawn && words.stream().anyMatch(PAY_PICTURES::contains) ? "Salary" : "";
  }

  static @Nullable Label in(String text) {
    String bare = text.length() > LONGEST ? "" : Wording.bare(text);
    for (Label label : values()) {
      if (label.wording.isBare(bare)) {
        return label;
      }
    }
    return null;
  }

  /** Whether the text, though it may label something elsewhere, is a value of this. */
  boolean takes(String text) {
    return switch (this) {
      case EMPLOYMENT_TYPE -> !EmploymentWords.in(text).isEmpty();
      case WORKPLACE -> RemoteWords.in(text) != null;
      default -> false;
    };
  }

  /** Offers what the text behind the label says. */
  void read(String text, DateOrder order, Facts facts) {
    switch (this) {
      case TITLE -> title(text, facts);
      case LOCATION -> {
        facts.offer(Field.LOCATIONS, places(text), READ);
        facts.offer(Field.REMOTE, RemoteWords.inPartsOf(text), READ);
      }
      case COMPANY -> facts.offer(Field.COMPANY, company(text), READ);
      case EMPLOYMENT_TYPE -> employmentTypes(text, facts);
      case SALARY -> facts.offer(Field.SALARY, pay(text), READ);
      case DATE_POSTED -> facts.offer(Field.DATE_POSTED, Dates.read(text, order), READ);
      case VALID_THROUGH -> facts.offer(Field.VALID_THROUGH, Dates.read(text, order), READ);
      case OPEN -> open(text, order, facts);
      case WORKPLACE -> facts.offer(Field.REMOTE, RemoteWords.inPartsOf(text), READ);
      case OTHER -> {}
    }
  }

  /** A headline may say more than the title that is labelled as such: who hires, and where. */
  private static void title(String text, Facts facts) {
    String known = facts.get(Field.TITLE, "");
    String more = known.startsWith(text) ? known.substring(text.length()).strip() : "";
    if (!JobTitles.couldBe(text)) {
      return;
    }
    if (more.indexOf(' ') > 0
        && Character.isLetter(more.charAt(0))
        && !JobTitles.namesGenders(more)) {
      facts.replace(Field.TITLE, text, READ);
    }
    facts.offer(Field.TITLE, text, READ);
  }

  /** The hours and the contract have labels of their own. */
  private static void employmentTypes(String text, Facts facts) {
    Set<EmploymentType> types = new LinkedHashSet<>(EmploymentWords.read(text));
    if (!types.isEmpty() && READ.equals(facts.sources().get(Field.EMPLOYMENT_TYPES.name()))) {
      types.addAll(facts.get(Field.EMPLOYMENT_TYPES, Set.of()));
      facts.replace(Field.EMPLOYMENT_TYPES, types, READ);
    }
    facts.offer(Field.EMPLOYMENT_TYPES, types, READ);
  }

  private static void open(String text, DateOrder order, Facts facts) {
    String[] days = FROM_TO.split(text, -1);
    if (days.length == 2) {
      facts.offer(Field.DATE_POSTED, Dates.read(days[0], order), READ);
      facts.offer(Field.VALID_THROUGH, Dates.read(days[1], order), READ);
    }
  }

  private static @Nullable String company(String text) {
    return text.length() > LONGEST_PLACE || (text.endsWith(".") && !Companies.endsLikeOne(text))
        ? null
        : text;
  }

  private static List<String> places(String text) {
    boolean other = RemoteWords.in(text) != null || Section.named(text) != null;
    return text.length() > LONGEST_PLACE || other ? List.of() : List.of(text);
  }

  /** 850.000 alone is many thousands, or a few hundred of a money with three decimals. */
  private static @Nullable Salary pay(String text) {
    boolean ambiguous = THOUSANDTHS.matcher(text.strip()).matches();
    Salary pay = text.length() > LONGEST_PLACE || ambiguous ? null : Money.read(text, null);
    return pay == null || isGrade(pay, text) ? null : pay;
  }

  /** "Pay: TVöD 9b", "GS 11": a small number of nothing. */
  private static boolean isGrade(Salary pay, String text) {
    BigDecimal least = pay.min() == null ? pay.max() : pay.min();
    boolean small = least != null && least.compareTo(LEAST_ALONE) < 0;
    return small && pay.currency() == null && pay.period() == null && text.indexOf('$') < 0;
  }
}
