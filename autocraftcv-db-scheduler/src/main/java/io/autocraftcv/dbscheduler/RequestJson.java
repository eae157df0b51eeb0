package io.autocraftcv.dbscheduler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.autocraftcv.progress.TaskRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Requests as JSON: the only thing that is ever read from the table. */
final class RequestJson implements Serializer {

  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public byte[] serialize(Object data) {
    return write((TaskRequest) data);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] json) {
    return type.cast(read(json));
  }

  static byte[] write(TaskRequest request) {
    try {
      return MAPPER.writeValueAsBytes(request.toMap());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TaskRequest read(byte[] json) {
    try {
      return TaskRequest.fromMap(
          MAPPER.readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("A task request in the table cannot be read", e);
    }
  }
}
