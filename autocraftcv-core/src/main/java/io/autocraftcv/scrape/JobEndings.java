package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a posting in a site's JSON that bear none of the names of {@link JobWords}:
 * {@code vacancyLocation} ends as a place's name does, and the longest text of a posting is what it
 * says of the job, whatever it is called.
 */
final class JobEndings {

  private static final int LONG_TEXT = 200;

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "hiringOrganization",
              List.of("companyname", "employername", "organizationname", "organisationname"),
          "jobLocation", List.of("location", "locations", "city", "address"),
          "baseSalary",
              List.of("salary", "salaryrange", "payrange", "payranges", "compensation", "wage"),
          "employmentType", List.of("employmenttype", "contracttype", "jobtype", "contract"),
          "datePosted", List.of("posted", "postedat", "publishedat", "publicationdate", "livedate"),
          "validThrough", List.of("closingdate", "deadline", "expirydate", "validuntil"),
          "description",
              List.of("description", "descriptionhtml", "descriptiontext", "contenthtml"));

  private JobEndings() {}

  /** What the object says about a property of schema.org's JobPosting, or null. */
  static @Nullable Object find(Members object, String property) {
    List<String> names =
        object
            .names()
            .filter(name -> !JobWords.isKnown(name))
            .filter(
                name -> ENDINGS.getOrDefault(property, List.of()).stream().anyMatch(name::endsWith))
            .toList();
    Object found = object.any(names);
    return found == null && property.equals("description") ? longestText(object) : found;
  }

  private static @Nullable String longestText(Members object) {
    return object
        .names()
        .map(name -> object.words(List.of(name)))
        .filter(text -> text != null && text.length() >= LONG_TEXT && text.indexOf(' ') > 0)
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(null);
  }
}
