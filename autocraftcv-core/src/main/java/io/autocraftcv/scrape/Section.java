package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts into which postings are divided, known by their headings in several languages. */
@SuppressWarnings("ImmutableEnumChecker") // wordings never change
enum Section {
  NICE_TO_HAVE(
      Field.NICE_TO_HAVE,
      """
      nice to have | nice to haves | nice-to-have | bonus points | bonus | preferred
      preferred qualifications | preferred skills | preferred experience | desirable
      desired skills | it's a plus | is a plus | pluses | would be a plus | good to have
      extra credit | von vorteil | wünschenswert | idealerweise | pluspunkte | atouts | un plus
      serait un plus | les plus | souhaité | deseable | se valora | se valorará | valorable
      deseables
      """),
  REQUIREMENTS(
      Field.REQUIREMENTS,
      """
      requirements | qualifications | what you'll need | what you will need | what you need
      what you'll bring | what you will bring | what you bring | about you | who you are
      your profile | what we're looking for | what we are looking for | who we're looking for
      who we are looking for | we're looking for | we are looking for | must have | must haves
      must-haves | skills | skills and experience | skills & experience | required skills
      your skills | experience | education | your experience | you have | you bring
      to be successful | candidate profile | ideal candidate | key skills | basic qualifications
      minimum qualifications | what makes you a great fit | what it takes | do you have
      education & experience | anforderungen | anforderungsprofil | ihr profil | dein profil
      profil | das bringst du mit | was du mitbringst | das bringen sie mit | was sie mitbringen
      voraussetzungen | qualifikation | qualifikationen | einstellungsvoraussetzungen
      profil recherché | votre profil | ton profil | profil du candidat | compétences
      compétences requises | prérequis | qui êtes-vous | exigences | requisitos | perfil
      qué buscamos | lo que buscamos | tu perfil | requerimientos | qué necesitas | conocimientos
      formación | experiencia
      """),
  BENEFITS(
      Field.BENEFITS,
      """
      benefits | perks | perks and benefits | benefits and perks | what we offer | we offer
      what we can offer | what you'll get | what you get | what's in it for you | why join us
      why work with us | why you'll love | our offer | compensation and benefits | we provide
      what's on offer | wir bieten | das bieten wir | was wir bieten | was wir dir bieten
      unser angebot | deine vorteile | ihre vorteile | wir bieten ihnen | wir bieten dir
      leistungen | darauf kannst du dich freuen | zusatzleistungen | avantages | nous offrons
      ce que nous offrons | nous proposons | ce que nous vous offrons | pourquoi nous rejoindre
      les avantages | beneficios | ofrecemos | qué ofrecemos | lo que ofrecemos | se ofrece
      te ofrecemos
      """),
  RESPONSIBILITIES(
      Field.RESPONSIBILITIES,
      """
      responsibilities | key responsibilities | what you'll do | what you will do
      what you'll actually do | what you do | your role | duties | key duties
      your responsibilities | your tasks | tasks | day to day | day-to-day
      role and responsibilities | what you'll be doing | what you will be doing | in this role
      in this role you will | you will | your mission | essential functions | job duties
      how you'll make an impact | aufgaben | deine aufgaben | ihre aufgaben | aufgabengebiet
      aufgabenbereich | das erwartet dich | das erwartet sie | was dich erwartet | tätigkeiten
      deine rolle | ihre tätigkeit | stellenbeschreibung | missions | vos missions | tes missions
      responsabilités | votre rôle | vos responsabilités | vos tâches | le poste | mission
      description du poste | responsabilidades | funciones | tareas | tus funciones | qué harás
      principales funciones | tu rol
      """);

  /** Longer lines are sentences that happen to contain such a word. */
  private static final int MAX_HEADING = 80;

  private final Field<List<String>> field;
  private final Wording headings;

  Section(Field<List<String>> field, String headings) {
    this.field = field;
    this.headings = Wording.of(headings);
  }

  Field<List<String>> field() {
    return field;
  }

  /** Whether the text is the name of a section and nothing else. */
  static boolean isNamed(String text) {
    return Stream.of(values()).anyMatch(section -> section.headings.is(text));
  }

  /**
   * The section that a line opens, or null if it opens none that is known. A line that looks like a
   * heading may say more than the name of the section; one that does not must say just that.
   */
  static @Nullable Section openedBy(Lines.Line line) {
    if (line.text().length() > MAX_HEADING) {
      return null;
    }
    for (Section section : values()) {
      if (section.headings.is(line.text())) {
        return section;
      }
    }
    if (looksLikeHeading(line)) {
      for (Section section : values()) {
        if (section.headings.isIn(line.text())) {
          return section;
        }
      }
    }
    return null;
  }

  /** Whether a line is set so that what follows it belongs to it. */
  static boolean looksLikeHeading(Lines.Line line) {
    boolean set =
        line.kind() == Lines.Kind.HEADING
            || line.emphasised()
            || (line.kind() == Lines.Kind.TEXT && line.text().endsWith(":"));
    return set && line.text().length() <= MAX_HEADING;
  }
}
