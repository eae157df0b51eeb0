package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.words.Wording;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads kinds of employment out of the many words that postings have for them. */
final class EmploymentWords {

  private static final Map<EmploymentType, Wording> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(
        EmploymentType.FULL_TIME,
        Wording.of(
            """
        full time | fulltime | full | completa | complet | vollzeit | temps plein | temps complet | jornada completa
        tiempo completo | tempo pieno | tempo integral | voltijd | fulltid | heltid | plny uvazek
        pelny etat | duree indeterminee temps plein
        fuldtid | kokoaikainen | kokoaikatyö | pełny etat | pełen etat | cały etat | hlavní pracovní poměr
        plný úvazek | práce na plný úvazek | hpp | teljes munkaidő | teljes munkaidős | normă întreagă
        tam zamanlı | полная занятость | полный день | полный рабочий день | повна зайнятість | 正社員 | フルタイム
        salaried ft | hourly ft | 全职 | 全職 | 정규직 | משרה מלאה | fulltime dienstverband
        """));
    WORDS.put(
        EmploymentType.PART_TIME,
        Wording.of(
            """
        part time | parttime | part | parcial | partiel | teilzeit | temps partiel | media jornada | jornada parcial
        tiempo parcial | tempo parziale | meio periodo | deeltijd | deltid | castecny uvazek
        niepelny etat
        osa aikainen | osa aikatyö | część etatu | niepełny etat | zkrácený úvazek | částečný úvazek
        poloviční úvazek | brigáda | részmunkaidő | yarı zamanlı | частичная занятость | неполный день
        часткова зайнятість | パート | アルバイト | パート・アルバイト | 兼职 | 兼職 | 파트타임 | minijob | mini job | meio período
        teilzeit möglich | salaried pt | hourly pt
        """));
    WORDS.put(
        EmploymentType.CONTRACTOR,
        Wording.of(
            """
        contractor | contract | consultancy | freelance | freelancer | freelancing | independent contractor
        self employed | freiberuflich | freie mitarbeit | indépendant | autónomo | b2b | c2c
        corp to corp | contract to hire | contract w2
        kontrakt b2b | umowa b2b | фриланс | 業務委託 | フリーランス | 프리랜서 | zzp | zzp'er | partita iva
        libero professionista | pj | ičo | na ičo | freiberufler | freiberuflicher | freiberuflichen | 1099
        """));
    WORDS.put(
        EmploymentType.TEMPORARY,
        Wording.of(
            """
        temporary | temp | temporary contract | contrato temporal | befristeter vertrag | befristete anstellung
        contrat à durée déterminée | contrat cdd | fixed term contract | fixed term | seasonal | befristet | zeitarbeit | cdd | intérim | temporal
        contract temp | eventual | interim
        tijdelijk | tijdelijk contract | tempo determinato | a tempo determinato | somministrazione
        contratto a termine | temporário | prazo determinado | visstid | visstidsanställning
        tidsbegränsad anställning | vikariat | tidsbegrænset | midlertidig | määräaikainen
        umowa na czas określony | na dobu určitou | határozott idejű | временная работа | 契約社員 | 派遣社員 | 계약직
        limited term | zeitlich befristet | zeitvertrag | saisonnier
        """));
    WORDS.put(
        EmploymentType.INTERN,
        Wording.of(
            """
        intern | internship | praktikum | praktikant | werkstudent | stage | stagiaire | prácticas
        trainee | trainee program | tirocinio | alternance | becario
        staż | stażysta | praktyki | stáž | praktik | harjoittelu | gyakornok | staj | стажировка | インターン | 实习
        인턴 | estágio | stagista | meewerkstage | afstudeerstage | studentische hilfskraft
        """));
    WORDS.put(
        EmploymentType.VOLUNTEER,
        Wording.of(
            """
        volunteer | volunteering | ehrenamt | ehrenamtlich | bénévole | bénévolat | voluntario
        vrijwilliger | vrijwilligerswerk | volontariato | voluntariado | wolontariat | frivillig | ボランティア
        """));
    WORDS.put(
        EmploymentType.PER_DIEM,
        Wording.of(
            """
        per diem | prn | casual | on call
        """));
  }

  private static final int LONGEST_ROW = 100;

  private static final Wording OTHER =
      Wording.of(
          """
        other | sonstige | autre | otro
        """);

  private EmploymentWords() {}

  /** The kind that the words name if they say nothing else; none if they do. */
  static Set<EmploymentType> in(String words) {
    String spaced = words.replace('_', ' ').replace('-', ' ');
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().is(spaced))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The kinds that parts of a short text name and nothing else: "Full-time (permanent)". */
  static Set<EmploymentType> inPartsOf(String text) {
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    if (text.length() <= LONGEST_ROW) {
      for (String part : text.split("[,/|•·()]| [-–—] ", -1)) {
        types.addAll(in(part));
      }
    }
    return types;
  }

  /** The kinds that the words name, in schema.org's order; none if they name none. */
  static Set<EmploymentType> read(String words) {
    String spaced = words.replace('_', ' ').replace('-', ' ');
    Set<EmploymentType> types = new LinkedHashSet<>();
    WORDS.forEach(
        (type, wording) -> {
          if (wording.isIn(spaced)) {
            types.add(type);
          }
        });
    if (types.isEmpty() && OTHER.isIn(spaced)) {
      types.add(EmploymentType.OTHER);
    }
    return types;
  }
}
