package io.autocraftcv.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link JobPosting} as JSON, member by member: the names are a contract with programs outside,
 * so they are written down here and do not follow from how the record is declared.
 */
final class PostingJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private PostingJson() {}

  static String write(JobPosting posting) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", posting.title());
    json.put("company", posting.company());
    putAll(json, "locations", posting.locations());
    json.put("remote", lowerCase(posting.remote()));
    putAll(json, "employmentTypes", posting.employmentTypes());
    json.set("salary", salary(posting.salary()));
    json.put("datePosted", text(posting.datePosted()));
    json.put("validThrough", text(posting.validThrough()));
    json.put("description", posting.description());
    json.put("descriptionText", posting.descriptionText());
    putAll(json, "responsibilities", posting.responsibilities());
    putAll(json, "requirements", posting.requirements());
    putAll(json, "niceToHave", posting.niceToHave());
    putAll(json, "benefits", posting.benefits());
    putAll(json, "skills", posting.skills());
    json.put("experienceYears", posting.experienceYears());
    json.put("education", lowerCase(posting.education()));
    json.put("seniority", lowerCase(posting.seniority()));
    json.put("language", posting.language());
    json.put("url", posting.url());
    json.put("applyUrl", posting.applyUrl());
    ObjectNode sources = json.putObject("sources");
    posting
        .sources()
        .forEach(
            (field, source) ->
                sources
                    .putObject(field)
                    .put("origin", lowerCase(source.origin()))
                    .put("confidence", source.confidence()));
    return json.toString();
  }

  static JobPosting read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (!json.isObject()) {
        throw new IllegalArgumentException("a posting is a JSON object");
      }
      return posting(json);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("not a posting as JSON: " + e.getMessage(), e);
    }
  }

  private static JobPosting posting(JsonNode json) {
    String title = string(json, "title");
    return JobPosting.titled(title == null ? "" : title)
        .company(string(json, "company"))
        .locations(strings(json, "locations"))
        .remote(constant(json, "remote", Remote::valueOf))
        .employmentTypes(employmentTypes(json))
        .salary(salary(json.path("salary")))
        .datePosted(date(json, "datePosted"))
        .validThrough(date(json, "validThrough"))
        .description(string(json, "description"))
        .descriptionText(string(json, "descriptionText"))
        .responsibilities(strings(json, "responsibilities"))
        .requirements(strings(json, "requirements"))
        .niceToHave(strings(json, "niceToHave"))
        .benefits(strings(json, "benefits"))
        .skills(strings(json, "skills"))
        .experienceYears(number(json, "experienceYears"))
        .education(constant(json, "education", EducationLevel::valueOf))
        .seniority(constant(json, "seniority", Seniority::valueOf))
        .language(string(json, "language"))
        .url(string(json, "url"))
        .applyUrl(string(json, "applyUrl"))
        .sources(sources(json.path("sources")))
        .build();
  }

  private static void putAll(ObjectNode json, String name, Collection<?> values) {
    var array = json.putArray(name);
    values.forEach(value -> array.add(value.toString()));
  }

  private static @Nullable ObjectNode salary(@Nullable Salary salary) {
    if (salary == null) {
      return null;
    }
    return MAPPER
        .createObjectNode()
        .put("min", salary.min())
        .put("max", salary.max())
        .put("currency", salary.currency())
        .put("period", text(salary.period()));
  }

  private static @Nullable Salary salary(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    return new Salary(
        amount(json, "min"),
        amount(json, "max"),
        string(json, "currency"),
        constant(json, "period", PayPeriod::valueOf));
  }

  private static Set<EmploymentType> employmentTypes(JsonNode json) {
    Set<EmploymentType> types = new LinkedHashSet<>();
    strings(json, "employmentTypes").forEach(name -> types.add(EmploymentType.valueOf(name)));
    return types;
  }

  private static Map<String, Source> sources(JsonNode json) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      JsonNode source = member.getValue();
      Source.Origin origin = constant(source, "origin", Source.Origin::valueOf);
      if (origin != null) {
        sources.put(member.getKey(), new Source(origin, source.path("confidence").asDouble()));
      }
    }
    return sources;
  }

  private static @Nullable String string(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  private static List<String> strings(JsonNode json, String name) {
    List<String> values = new ArrayList<>();
    json.path(name).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static @Nullable Integer number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNumber() ? Integer.valueOf(value.intValue()) : null;
  }

  private static @Nullable BigDecimal amount(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNumber() ? value.decimalValue() : null;
  }

  private static @Nullable LocalDate date(JsonNode json, String name) {
    String value = string(json, name);
    return value == null ? null : LocalDate.parse(value);
  }

  private static <E> @Nullable E constant(JsonNode json, String name, Function<String, E> valueOf) {
    String value = string(json, name);
    return value == null ? null : valueOf.apply(value.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String lowerCase(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }
}
