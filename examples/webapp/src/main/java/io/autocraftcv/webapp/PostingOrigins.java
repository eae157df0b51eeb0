package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each fact of a posting came from, as the templates take it. */
final class PostingOrigins {

  /** What is less sure is marked for checking. */
  private static final double DOUBTFUL = 0.7;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PostingOrigins() {}

  /** A line for each field that is there; those without a source were entered by the visitor. */
  static List<Map<String, Object>> of(JobPosting posting, Texts texts) {
    List<Map<String, Object>> origins = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json(posting).properties()) {
      JsonNode value = field.getValue();
      boolean said = value.isValueNode() ? !value.isNull() : !value.isEmpty();
      boolean isFact = !List.of("sources", "descriptionText").contains(field.getKey());
      if (said && isFact) {
        origins.add(origin(field.getKey(), posting.sources().get(field.getKey()), texts));
      }
    }
    return origins;
  }

  private static Map<String, Object> origin(String field, @Nullable Source source, Texts texts) {
    Map<String, Object> origin = new LinkedHashMap<>();
    origin.put("field", texts.say("field." + field));
    origin.put(
        "from", texts.say(source == null ? "enteredByYou" : "from" + source.origin().name()));
    origin.put("sure", "");
    origin.put("doubtful", false);
    if (source != null) {
      origin.put("sure", Math.round(source.confidence() * 100));
      origin.put("doubtful", source.confidence() < DOUBTFUL);
    }
    return origin;
  }

  private static JsonNode json(JobPosting posting) {
    try {
      return MAPPER.readTree(posting.toJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A posting is JSON", e);
    }
  }
}
