package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a résumé, known by their headings in several languages. */
@SuppressWarnings("ImmutableEnumChecker") // wordings never change
enum SectionKind {
  SUMMARY(
      """
      summary | profile | about | about me | professional summary | career summary | executive summary
      personal profile | professional profile | career profile | personal statement | profile summary
      objective | career objective | professional objective | introduction | overview | who i am | bio
      biography | summary of qualifications | career overview | personal summary | in brief | at a glance | highlights of qualifications | berufsziel | wer ich bin
      zusammenfassung | über mich | profil | kurzprofil | persönliches profil | kurzvorstellung | zur person
      berufliches profil | persönlichkeit | résumé | à propos | à propos de moi | présentation | profil professionnel
      objectif | qui suis-je | resumen | perfil | perfil profesional | sobre mí | acerca de mí | extracto | objetivo
      resumo | sobre mim | sobre | perfil profissional | apresentação | samenvatting | profiel | over mij | persoonlijk profiel
      profilo | profilo professionale | su di me | chi sono | sommario | presentazione | riepilogo
      """,
      "summary | profile | profil | about me | perfil"),
  WORK(
      """
      work | experience | work experience | professional experience | employment | employment history
      work history | career history | career | professional background | relevant experience | professional history
      career experience | job history | positions | positions held | appointments | academic appointments | practice
      work and experience | experience and employment | industry experience | clinical experience | teaching experience
      research experience | professional appointments | other experience | additional experience | previous experience
      selected experience | jobs | where i have worked | where i worked | employment record | professional career | career path | what i have done | engagements | where i've worked | my experience | my work | my career | professional life | recent experience
      berufserfahrung | berufserfahrungen | beruflicher werdegang | werdegang | berufliche erfahrung | berufspraxis | praxiserfahrung
      beruflicher hintergrund | beruf | berufliche stationen | stationen | tätigkeiten | anstellungen | praktische erfahrung | praktika
      berufstätigkeit | arbeitserfahrung | berufsweg | berufliche laufbahn | berufliche tätigkeit | berufliche tätigkeiten | karriere | expérience | expériences | expérience professionnelle | expériences professionnelles
      parcours professionnel | parcours | emplois | experiencia | experiencia laboral | experiencia profesional
      trayectoria profesional | historial laboral | vida laboral | trayectoria | experiência | experiência profissional | experiências profissionais
      histórico profissional | percurso profissional | werkervaring | ervaring | loopbaan | arbeidsverleden | professionele ervaring
      esperienza | esperienze | esperienza lavorativa | esperienze lavorative | esperienza professionale | esperienze professionali
      carriera | percorso professionale
      """,
      "experience | employment | work history | career history | berufserfahrung | werdegang | expérience | expériences"
          + " | experiencia | experiência | werkervaring | esperienza | esperienze"),
  EDUCATION(
      """
      education | academic background | academic history | educational background | qualifications | education and training
      education & training | academic qualifications | education and qualifications | education & qualifications | studies
      academic education | academics | schooling | training and education | training | formal education | degrees | academic record | study | education history | educational qualification | educational qualifications | academic details | academic qualification | scholastic record
      learning | where i studied | what i studied | where i've studied | my education | what i've learned | school education | degrees and certificates | ausbildung | bildung | bildungsweg | schulbildung | studium | akademische ausbildung
      ausbildung und studium | schule und ausbildung | schulische ausbildung | akademischer werdegang | bildungsgang
      schulischer werdegang | studium und ausbildung | aus- und weiterbildung | ausbildung & studium | hochschulbildung | berufsausbildung | schule | abschlüsse | schulabschluss | umschulung
      formation | formations | éducation | études | parcours académique | parcours scolaire | diplômes | diplômes et formations | formation académique
      scolarité | educación | formación | formación académica | estudios | formación reglada | educación y formación | titulación
      educação | formação | formação acadêmica | formação académica | escolaridade | estudos | habilitações | habilitações académicas
      habilitações literárias | opleiding | opleidingen | onderwijs | studie | scholing | istruzione | formazione | studi
      istruzione e formazione | titoli di studio | formazione accademica
      """,
      "education | academic | bildung | ausbildung | formation | educación | formación | formação | educação | opleiding"
          + " | opleidingen | istruzione"),
  SKILLS(
      """
      skills | technical skills | key skills | core skills | core competencies | competencies | competences | areas of expertise
      expertise | technologies | skill set | skillset | professional skills | skills and tools | skills & tools | tools
      tools and technologies | technical expertise | technical proficiencies | proficiencies | skills summary | computer skills | it skills
      software skills | digital skills | strengths | key strengths | capabilities | specialties | specialities | soft skills | hard skills
      core strengths | skills and expertise | skills & expertise | skills and abilities | key competencies | toolbox | tech stack | stack
      skills and competencies | abilities | what i know | what i can do | what i'm good at | what i am good at | my skills | things i'm good at | skills & interests | skills and interests | knowledge | areas of knowledge | personal skills | top skills | top-kenntnisse | technical competencies | technical summary | other skills
      kenntnisse | fähigkeiten | kompetenzen | fachkenntnisse | it-kenntnisse | edv-kenntnisse | kenntnisse und fähigkeiten | edv
      kernkompetenzen | fachliche kenntnisse | fertigkeiten | technische kenntnisse | besondere kenntnisse | stärken | qualifikationen | können | was ich kann | werkzeuge | methoden | computerkenntnisse
      fähigkeiten und kenntnisse | weitere kenntnisse | compétences | compétences techniques | compétences clés | savoir-faire | outils
      compétences professionnelles | compétences informatiques | informatique | aptitudes | atouts | habilidades | competencias | aptitudes
      conocimientos | conocimientos técnicos | habilidades técnicas | destrezas | competencias técnicas | informática | capacidades
      competências | habilidades técnicas | conhecimentos | aptidões | competências técnicas | ferramentas | vaardigheden
      competenties | kennis | technische vaardigheden | expertise | kwaliteiten | competenze | competenze tecniche | capacità | abilità
      conoscenze | competenze informatiche | competenze professionali
      """,
      "skills | competencies | expertise | kenntnisse | fähigkeiten | kompetenzen | compétences | habilidades | competencias"
          + " | competências | vaardigheden | competenze"),
  LANGUAGES(
      """
      languages | language | language skills | languages spoken | speaks | tongues | languages i speak | mother tongue | mother tongue(s) | other languages | other language(s) | spoken and written languages | languages known | foreign languages | spoken languages | linguistic skills
      sprachen | sprachkenntnisse | fremdsprachen | langues | langue | langues étrangères | compétences linguistiques | langues parlées
      idiomas | lenguas | idiomas extranjeros | línguas | talen | talenkennis | taalvaardigheden | lingue | lingue straniere
      conoscenze linguistiche | competenze linguistiche | språk | sprog
      """,
      "language skills | sprachkenntnisse | languages | sprachen | langues | idiomas"),
  CERTIFICATES(
      """
      certificates | certifications | certification | certificate | licenses | licences | licenses and certifications
      licences and certifications | certifications and licenses | certifications & licenses | licenses & certifications | professional certifications
      registrations | registration | professional registrations | licences & certifications | certificates and licences
      certifications and training | certifications & training | professional development | continuing education | courses
      courses and certificates | courses & certificates | training and certifications | training & certifications | accreditations
      professional qualifications | credentials | certificates and courses | training courses | courses attended | further training | courses and training | training and courses | professional registration | professional training | additional training | short courses | certificates and training | professional licenses | tickets and licences | certified | additional qualifications | other qualifications
      zertifikate | zertifizierungen | weiterbildung | kurse und zertifikate | fort- und weiterbildung | fort- und weiterbildungen | seminare | schulungen | zusatzqualifikationen | weiterbildungen | fortbildung | fortbildungen | lizenzen | kurse | zertifizierung | weitere qualifikationen | zusätzliche qualifikationen | lehrgänge | scheine
      weiterbildungen und zertifikate | zertifikate und weiterbildungen | certificats | certifications | formations complémentaires
      formation continue | habilitations | certificados | certificaciones | cursos | cursos y certificados | formación complementaria | licencias
      certificações | certificados e cursos | cursos e certificações | licenças | certificaten | certificeringen | cursussen | diploma's
      certificati | certificazioni | corsi | attestati | abilitazioni
      """,
      "certificates | certifications | licenses | licences | professional registration | courses | zertifikate | weiterbildung | weiterbildungen | certificaciones"
          + " | certificações | certificazioni"),
  PROJECTS(
      """
      projects | personal projects | side projects | selected projects | key projects | open source | open-source | project experience
      open source projects | academic projects | notable projects | portfolio | project | selected work | recent projects
      projekte | eigene projekte | ausgewählte projekte | projekterfahrung | projektarbeit | projets | projets personnels | réalisations
      proyectos | proyectos personales | projetos | projetos pessoais | projecten | progetti | progetti personali
      """,
      "projects | projekte | projets | proyectos | projetos | projecten | progetti"),
  PUBLICATIONS(
      """
      publications | selected publications | papers | articles | talks | publications and talks | presentations | books | patents
      conference papers | journal articles | talks and publications | speaking | publikationen | veröffentlichungen | vorträge
      publikationen und vorträge | publications scientifiques | publicaciones | publicações | publicaties | pubblicazioni
      """,
      "publications | publikationen | veröffentlichungen | publicaciones | publicações | pubblicazioni"),
  AWARDS(
      """
      awards | honors | honours | awards and honors | awards and honours | honors and awards | honours and awards | honors & awards | awards & honors
      achievements | key achievements | accomplishments | scholarships | prizes | recognition | distinctions | awards and recognition
      grants | fellowships | grants and awards | awards & recognition | awards and achievements | honours & awards | scholarships and awards
      auszeichnungen | preise | ehrungen | stipendien | erfolge | auszeichnungen und preise | prix | récompenses | distinctions
      prix et distinctions | premios | reconocimientos | logros | becas | prêmios | prémios | reconhecimentos | conquistas | prijzen
      onderscheidingen | prestaties | premi | riconoscimenti | borse di studio
      """,
      "awards | honors | honours | auszeichnungen | premios | prêmios"),
  VOLUNTEER(
      """
      volunteer | volunteering | volunteer experience | volunteer work | voluntary work | community service | community | community involvement
      volunteering experience | charity work | social engagement | extracurricular activities | extracurriculars | activities | leadership
      extra-curricular activities | leadership and activities | engagement | civic engagement | voluntary experience | public service
      ehrenamt | ehrenamtliches engagement | ehrenamtliche tätigkeiten | ehrenamtliche tätigkeit | soziales engagement | freiwilligenarbeit
      gesellschaftliches engagement | bénévolat | engagement associatif | vie associative | activités bénévoles | engagements
      voluntariado | trabajo voluntario | experiencia de voluntariado | trabalho voluntário | vrijwilligerswerk | volontariato
      esperienze di volontariato | attività di volontariato
      """,
      "volunteer | volunteering | voluntary | ehrenamt | ehrenamtliche | bénévolat | voluntariado | volontariato"),
  INTERESTS(
      """
      interests | hobbies | hobbies and interests | interests and hobbies | hobbies & interests | personal interests | interests & hobbies
      leisure | pastimes | activities and interests | interests and activities | outside work | likes | personal | other interests
      interessen | hobbys | hobbies und interessen | interessen und hobbys | freizeit | interessen & hobbys | persönliche interessen
      centres d'intérêt | centres d'intérêts | loisirs | intérêts | passions | intereses | aficiones | intereses y aficiones | pasatiempos
      interesses | passatempos | hobby's | hobby | interessi | tempo libero | interessi personali | interesses pessoais
      """,
      "interests | hobbies | interessen | hobbys | loisirs | intereses | interessi"),
  REFERENCES(
      """
      references | referees | reference | recommendations | testimonials | professional references | endorsements
      referenzen | empfehlungen | références | recommandations | referencias | recomendaciones | referências | recomendações
      referenties | aanbevelingen | referenze
      """,
      "references | referees | referenzen | références | referencias | referenze"),
  CONTACT(
      """
      contact | contact details | contact information | say hello | let's talk | contact info | contact me | personal details | personal information | details
      personal data | profiles | links | social | social media | online | online profiles | find me | get in touch | address | personal info
      social profiles | social links | web | on the web | connect | reach me | networks | basics | personal particulars
      kontakt | kontaktdaten | personalien | persönliche daten | angaben zur person | persönliche angaben | kontaktinformationen | anschrift | profile
      persönliche informationen | profile im netz | coordonnées | informations personnelles | état civil | réseaux sociaux | profils | liens
      contacto | datos personales | información personal | datos de contacto | perfiles | redes sociales | enlaces | información de contacto
      contato | contactos | dados pessoais | informações pessoais | informações de contato | perfis | contactgegevens | persoonlijke gegevens
      personalia | gegevens | profielen | contatti | dati personali | informazioni personali | recapiti | profili | contatto
      """,
      "contact | personal details | personal information | kontakt | persönliche daten | coordonnées | datos personales"
          + " | dados pessoais | dati personali"),
  /** Something that a profile has no place for. */
  OTHER(
      """
      additional information | miscellaneous | other | other information | further information | additional | declaration | publications available
      availability | work authorization | visa status | notes | additional details | memberships | affiliations | professional memberships
      professional affiliations | patents pending | military service | nationality | driving licence | driver's license
      sonstiges | weitere informationen | zusätzliche informationen | mitgliedschaften | führerschein | wehrdienst | divers | autres
      informations complémentaires | permis | otros | otros datos | información adicional | outros | informações adicionais | overig | overige
      altro | altre informazioni | ulteriori informazioni | patente | courses taken | coursework | relevant coursework
      """,
      "additional information | memberships | affiliations | mitgliedschaften");

