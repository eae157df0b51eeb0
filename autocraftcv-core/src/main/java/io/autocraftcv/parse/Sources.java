package io.autocraftcv.parse;

import io.autocraftcv.model.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the values of a profile came from, collected while it is put together. */
final class Sources {

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * @param path of the value in the JSON: {@code work[0].name}
   * @param item in which it stands
   * @param sure from 0 to 1
   */
  void put(String path, Item item, double sure) {
    sources.put(
        path,
        new Source(
            Source.Origin.HEURISTIC,
            Math.round(sure * 100) / 100.0,
            new Source.Place(item.line().page(), item.number())));
  }

  Map<String, Source> all() {
    return sources;
  }
}
