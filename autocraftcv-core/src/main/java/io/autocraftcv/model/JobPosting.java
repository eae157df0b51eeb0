package io.autocraftcv.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One open position as its posting describes it. What the posting does not say is null or empty,
 * never made up; {@link #sources()} tells for each field that is there where it came from.
 * Immutable.
 *
 * @param title the name of the position, never blank
 * @param company who hires, or null
 * @param locations where the work is, as text, the nearest first
 * @param remote whether it can be done from elsewhere, or null if the posting does not say
 * @param employmentTypes full time, part time and so on
 * @param salary what it pays, or null
 * @param datePosted the day of publication, or null
 * @param validThrough the last day to apply, or null
 * @param description the posting's text as HTML, reduced to harmless elements, or null
 * @param descriptionText the same as plain text with line breaks and bullets, or null
 * @param responsibilities what there is to do, a line each
 * @param requirements what one must bring, a line each
 * @param niceToHave what one may bring, a line each
 * @param benefits what the employer offers, a line each
 * @param skills skills by name
 * @param experienceYears the least years of experience asked for, or null
 * @param education the least education asked for, or null
 * @param seniority the level of the position, or null
 * @param language of the posting's text, as in BCP 47, or null
 * @param url the posting's own address, or null
 * @param applyUrl where to apply, or null
 * @param sources by the name of the field
 */
public record JobPosting(
    String title,
    @Nullable String company,
    List<String> locations,
    @Nullable Remote remote,
    Set<EmploymentType> employmentTypes,
    @Nullable Salary salary,
    @Nullable LocalDate datePosted,
    @Nullable LocalDate validThrough,
    @Nullable String description,
    @Nullable String descriptionText,
    List<String> responsibilities,
    List<String> requirements,
    List<String> niceToHave,
    List<String> benefits,
    List<String> skills,
    @Nullable Integer experienceYears,
    @Nullable EducationLevel education,
    @Nullable Seniority seniority,
    @Nullable String language,
    @Nullable String url,
    @Nullable String applyUrl,
    Map<String, Source> sources) {

  public JobPosting {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a posting needs a title");
    }
    if (experienceYears != null && experienceYears < 0) {
      throw new IllegalArgumentException(experienceYears + " years of experience");
    }
    locations = List.copyOf(locations);
    // Not Set.copyOf: the order is the posting's, and two runs must give the same JSON.
    employmentTypes = Collections.unmodifiableSet(new LinkedHashSet<>(employmentTypes));
    responsibilities = List.copyOf(responsibilities);
    requirements = List.copyOf(requirements);
    niceToHave = List.copyOf(niceToHave);
    benefits = List.copyOf(benefits);
    skills = List.copyOf(skills);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** Begins a posting of which only the title is known. */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /**
   * Reads what {@link #toJson()} wrote. Members that it does not know are passed over.
   *
   * @throws IllegalArgumentException if the text is not a posting as JSON
   */
  public static JobPosting fromJson(String json) {
    return PostingJson.read(json);
  }

  /** The posting as one JSON object. Every field is there: what is missing is null or empty. */
  public String toJson() {
    return PostingJson.write(this);
  }

  /** Collects what is known of a posting; what is not set stays null or empty. Not thread-safe. */
  public static final class Builder {

    private final String title;
    private @Nullable String company;
    private List<String> locations = List.of();
    private @Nullable Remote remote;
    private Set<EmploymentType> employmentTypes = Set.of();
    private @Nullable Salary salary;
    private @Nullable LocalDate datePosted;
    private @Nullable LocalDate validThrough;
    private @Nullable String description;
    private @Nullable String descriptionText;
    private List<String> responsibilities = List.of();
    private List<String> requirements = List.of();
    private List<String> niceToHave = List.of();
    private List<String> benefits = List.of();
    private List<String> skills = List.of();
    private @Nullable Integer experienceYears;
    private @Nullable EducationLevel education;
    private @Nullable Seniority seniority;
    private @Nullable String language;
    private @Nullable String url;
    private @Nullable String applyUrl;
    private Map<String, Source> sources = Map.of();

    private Builder(String title) {
      this.title = requireNonNull(title, "title");
    }

    public Builder company(@Nullable String company) {
      this.company = company;
      return this;
    }

    public Builder locations(List<String> locations) {
      this.locations = locations;
      return this;
    }

    public Builder remote(@Nullable Remote remote) {
      this.remote = remote;
      return this;
    }

    public Builder employmentTypes(Set<EmploymentType> employmentTypes) {
      this.employmentTypes = employmentTypes;
      return this;
    }

    public Builder salary(@Nullable Salary salary) {
      this.salary = salary;
      return this;
    }

    public Builder datePosted(@Nullable LocalDate datePosted) {
      this.datePosted = datePosted;
      return this;
    }

    public Builder validThrough(@Nullable LocalDate validThrough) {
      this.validThrough = validThrough;
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    public Builder descriptionText(@Nullable String descriptionText) {
      this.descriptionText = descriptionText;
      return this;
    }

    public Builder responsibilities(List<String> responsibilities) {
      this.responsibilities = responsibilities;
      return this;
    }

    public Builder requirements(List<String> requirements) {
      this.requirements = requirements;
      return this;
    }

    public Builder niceToHave(List<String> niceToHave) {
      this.niceToHave = niceToHave;
      return this;
    }

    public Builder benefits(List<String> benefits) {
      this.benefits = benefits;
      return this;
    }

    public Builder skills(List<String> skills) {
      this.skills = skills;
      return this;
    }

    public Builder experienceYears(@Nullable Integer experienceYears) {
      this.experienceYears = experienceYears;
      return this;
    }

    public Builder education(@Nullable EducationLevel education) {
      this.education = education;
      return this;
    }

    public Builder seniority(@Nullable Seniority seniority) {
      this.seniority = seniority;
      return this;
    }

    public Builder language(@Nullable String language) {
      this.language = language;
      return this;
    }

    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    public Builder applyUrl(@Nullable String applyUrl) {
      this.applyUrl = applyUrl;
      return this;
    }

    public Builder sources(Map<String, Source> sources) {
      this.sources = sources;
      return this;
    }

    public JobPosting build() {
      return new JobPosting(
          title,
          company,
          locations,
          remote,
          employmentTypes,
          salary,
          datePosted,
          validThrough,
          description,
          descriptionText,
          responsibilities,
          requirements,
          niceToHave,
          benefits,
          skills,
          experienceYears,
          education,
          seniority,
          language,
          url,
          applyUrl,
          sources);
    }
  }
}
