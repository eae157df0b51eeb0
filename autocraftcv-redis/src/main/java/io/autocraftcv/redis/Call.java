package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A script with what it is run on. All its keys are in one slot of a cluster. */
record Call(Script script, List<byte[]> keys, List<byte[]> arguments) {

  static Call of(Script script, String key, Object... arguments) {
    return of(script, List.of(key), arguments);
  }

  static Call of(Script script, List<String> keys, Object... arguments) {
    List<byte[]> values = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      values.add(bytes(argument));
    }
    return new Call(script, keys.stream().map(key -> key.getBytes(UTF_8)).toList(), values);
  }

  static byte[] bytes(Object value) {
    return value instanceof byte[] bytes ? bytes : value.toString().getBytes(UTF_8);
  }
}
