package io.autocraftcv.words;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts into which postings are divided, known by their headings in several languages. */
@SuppressWarnings("ImmutableEnumChecker") // wordings never change
public enum Section {
  /** What one may bring. */
  NICE_TO_HAVE(
      """
      nice to have | nice to haves | nice-to-have | bonus points | bonus | preferred
      preferred qualifications | preferred skills | preferred experience | desirable
      desired skills | it's a plus | is a plus | pluses | would be a plus | good to have
      extra credit | von vorteil | wünschenswert | idealerweise | pluspunkte | atouts | un plus
      serait un plus | les plus | souhaité | deseable | se valora | se valorará | valorable
      deseables | desired | plus | advantage | nice to have skills | desirable criteria
      desirable skills | additional skills | bonus skills | it would be great if | it's a bonus
      also great | what would be nice | das ist ein plus | wünschenswert sind | schön, wenn
      kein muss aber ein plus | optional | un plus si | les petits plus | serait apprécié
      apprécié | apprécié(e) | requisitos deseables | requisitos valorables
      se valorará positivamente | valoramos | será un plus | costituisce titolo preferenziale
      pluspunten | mile widziane | výhodou
      """),
  /** What the employer gives. */
  BENEFITS(
      """
      benefits | perks | perks and benefits | benefits and perks | what we offer | we offer
      what we can offer | what you'll get | what you get | what's in it for you | why join us
      why work with us | why you'll love | our offer | compensation and benefits | we provide
      what's on offer | wir bieten | das bieten wir | was wir bieten | was wir dir bieten
      unser angebot | deine vorteile | ihre vorteile | wir bieten ihnen | wir bieten dir
      leistungen | darauf kannst du dich freuen | zusatzleistungen | avantages | nous offrons
      ce que nous offrons | nous proposons | ce que nous vous offrons | pourquoi nous rejoindre
      les avantages | beneficios | ofrecemos | qué ofrecemos | lo que ofrecemos | se ofrece
      te ofrecemos | offer | offers | look forward | you get | you'll get | in it for you
      bieten wir | wir ihnen bieten | wir dir bieten | vorteile | freuen | angebot | benefit
      offrons | nabízíme | oferujemy | can expect | expect from us | why you'll love working here
      compensation & benefits | compensation and perks | das erwartet dich bei uns
      das kannst du von uns erwarten | warum wir | warum zu uns | deine benefits | ihre benefits
      unser angebot an sie | gute gründe | on vous offre | vos avantages | ce qu'on vous propose
      ce que nous proposons | qué te ofrecemos | nuestra oferta | condiciones | cosa offriamo
      offriamo | wij bieden | wat bieden wij | oferecemos | o que oferecemos | our benefits
      your benefits | employee benefits | benefits package | what's on the table
      perks & benefits | our perks
      """),
  /** The company, the way to apply: nothing that is asked for or given. */
  OTHER(
      """
      why | about us | who we are | company | opportunity | equal | diversity | compensation
      salary | apply | contact | location | working hours | our values | the way we work
      über uns | wir sind | wer wir sind | kontakt | bewerbung | bewerben | process | how to apply
      application process | hiring process | interview process | our process
      equal opportunity employer | about the company | our company | the company
      company overview | about the team | our team | your contact | salary range | contact us
      additional information | disclaimer | how we hire | next steps | bewerbungsprozess
      so bewirbst du dich | ihre bewerbung | deine bewerbung | ansprechpartner
      ihr ansprechpartner | das unternehmen | unternehmen | à propos | à propos de nous
      qui sommes-nous | qui sommes nous | l'entreprise | notre entreprise
      processus de recrutement | pour postuler | comment postuler | informations complémentaires
      rémunération | sobre nosotros | quiénes somos | la empresa | cómo aplicar
      proceso de selección | contacto | chi siamo | over ons | o nás | o nas
      """),
  /** What there is to do. */
  RESPONSIBILITIES(
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
      principales funciones | tu rol | responsibility | task | you'll do | you will do
      you'll be doing | the role | job description | you will be | tätigkeit | erwartet dich
      erwartet sie | dich erwartet | sie erwartet | náplň práce | obowiązki | the job
      your tasks and responsibilities | what will you do | your impact | your day | a typical day
      main duties | main responsibilities | primary responsibilities | core responsibilities
      principal duties | duties and responsibilities | job responsibilities
      the opportunity in detail | hauptaufgaben | deine mission | dein job | dein aufgabengebiet
      ihr aufgabengebiet | ihre rolle | das machst du | das wirst du tun | was du bei uns machst
      deine verantwortung | ihre aufgaben im überblick | ihr aufgabenbereich
      vos principales missions | missions principales | principales missions | tes responsabilités
      ce que vous ferez | votre quotidien | activités principales | descriptif du poste
      descriptif de la mission | rattaché | qué vas a hacer | tus responsabilidades
      funciones principales | tus tareas | cuál será tu misión | tu misión
      descripción del puesto | descripción de la oferta | cosa farai | responsabilità | attività
      taken | je taken | wat ga je doen | werkzaamheden | o que vai fazer
      responsabilidades e atribuições | zakres obowiązków | tvoje úkoly | co budeš dělat
      """),
  /** What one must bring. */
  REQUIREMENTS(
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
      formación | experiencia | require | required | requires | requirement | qualification
      expertise | you'll bring | you will bring | bring to | looking for | must-have | appreciate
      expect from you | we expect | profile | you need | you'll need | it takes | competencies
      knowledge | to succeed | successful | essential | criteria | mitbringen | mitbringst
      bringst du | bringen sie | kenntnisse | erwarten wir | zeichnet dich | zeichnet sie
      auszeichnet | überzeugst | überzeugen sie | das bist du | wir suchen | wir wünschen
      buscamos | požadavky | požadujeme | wymagania | requisiti | vereisten | person specification
      skills and qualifications | skills & qualifications | required qualifications
      required experience | essential criteria | essential skills | what we expect
      we're hoping you have | you are | your skills and experience
      knowledge, skills and abilities | your background | what you'll need to succeed
      what we need from you | skills required | experience required | das solltest du mitbringen
      das sollten sie mitbringen | dein background | das wünschen wir uns | wir erwarten
      das zeichnet dich aus | das zeichnet sie aus | damit überzeugst du
      damit überzeugen sie uns | dein skillset | fachliche anforderungen
      persönliche anforderungen | erforderliche qualifikationen | profil du poste
      vos compétences | votre profil idéal | le profil | ce que nous recherchons
      qualités requises | expérience requise | formation et expérience | connaissances requises
      requisitos mínimos | requisitos imprescindibles | qué esperamos de ti | perfil buscado
      perfil requerido | conocimientos requeridos | qué pedimos | experiencia requerida
      requisiti richiesti | cosa cerchiamo | wat vragen wij | functie-eisen | jouw profiel
      wie ben jij | o que procuramos | co od tebe očekáváme | nasze wymagania | oczekujemy
      """);

  private final Wording headings;

  Section(String headings) {
    this.headings = Wording.of(headings + Lexicon.further(Section.class, "headings.txt", name()));
  }

  /** The section of which the text is the name and nothing else, or null. */
  public static @Nullable Section named(String text) {
    return Stream.of(values())
        .filter(section -> section.headings.is(text))
        .findFirst()
        .orElse(null);
  }

  /** The section that a heading speaks of, among other things, at the greatest length; or null. */
  public static @Nullable Section in(String heading) {
    Section named = named(heading);
    int longest = 0;
    for (Section section : named == null ? values() : new Section[0]) {
      int length = section.headings.longestIn(heading);
      if (length > longest) {
        longest = length;
        named = section;
      }
    }
    return named;
  }
}
