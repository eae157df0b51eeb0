package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the members of a posting are called in the JSON of sites and boards, by the property of
 * schema.org's JobPosting that they stand for; the most telling name first. Names are written as
 * {@link Members} has them.
 */
final class JobWords {

  static final List<String> TITLE =
      names(
          """
          title jobtitle positiontitle postingtitle vacancytitle offertitle jobopeningname jobname
          positionname displayjobtitle stellenangebotstitel titel intitule position role name text
          headline stellenbezeichnung berufsbezeichnung funktion bezeichnung nombre titulo titolo
          denominazione intituleposte libelle nomevaga functietitel functie stanowisko tytul nazev
          """);

  /** Names that nothing else has. */
  static final List<String> OWN_TITLES =
      names("jobtitle positiontitle postingtitle vacancytitle jobtitletext jobname positionname");

  /** Names that other things bear as well. */
  static final List<String> COMMON_TITLES =
      names(
          "name text role headline libelle nombre titulo titolo bezeichnung funktion tytul nazev");

  static final List<String> COMPANY =
      names(
          """
          hiringorganization companyname employername organizationname organisationname
          hiringcompany company employer advertiser organization organisation companyinfo brandname
          arbeitgeber firma entreprise clientname businessname subcompany
          hirer recruiter recruitername legalemployer careerpage unternehmen arbeitgebername societe
          raisonsociale azienda bedrijf pracodawca companydisplayname agency
          """);

  static final List<String> PLACES =
      names(
          """
          joblocation joblocations alllocations locations worklocations locationslist location
          worklocation primarylocation positionlocation formattedlocation locationname locationlabel
          joblocationtext office officelocation jobgeo arbeitsort arbeitsorte lieutravail offices
          locationnames place places workplaces cities standort standorte lieutravaillibelle ubicacion plaats
          standplaats miejscepracy sede locationdisplay locationdisplayname primarylocationname
          """);

  static final List<String> MORE_PLACES =
      names(
          """
          secondarylocations secondarylocationnames additionallocations additionallocationnames
          otherlocations morelocations
          """);

  static final List<String> APPLICANTS =
      names(
          """
          applicantlocationrequirements candidaterequiredlocation locationrestrictions
          allowedcountries
          """);

  static final List<String> EMPLOYMENT =
      names(
          """
          employmenttype employmenttypes employmenttypecode typeofemployment employmentstatuslabel
          employmentstatus jobtype jobtypes jobtypename worktype worktypes worktypeslabel commitment
          timetype jobscheduletype positionschedule schedule contracttime contracttype arbeitszeit
          typecontrat employment jobemploymenttype workschedule contract hours type
          jobschedule workschedules workingday workingtime employmentform employmentbasis
          employmenttypename contracttypes contracttypename typesofcontracts jornada tipocontrato
          positiontype jobtypekeys workinghours worktime
          """);

  static final List<String> WORKPLACE =
      names(
          """
          joblocationtype workplacetype workplacetypes workplace remotetype worklocationoption
          locationtype workmodel workarrangement workarrangements remotestatus remotework
          workmode workmodes teleworking telework workplacetypename workplacetypecode remotepolicy
          remotelevel remoteworktypes worklocationtype workingmodel teletravail
          """);

  static final List<String> REMOTE =
      names(
          """
          isremote remote remoteallowed telecommuting telecommute workfromhome isremotework
          fullyremote remoteok jobisremote isworkfromhome
          """);

  static final List<String> HYBRID = names("hybrid ishybrid");

  static final List<String> SALARY =
      names(
          """
          basesalary salary salaryrange salarydescription salarytext compensation pay payrange
          payrangedetails remuneration positionremuneration payinputranges salarylabel gehalt
          salaire estimatedsalary salaryinfo salarysnippet
          compensationsummary scrapeablecompensationsalarysummary compensationtiersummary
          salarydisplay salaryamount payperiodadjustedpay payrate wage wages salario sueldo
          remuneracion retribuzione salaris wynagrodzenie
          """);

  static final List<String> POSTED =
      names(
          """
          dateposted publishedat publishdate firstpublished publicationdate postedat posteddate datepublished
          publisheddate publishedon published releaseddate postedon postingdate pubdate listedat
          listingdate publicationstartdate aktuelleveroeffentlichungsdatum datecreation createdat
          createdon created opendate poststartdate openingdate dateadded startdate tcreate date
          epoch
          publicationstart publishedon onlinedate onlinesince firstpublicationdate
          """);

