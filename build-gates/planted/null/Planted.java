package planted;

import org.apache.hc.client5.http.HttpRoute;
import org.jspecify.annotations.Nullable;

/** NullAway: a null that goes where none may be. */
final class Planted {

  private Planted() {}

  static String name(@Nullable HttpRoute route) {
    return route.toString();
  }
}
