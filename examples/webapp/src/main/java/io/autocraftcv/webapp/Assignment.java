package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.model.JobPosting;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What documents were written for and how, so that parts of them can be written again. */
record Assignment(JobPosting posting, DocumentOrder order) {

  /** A newer release may have said more than this one knows. */
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The same from the columns of the database; null if they are empty. */
  static @Nullable Assignment of(@Nullable String posting, @Nullable String order) {
    if (posting == null || order == null) {
      return null;
    }
    try {
      return new Assignment(
          JobPosting.fromJson(posting), JSON.readValue(order, DocumentOrder.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("An order cannot be read", e);
    }
  }

  String orderJson() {
    try {
      return JSON.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("An order cannot be written", e);
    }
  }
}