  static final List<String> EXPIRES =
      names(
          """
          validthrough expiresat expirationdate expirydate expiredate closingdate closedate
          applicationdeadline deadline applicationclosedate applyby validuntil expiry closesat
          publicationend publicationenddate postedenddate unpublishat unpublishdate unpostingdate
          validto applyuntil lastapplicationdate applicationenddate expiration enddate bewerbungsfrist
          ablaufdatum fechafin einddatum
          """);

  static final List<String> DESCRIPTION =
      names(
          """
          descriptionhtml jobdescriptionhtml jobdescription fulldescription jobad description
          descriptiontext contenthtml content contents jobcontent bodyhtml body jobdescriptions
          stellenangebotsbeschreibung stellenbeschreibung sanitizedjobdescription descriptionplain
          externaldescription jobdetails details text positionformatteddescription summary
          jobsummary excerpt
          html richtext beschreibung descripcion descrizione descricao omschrijving opis
          """);

  /** What stands before the description. */
  static final List<String> INTRODUCTION = names("intro introduction introtext introhtml ingress");

  /** Texts beside the description, by the property of the posting that they belong to. */
  static final Map<String, List<String>> PARTS =
      Map.of(
          "responsibilities",
          names(
              """
              responsibilities jobresponsibilities responsibilitiesandduties duties jobduties
              majorduties missions mission tasks aufgaben funciones attivita werkzaamheden
              """),
          "qualifications",
          names(
              """
              requirements qualifications basicqualifications minimumqualifications profile
              preferredqualifications jobrequirements skillsandexperience
          prerequisites candidateprofile jobqualifications relevantexperiences anforderungen profil
          requisitos requisiti vereisten yourprofile whoyouare
          """),
          "jobBenefits",
          names("benefits jobbenefits perks whatweoffer"),
          "skills",
          names("skills requiredskills technologies techstack"));

  static final List<String> LANGUAGE = names("inlanguage language locale languagecode");

  static final List<String> URL =
      names(
          """
          joburl hostedurl absoluteurl careersurl postingurl canonicalurl canonicalpositionurl
          joblink externalurl publicurl shareurl jobopeningshareurl positionuri urlactivepage url
          landingpage link redirecturl guid
          """);

  static final List<String> APPLY =
      names(
          """
          applyurl applicationurl careersapplyurl applylink applicationlink applyuri
          urlapply applynowurl
          """);

  static final List<String> IDS =
      names(
          """
          id jobid uuid uid shortcode slug jobslug postingid positionid jobpostingid friendlyid
          externalid refnumber ref refnr jobreqid requisitionid gid jk guid
          """);

  /** Members that jobs have and hardly anything else does. */
  static final List<String> ONLY_JOBS =
      Stream.of(
              names("hiringorganization employername employer arbeitgeber department departments"),
              names("experiencelevel seniority jobfunction requisitionid internaljobid commitment"),
              names("telecommuting careersurl careersapplyurl jobad workplacetype workplace"),
              names(
                  "candidaterequiredlocation hostedurl jobslug jobgeo jobindustry departmentname"),
              names("typeofemployment typecontrat arbeitsort timetype contracttime contracttype"))
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<String>> BY_PROPERTY =
      Map.ofEntries(
          Map.entry("title", TITLE),
          Map.entry("hiringOrganization", COMPANY),
          Map.entry("jobLocation", PLACES),
          Map.entry("applicantLocationRequirements", APPLICANTS),
          Map.entry("employmentType", EMPLOYMENT),
          Map.entry("jobLocationType", WORKPLACE),
          Map.entry("baseSalary", SALARY),
          Map.entry("datePosted", POSTED),
          Map.entry("validThrough", EXPIRES),
          Map.entry("description", DESCRIPTION),
          Map.entry("inLanguage", LANGUAGE),
          Map.entry("url", URL),
          Map.entry("applyUrl", APPLY));

  private JobWords() {}

  /** The names for a property of schema.org's JobPosting; none for one that has no others. */
  static List<String> of(String property) {
    return BY_PROPERTY.getOrDefault(property, PARTS.getOrDefault(property, List.of()));
  }

  /** Whether the name stands for some property. */
  static boolean isKnown(String name) {
    return BY_PROPERTY.values().stream().anyMatch(names -> names.contains(name));
  }

  private static List<String> names(String words) {
    return List.of(words.strip().split("\\s+"));
  }
}
