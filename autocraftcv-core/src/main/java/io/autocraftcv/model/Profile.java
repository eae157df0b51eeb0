package io.autocraftcv.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person who looks for work, in the words of <a
 * href="https://jsonresume.org/schema">JSON Resume</a>, which is also its JSON: it has every member
 * of version 1.0.0. What is not known is null or empty; nothing is required. Immutable.
 *
 * @param meta what the file says of itself
 * @param sources where each value came from, by its path in the JSON, as {@code work[0].startDate}
 */
public record Profile(
    Basics basics,
    List<Work> work,
    List<Volunteer> volunteer,
    List<Education> education,
    List<Award> awards,
    List<Certificate> certificates,
    List<Publication> publications,
    List<Skill> skills,
    List<Language> languages,
    List<Interest> interests,
    List<Reference> references,
    List<Project> projects,
    Meta meta,
    Map<String, Source> sources) {

  /** Of whom nothing is known. */
  public static final Profile EMPTY =
      new Profile(
          Basics.EMPTY,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Meta.NONE,
          Map.of());

  public Profile {
    work = List.copyOf(work);
    volunteer = List.copyOf(volunteer);
    education = List.copyOf(education);
    awards = List.copyOf(awards);
    certificates = List.copyOf(certificates);
    publications = List.copyOf(publications);
    skills = List.copyOf(skills);
    languages = List.copyOf(languages);
    interests = List.copyOf(interests);
    references = List.copyOf(references);
    projects = List.copyOf(projects);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /**
   * Reads JSON Resume, of version 1.0.0 and those before it. Members that it does not know are
   * passed over, and so are values of the wrong kind; {@link Meta#passedOver()} tells of them.
   *
   * @throws IllegalArgumentException if the text is no JSON object
   */
  public static Profile fromJson(String json) {
    return ProfileJson.read(json);
  }

  /** The same profile, with this person. */
  public Profile withBasics(Basics basics) {
    return new Profile(
        basics,
        work,
        volunteer,
        education,
        awards,
        certificates,
        publications,
        skills,
        languages,
        interests,
        references,
        projects,
        meta,
        sources);
  }

  /** The same profile, with these positions. */
  public Profile withWork(List<Work> work) {
    return new Profile(
        basics,
        work,
        volunteer,
        education,
        awards,
        certificates,
        publications,
        skills,
        languages,
        interests,
        references,
        projects,
        meta,
        sources);
  }

  /** The same profile, with this said of its file. */
  public Profile withMeta(Meta meta) {
    return new Profile(
        basics,
        work,
        volunteer,
        education,
        awards,
        certificates,
        publications,
        skills,
        languages,
        interests,
        references,
        projects,
        meta,
        sources);
  }

  /** The same profile, with these sources. */
  public Profile withSources(Map<String, Source> sources) {
    return new Profile(
        basics,
        work,
        volunteer,
        education,
        awards,
        certificates,
        publications,
        skills,
        languages,
        interests,
        references,
        projects,
        meta,
        sources);
  }

  /** The profile as JSON Resume; the sources are under {@code meta.sources}. Nulls are left out. */
  public String toJson() {
    return ProfileJson.write(this);
  }

  /**
   * Every text in it by its path, as {@code work[0].highlights[2]}, in the order of the JSON. The
   * paths are those of {@link #sources()}. The picture, which may be a whole one as a {@code data:}
   * URL, is no text, and what the file says of itself says nothing of the person.
   */
  public Map<String, String> texts() {
    return ProfileJson.texts(this);
  }

  /**
   * Who it is.
   *
   * @param label what the person is: "Senior Software Engineer"
   * @param image the URL of a picture of the person, which is never fetched
   * @param url the person's own page
   * @param profiles pages of the person on other sites
   */
  public record Basics(
      @Nullable String name,
      @Nullable String label,
      @Nullable String image,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String url,
      @Nullable String summary,
      @Nullable Location location,
      List<Account> profiles) {

    static final Basics EMPTY = new Basics(null, null, null, null, null, null, null, List.of());

    /** Somebody of whom there is no picture. */
    public Basics(
        @Nullable String name,
        @Nullable String label,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String url,
        @Nullable String summary,
        @Nullable Location location,
        List<Account> profiles) {
      this(name, label, null, email, phone, url, summary, location, profiles);
    }

    public Basics {
      profiles = List.copyOf(profiles);
    }

    public Basics withSummary(@Nullable String summary) {
      return new Basics(name, label, image, email, phone, url, summary, location, profiles);
    }
  }

  /** Where somebody lives. */
  public record Location(
      @Nullable String address,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String countryCode,
      @Nullable String region) {}

  /** A page of the person on a site: {@code profiles} in JSON Resume. */
  public record Account(
      @Nullable String network, @Nullable String username, @Nullable String url) {}

  /**
   * A position held.
   *
   * @param name of the employer
   * @param description of the employer: "A dye works of 40 people"
   * @param endDate null for a position that is held still
   */
  public record Work(
      @Nullable String name,
      @Nullable String position,
      @Nullable String location,
      @Nullable String description,
      @Nullable String url,
      @Nullable PartialDate startDate,
      @Nullable PartialDate endDate,
      @Nullable String summary,
      List<String> highlights) {

    /** A position with an employer who is not described. */
    public Work(
        @Nullable String name,
        @Nullable String position,
        @Nullable String location,
        @Nullable String url,
        @Nullable PartialDate startDate,
        @Nullable PartialDate endDate,
        @Nullable String summary,
        List<String> highlights) {
      this(name, position, location, null, url, startDate, endDate, summary, highlights);
    }

    public Work {
      highlights = List.copyOf(highlights);
    }

    /** The same position, told in these words. */
    public Work telling(@Nullable String summary, List<String> highlights) {
      return new Work(
          name, position, location, description, url, startDate, endDate, summary, highlights);
    }
  }

  /** Work done for nothing. */
  public record Volunteer(
      @Nullable String organization,
      @Nullable String position,
      @Nullable String url,
      @Nullable PartialDate startDate,
      @Nullable PartialDate endDate,
      @Nullable String summary,
      List<String> highlights) {

    public Volunteer {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * A time at a school.
   *
   * @param studyType the degree: "Bachelor of Science"
   * @param score the mark, as the school gives it
   */
  public record Education(
      @Nullable String institution,
      @Nullable String url,
      @Nullable String area,
      @Nullable String studyType,
      @Nullable PartialDate startDate,
      @Nullable PartialDate endDate,
      @Nullable String score,
      List<String> courses) {

    public Education {
      courses = List.copyOf(courses);
    }
  }

  public record Award(
      @Nullable String title,
      @Nullable PartialDate date,
      @Nullable String awarder,
      @Nullable String summary) {}

  public record Certificate(
      @Nullable String name,
      @Nullable PartialDate date,
      @Nullable String issuer,
      @Nullable String url) {}

  public record Publication(
      @Nullable String name,
      @Nullable String publisher,
      @Nullable PartialDate releaseDate,
      @Nullable String url,
      @Nullable String summary) {}

  /**
   * A group of skills, or a single one, which has no keywords.
   *
   * @param name of the group: "Databases"
   */
  public record Skill(@Nullable String name, @Nullable String level, List<String> keywords) {

    public Skill {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A language that is spoken.
   *
   * @param fluency as the person says it: "Native speaker", "C1"
   */
  public record Language(@Nullable String language, @Nullable String fluency) {}

  public record Interest(@Nullable String name, List<String> keywords) {

    public Interest {
      keywords = List.copyOf(keywords);
    }
  }

  /** Who speaks for the person, and what was said. */
  public record Reference(@Nullable String name, @Nullable String reference) {}

  /**
   * Something made or done, within a position or beside it.
   *
   * @param roles what the person was in it: "Editor"
   * @param entity for whom or with whom it was
   * @param type what kind of thing it is: "talk", "application"
   */
  public record Project(
      @Nullable String name,
      @Nullable String description,
      @Nullable String url,
      @Nullable PartialDate startDate,
      @Nullable PartialDate endDate,
      List<String> highlights,
      List<String> keywords,
      List<String> roles,
      @Nullable String entity,
      @Nullable String type) {

    /** A project of which only the essentials are known. */
    public Project(
        @Nullable String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable PartialDate startDate,
        @Nullable PartialDate endDate,
        List<String> highlights,
        List<String> keywords) {
      this(name, description, url, startDate, endDate, highlights, keywords, List.of(), null, null);
    }

    public Project {
      highlights = List.copyOf(highlights);
      keywords = List.copyOf(keywords);
      roles = List.copyOf(roles);
    }

    /** The same project, told in these words. */
    public Project telling(@Nullable String description, List<String> highlights) {
      return new Project(
          name, description, url, startDate, endDate, highlights, keywords, roles, entity, type);
    }
  }

  /**
   * What a file of JSON Resume says of itself. All of it is kept as it is, whatever becomes of the
   * profile.
   *
   * @param schema {@code $schema} of the file
   * @param canonical the URL of its newest version
   * @param version as its author counts: "v1.0.0"
   * @param lastModified as its author writes times
   * @param passedOver where the file that was read says things that a profile has no place for, by
   *     their paths; the first twenty, and an ellipsis if there are more
   */
  public record Meta(
      @Nullable String schema,
      @Nullable String canonical,
      @Nullable String version,
      @Nullable String lastModified,
      List<String> passedOver) {

    /** Nothing. */
    public static final Meta NONE = new Meta(null, null, null, null, List.of());

    public Meta {
      passedOver = List.copyOf(passedOver);
    }

    /** The same, once somebody has been told what was passed over. */
    public Meta withoutPassedOver() {
      return new Meta(schema, canonical, version, lastModified, List.of());
    }
  }
}
