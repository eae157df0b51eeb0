package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A task that a visitor has started. */
record Reading(Caller visitor, String task) {

  JsonNode now() {
    try {
      return visitor.progress(task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean is(String state) {
    return state.equals(now().path("state").asText());
  }

  int attempt() {
    return now().path("attempt").asInt();
  }
}
