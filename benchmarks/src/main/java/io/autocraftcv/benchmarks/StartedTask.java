package io.autocraftcv.benchmarks;

import java.net.URI;
import java.util.Map;

/**
 * A running task and the session that owns it.
 *
 * @param address {@code .../progress/{id}/}
 */
record StartedTask(URI address, String cookie) {

  Map<String, String> headers() {
    return Map.of("Cookie", cookie);
  }
}
