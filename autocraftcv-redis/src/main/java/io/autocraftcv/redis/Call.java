package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A script with what it is run on. All its keys are in one slot of a cluster.
 *
 * @param arguments makes them when the call is sent: of many calls, Redis runs the first while the
 *     last are still made
 */
record Call(Script script, List<byte[]> keys, Supplier<List<byte[]>> arguments) {

  static Call of(Script script, String key, Object... arguments) {
    return of(script, List.of(key), arguments);
  }

  static Call of(Script script, List<String> keys, Object... arguments) {
    return new Call(
        script,
        keys.stream().map(Call::bytes).toList(),
        () -> List.of(arguments).stream().map(Call::bytes).toList());
  }

  static byte[] bytes(Object value) {
    return value instanceof byte[] bytes ? bytes : value.toString().getBytes(UTF_8);
  }

  /** What follows the command that runs a script by its digest. */
  byte[][] byDigest() {
    List<byte[]> values = arguments.get();
    List<byte[]> line = new ArrayList<>(2 + keys.size() + values.size());
    line.add(script.digest());
    line.add(bytes(keys.size()));
    line.addAll(keys);
    line.addAll(values);
    return line.toArray(byte[][]::new);
  }
}
