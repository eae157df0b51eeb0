package io.autocraftcv.scrape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a posting in a site's JSON that are not its own under one of the names of
 * {@link JobWords}: its text stands in an object within it, {@code vacancyLocation} ends as a
 * place's name does, and the longest text of a posting is what it says of the job, whatever it is
 * called.
 */
final class JobEndings {

  private static final int LONG_TEXT = 200;
  private static final int MAX_LEVELS = 3;

  /** What a posting says of others. */
  static final List<String> OF_OTHERS =
      Stream.of(JobWords.COMPANY, JobWords.PLACES, JobWords.SALARY, List.of("category", "team"))
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "hiringOrganization",
              List.of(
                  "companyname",
                  "employername",
                  "employernamefromsearch",
                  "organizationname",
                  "organisationname"),
          "jobLocation",
              List.of("location", "locations", "locationname", "city", "address", "workplace"),
          "baseSalary",
              List.of(
                  "salary",
                  "salaryrange",
                  "salarysummary",
                  "payrange",
                  "payranges",
                  "compensation",
                  "wage"),
          "employmentType", List.of("employmenttype", "contracttype", "jobtype", "contract"),
          "description",
              List.of("description", "descriptionhtml", "descriptiontext", "contenthtml"));

  private static final Map<String, List<String>> OF_DAYS =
      Map.of(
          "datePosted", List.of("posted", "publish", "publication", "live"),
          "validThrough", List.of("closing", "deadline", "expir", "validuntil"));

  private JobEndings() {}

  /** What the object says about a property of schema.org's JobPosting, or null. */
  static @Nullable Object find(Members object, String property) {
    boolean text = property.equals("description") || JobWords.PARTS.containsKey(property);
    Object within = text ? within(object, property, MAX_LEVELS) : null;
    Object found = within == null ? byEnding(object, property) : within;
    return found == null && property.equals("description") ? longestText(object) : found;
  }

  private static @Nullable Object within(Members object, String property, int levels) {
    if (levels == 0) {
      return null;
    }
    return object
        .objects(OF_OTHERS)
        .map(
            inner -> {
              Object said = inner.any(JobWords.of(property));
              return said == null ? within(inner, property, levels - 1) : said;
            })
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object byEnding(Members object, String property) {
    List<String> endings = ENDINGS.getOrDefault(property, List.of());
    List<String> ofDays = OF_DAYS.getOrDefault(property, List.of());
    List<String> names =
        object
            .names()
            .filter(name -> !JobWords.isKnown(name))
            .filter(
                name ->
                    endings.stream().anyMatch(name::endsWith)
                        || (ofDays.stream().anyMatch(name::contains) && isDay(object, name)))
            .toList();
    return object.any(names);
  }

  private static boolean isDay(Members object, String name) {
    String words = object.words(List.of(name));
    return words != null && Dates.read(words) != null;
  }

  private static @Nullable String longestText(Members object) {
    return object
        .names()
        .map(name -> object.words(List.of(name)))
        .filter(text -> text != null && text.length() >= LONG_TEXT && text.indexOf(' ') > 0)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }
}
