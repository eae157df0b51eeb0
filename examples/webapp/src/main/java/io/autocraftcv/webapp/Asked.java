package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A thing of the visitor's own, and what of it is asked for: {@code /ID}, {@code /ID/WHAT}.
 *
 * @param what nothing for the thing itself
 */
record Asked<T>(String owner, T saved, String what) {

  /**
   * What the rest of the path names, if it is the visitor's.
   *
   * @param find by its owner and its id
   */
  static <T> Optional<Asked<T>> of(
      HttpServletRequest request, Visitors visitors, BiFunction<String, String, Optional<T>> find) {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    String[] parts = path.substring(1).split("/", 2);
    String what = parts.length > 1 ? parts[1] : "";
    return visitors
        .find(request)
        .flatMap(
            owner -> find.apply(owner, parts[0]).map(saved -> new Asked<>(owner, saved, what)));
  }
}
