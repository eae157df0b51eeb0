package planted;

import org.apache.hc.client5.http.HttpRoute;

/** Error Prone: an exception that is made and not thrown. */
final class Planted {

  private Planted() {}

  static String name(HttpRoute route) {
    new IllegalStateException(route.toString());
    return route.toString();
  }
}