  /** "Work experience (4)", "2. Education". */
  private static final Pattern NUMBER =
      Pattern.compile("\\s?\\(\\d{1,2}\\)$|^\\s*(?:\\d{1,2}|[IVX]{1,4})[.)]\\s");

  /** "Skills & Languages". */
  private static final Pattern AND =
      Pattern.compile("\\s*[&+/]\\s*|\\s(?:and|und|et|y|e|en|og|och)\\s");

  private static final Pattern FURTHER =
      Pattern.compile(
          "^(?:my|other|additional|further|official|meine|weitere|sonstige|zusatzliche|autres|mes|otros|otras|mis|altre|outros)\\s");

  private static final int MOST_NAMES = 3;

  private static final Map<String, SectionKind> BY_NAME = byName();

  private final String names;
  private final Wording signs;

  SectionKind(String names, String signs) {
    this.names = names;
    this.signs = Wording.of(signs);
  }

  private static Map<String, SectionKind> byName() {
    Map<String, SectionKind> kinds = new HashMap<>();
    for (SectionKind kind : values()) {
      for (String name : kind.names.split("[|\\n]", -1)) {
        // "Profil" is of two kinds in two languages; the first is the likelier.
        kinds.putIfAbsent(Wording.bare(name), kind);
      }
    }
    kinds.remove("");
    return Map.copyOf(kinds);
  }

