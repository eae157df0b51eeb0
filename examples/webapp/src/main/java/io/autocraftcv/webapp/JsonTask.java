package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.TaskType;
import java.io.UncheckedIOException;

/** Tasks whose input is a record that travels as JSON to whichever node runs them. */
final class JsonTask {

  /** A newer node may say more than an older one knows. */
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private JsonTask() {}

  static <I> TaskType<I> of(Plan plan, Class<I> input, TaskType.Work<I> work) {
    return TaskType.of(plan, JsonTask::write, text -> read(text, input), work);
  }

  private static String write(Object input) {
    try {
      return JSON.writeValueAsString(input);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The input of a task cannot be written", e);
    }
  }

  private static <I> I read(String text, Class<I> input) {
    try {
      return JSON.readValue(text, input);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The input of a task cannot be read", e);
    }
  }
}
