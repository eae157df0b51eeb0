package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads in sentences where and how long one works: "up to two days a week from home", "in Teilzeit
 * (50 %)". Only phrases that are said of the position itself count: full-time staff have benefits,
 * and part-time students are customers.
 */
final class WorkInText {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.4);
  private static final Source TITLED = new Source(Source.Origin.HEURISTIC, 0.42);
  private static final int LONGEST_LINE = 600;

  private static final Wording FULL_TIME =
      Wording.of(
          """
        full time position | full time role | full time job | full time employment | full time opportunity
        position full time | full time permanent | permanent full time | full time contract | in vollzeit | vollzeitstelle
        vollzeitbeschäftigung | vollzeit oder teilzeit | voll oder teilzeit | à temps plein | à temps complet
        a jornada completa | a tiempo completo | jornada completa | tempo pieno | in voltijd
        na plný úvazek | na plný úväzok | pełny etat
        """);

  private static final Wording PART_TIME =
      Wording.of(
          """
        part time position | part time role | part time job | part time employment | part time opportunity
        position part time | part time permanent | permanent part time | part time contract | in teilzeit | teilzeitstelle
        teilzeitbeschäftigung | vollzeit oder teilzeit | voll oder teilzeit | full or part time | full time or part time
        à temps partiel | a media jornada | a tiempo parcial | jornada parcial | in deeltijd
        """);

  private static final Wording CONTRACTOR =
      Wording.of(
          """
        freelance position | freelance role | freelance contract | freelance project | contract position | contract role
        independent contractor | on a contract basis | freiberuflich | freiberufliche | freiberuflichen | freiberuflicher
        freiberufler | freelancer gesucht | auf freiberuflicher basis | mission freelance | en freelance | en régie
        """);

  private static final Wording TEMPORARY =
      Wording.of(
          """
        temporary position | temporary role | fixed term contract | fixed term position | fixed term appointment
        befristet bis | befristet auf | befristet für | befristete stelle | befristete anstellung | zunächst befristet
        befristet zu besetzen | contrat à durée déterminée | en cdd | contrato temporal | tempo determinato | visstidsanställning
        """);

  private static final Wording INTERN =
      Wording.of(
          """
        intern | internship | praktikum | praktikant | praktikantin | werkstudent | werkstudentin | stagiaire | becario
        becaria | estágio | estagiário | tirocinio | stagista | praktyki | stáž
        """);

  private static final Wording REMOTE =
      Wording.of(
          """
        fully remote position | fully remote role | 100% remote | fully remote | remote position | remote role
        work remotely from anywhere | this is a remote | this role is remote | this position is remote
        position is fully remote | role is fully remote | vollständig remote | komplett remote | full remote
        100 % remote | télétravail complet | 100% télétravail | 100% teletrabajo | totalmente remoto
        """);

  private static final Wording HYBRID =
      Wording.of(
          """
        hybrid role | hybrid position | hybrid working | hybrid work | hybrid model | hybrid schedule
        hybrid work environment | hybrides arbeiten | hybrides arbeitsmodell | travail hybride | télétravail partiel
        modelo híbrido | trabajo híbrido | this role is hybrid | this position is hybrid
        """);

  private static final String FEW =
      "(?:[1-4]|one|two|three|four|eine[mnr]?|zwei|drei|vier|un|deux|trois|quatre|dos|tres|cuatro)";

  /** Some days at home, or in the office, in each week. */
  private static final Pattern SOME_DAYS =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + FEW
              + " (?:days?|tage?n?|jours?|dias?) [^.;!?]{0,30}?"
              + "(?:home ?-?office|mobiles arbeiten|teletravail|teletrabajo"
              + "|(?:week|woche|semaine|semana)[^.;!?]{0,30}?"
              + "(?:home(?!s)|remote|office|buro|bureau|oficina)"
              + "|(?:home(?!s)|remote|remotely|office|buro)[^.;!?]{0,20}?(?:week|woche))"
              + "|(?:home ?-?office|teletravail|teletrabajo)[^.;!?\\d]{0,20}"
              + FEW
              + " (?:tage?n?|jours?|dias?)");

  private WorkInText() {}

  static void of(List<Lines.Line> lines, Facts facts) {
    String title = facts.get(Field.TITLE, "");
    Set<EmploymentType> titled = types(spaced(Wording.fold(title)));
    titled.addAll(EmploymentWords.inPartsOf(title));
    if (INTERN.isIn(title)) {
      titled.add(EmploymentType.INTERN);
    }
    facts.offer(Field.EMPLOYMENT_TYPES, titled, TITLED);
    facts
        .get(Field.LOCATIONS, List.of())
        .forEach(place -> facts.offer(Field.REMOTE, RemoteWords.inPartsOf(place), READ));
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    for (Lines.Line line : lines) {
      if (line.text().length() <= LONGEST_LINE) {
        String folded = Wording.fold(line.text());
        facts.offer(Field.REMOTE, remote(folded), READ);
        types.addAll(types(spaced(folded)));
      }
    }
    facts.offer(Field.EMPLOYMENT_TYPES, types, READ);
  }

  private static String spaced(String folded) {
    return folded.replace('-', ' ').replace(",", "");
  }

  private static @Nullable Remote remote(String folded) {
    if (SOME_DAYS.matcher(folded).find() || HYBRID.isIn(folded)) {
      return Remote.HYBRID;
    }
    return REMOTE.isIn(folded) ? Remote.REMOTE : null;
  }

  private static Set<EmploymentType> types(String spaced) {
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    if (FULL_TIME.isIn(spaced)) {
      types.add(EmploymentType.FULL_TIME);
    }
    if (PART_TIME.isIn(spaced)) {
      types.add(EmploymentType.PART_TIME);
    }
    if (CONTRACTOR.isIn(spaced)) {
      types.add(EmploymentType.CONTRACTOR);
    }
    if (TEMPORARY.isIn(spaced)) {
      types.add(EmploymentType.TEMPORARY);
    }
    return types;
  }
}