  /** The kind of section that is called exactly this, or null. */
  static @Nullable SectionKind called(String numbered) {
    String name = Wording.bare(NUMBER.matcher(numbered).replaceFirst(""));
    SectionKind kind = BY_NAME.get(name);
    if (kind == null) {
      kind = BY_NAME.get(FURTHER.matcher(name).replaceFirst(""));
    }
    return kind == null ? first(AND.split(name, -1)) : kind;
  }

  /** What is called several names is of the first one's kind: "Schul- und Berufsausbildung". */
  private static @Nullable SectionKind first(String[] names) {
    SectionKind first = null;
    for (String name : names) {
      SectionKind kind = BY_NAME.get(name);
      boolean begun = name.endsWith("-");
      if (names.length > MOST_NAMES || (kind == null && !begun)) {
        return null;
      }
      first = first == null ? kind : first;
    }
    return first;
  }

  /** The kind of section that something which is surely a heading is about, or null. */
  static @Nullable SectionKind about(String heading) {
    SectionKind called = called(heading);
    if (called != null) {
      return called;
    }
    SectionKind about = null;
    int first = Integer.MAX_VALUE;
    for (SectionKind kind : values()) {
      int at = kind.signs.firstIn(heading);
      // "Projects Experience" is about projects.
      if (at >= 0 && at < first) {
        about = kind;
        first = at;
      }
    }
    return about;
  }
}
