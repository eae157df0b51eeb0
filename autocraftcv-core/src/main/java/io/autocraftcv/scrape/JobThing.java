package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in schema.org's vocabulary what an object of a site's JSON says about a posting. */
final class JobThing {

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** Full, part, temp, stage: also what other things are. */
  private static final int SHORT = 5;

  private final JobObject object;
  private final Thing posting;

  private JobThing(JobObject object) {
    this.object = object;
    this.posting = new Thing(Stream.of("JobPosting"), null);
  }

  static Thing of(JobObject object) {
    return new JobThing(object).posting();
  }

  private Thing posting() {
    add("title", object.title());
    object.valuesAround("hiringOrganization").stream()
        .map(JsonText::name)
        .filter(Objects::nonNull)
        .limit(1)
        .forEach(name -> add("hiringOrganization", name));
    places();
    employmentTypes();
    add("jobLocationType", workplace());
    Value salary = JsonPay.of(object);
    if (salary != null) {
      posting.add("baseSalary", salary);
    }
    texts();
    for (String property : List.of("datePosted", "validThrough", "inLanguage", "url", "applyUrl")) {
      object.values(property).stream()
          .map(JsonText::name)
          .filter(Objects::nonNull)
          .limit(1)
          .forEach(words -> add(property, words));
    }
    return posting;
  }

  private void add(String property, @Nullable String words) {
    if (words != null) {
      posting.add(property, new Value.Words(words));
    }
  }

  /** What the first says of those members that say anything of it. */
  private void employmentTypes() {
    Stream<List<Object>> others =
        JobWords.EMPLOYMENT.stream().map(name -> JobObject.listed(object.own().any(List.of(name))));
    // Whatever a member is called, nothing else is "Full time" and no more.
    Stream<List<Object>> unnamed =
        Stream.concat(Stream.of(object.own()), object.own().objects(List.of()))
            .flatMap(own -> own.names().map(name -> JobObject.listed(own.any(List.of(name)))))
            .filter(JobThing::areEmployment);
    Stream<List<Object>> marked =
        Stream.of("full time", "part time")
            .filter(type -> object.own().isTrue(List.of(type.replace(" ", ""))))
            .map(List::of);
    Stream.of(Stream.of(object.values("employmentType")), others, unnamed, marked)
        .flatMap(values -> values)
        .map(JobThing::names)
        .filter(names -> names.stream().anyMatch(name -> !EmploymentWords.read(name).isEmpty()))
        .findFirst()
        .ifPresent(names -> names.forEach(name -> add("employmentType", name)));
  }

  private static boolean areEmployment(List<Object> words) {
    return words.stream()
        .filter(String.class::isInstance)
        .map(Object::toString)
        .anyMatch(text -> text.length() > SHORT && !EmploymentWords.in(text).isEmpty());
  }

  private static List<String> names(List<Object> values) {
    return values.stream()
        .map(JsonText::name)
        .filter(Objects::nonNull)
        .map(name -> CAMEL.matcher(name).replaceAll(" "))
        .toList();
  }

  private void places() {
    object.values("jobLocation").forEach(place -> posting.add("jobLocation", JsonPlace.of(place)));
    if (posting.all("jobLocation").isEmpty()) {
      Thing ownAddress = JsonPlace.address(object.own());
      if (ownAddress != null) {
        posting.add("jobLocation", ownAddress);
      }
    }
    // What the place of work is called, how one works there is called as well.
    if (posting.all("jobLocation").isEmpty()) {
      JobObject.listed(object.own().any(List.of("workplace", "worklocation"))).stream()
          .filter(Map.class::isInstance)
          .forEach(place -> posting.add("jobLocation", JsonPlace.of(place)));
    }
    JobObject.listed(object.own().any(JobWords.MORE_PLACES))
        .forEach(place -> posting.add("jobLocation", JsonPlace.of(place)));
    object
        .values("applicantLocationRequirements")
        .forEach(place -> posting.add("applicantLocationRequirements", JsonPlace.of(place)));
  }

  private @Nullable String workplace() {
    for (Object said : object.values("jobLocationType")) {
      String name = JsonText.name(said);
      String words =
          name == null ? "" : CAMEL.matcher(name).replaceAll(" ").replaceAll("[_-]", " ");
      if (RemoteWords.in(words) != null) {
        return words;
      }
    }
    if (object.own().isTrue(JobWords.HYBRID)) {
      return "hybrid";
    }
    boolean remote =
        object.own().isTrue(JobWords.REMOTE)
            || object.values("jobLocation").stream()
                .anyMatch(p -> p instanceof Map<?, ?> m && new Members(m).isTrue(JobWords.REMOTE));
    // Who may apply from where is only said where the place of work is not.
    boolean anywhere =
        posting.all("jobLocation").isEmpty()
            && !posting.all("applicantLocationRequirements").isEmpty();
    String words = object.own().words(JobWords.REMOTE);
    boolean fully = words != null && words.matches("(?i)full[ _-]?(?:time|remote)?");
    return remote || anywhere || fully ? "TELECOMMUTE" : words;
  }

  private void texts() {
    add("description", object.own().words(JobWords.INTRODUCTION));
    object.values("description").stream()
        .map(JsonText::html)
        .filter(html -> !html.isEmpty())
        .forEach(html -> add("description", html));
    for (String part : JobWords.PARTS.keySet()) {
      object.values(part).stream()
          .map(value -> value instanceof String words ? words : JsonText.html(value))
          .filter(words -> !words.isBlank())
          .forEach(words -> add(part, words));
    }
  }
}
