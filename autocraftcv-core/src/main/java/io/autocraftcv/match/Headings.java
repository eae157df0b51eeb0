package io.autocraftcv.match;

import io.autocraftcv.words.Wording;
import java.util.Optional;

/** What the headings of a posting's sections say of the lines below them. */
final class Headings {

  private static final Wording NICE =
      Wording.of(
          """
          nice to have | nice-to-have | preferred | bonus | desirable | desired | plus | pluses | advantage | good to have
          von vorteil | wünschenswert | idealerweise | pluspunkte | souhaité | atouts | deseable | se valora
          """);

  private static final Wording OTHER =
      Wording.of(
          """
          offer | offers | benefits | perks | look forward | you get | you'll get | in it for you | why | about us | who we are
          company | expect from us | can expect | opportunity | equal | diversity | compensation | salary | apply | contact
          location | working hours | our values | the way we work | wir bieten | bieten wir | wir ihnen bieten | wir dir bieten
          vorteile | freuen | über uns | wir sind | wer wir sind | kontakt | bewerbung | bewerben | angebot | benefit
          ofrecemos | offrons | avantages | beneficios | nabízíme | oferujemy | process
          """);

  private static final Wording TASK =
      Wording.of(
          """
          responsibilities | responsibility | duties | tasks | task | you'll do | you will do | you'll be doing | your role
          the role | day to day | day-to-day | job description | what you do | you will be | mission | missions | you will
          aufgaben | aufgabengebiet | aufgabenbereich | tätigkeiten | tätigkeit | erwartet dich | erwartet sie | dich erwartet
          sie erwartet | stellenbeschreibung | funciones | responsabilidades | responsabilités | náplň práce | obowiązki
          """);

  private static final Wording MUST =
      Wording.of(
          """
          require | required | requires | requirements | requirement | qualifications | qualification | expertise | skills
          you bring | you'll bring | you will bring | bring to | looking for | about you | who you are | you have | must have
          must haves | must-have | appreciate | expect from you | we expect | profile | ideal candidate | you need | you'll need
          it takes | experience | education | competencies | knowledge | to succeed | successful | essential | criteria
          anforderungen | anforderungsprofil | profil | mitbringen | mitbringst | bringst du | bringen sie | voraussetzungen
          qualifikation | qualifikationen | kenntnisse | erwarten wir | zeichnet dich | zeichnet sie | auszeichnet
          überzeugst | überzeugen sie | das bist du | wir suchen | wir wünschen | compétences | profil recherché | prérequis
          perfil | requisitos | exigences | buscamos | požadavky | požadujeme | wymagania | requisiti | vereisten
          """);

  private Headings() {}

  /** Whether the text is a heading by what it says. */
  static boolean isOne(String line) {
    return MUST.is(line) || TASK.is(line) || NICE.is(line) || OTHER.is(line);
  }

  /** Whether nothing is known of the lines below it. */
  static boolean isUnknown(String heading) {
    return need(heading).isEmpty() && !OTHER.isIn(heading);
  }

  /** What the lines below it are, or nothing if they ask for nothing. */
  static Optional<Need> need(String heading) {
    if (NICE.isIn(heading)) {
      return Optional.of(Need.NICE);
    }
    if (OTHER.isIn(heading)) {
      return Optional.empty();
    }
    if (TASK.isIn(heading)) {
      return Optional.of(Need.TASK);
    }
    return MUST.isIn(heading) ? Optional.of(Need.MUST) : Optional.empty();
  }
}
