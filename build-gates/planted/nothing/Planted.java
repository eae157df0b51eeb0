package planted;

import org.apache.hc.client5.http.HttpRoute;

/** Nothing is wrong here: this one must pass, or the others fail for no reason. */
final class Planted {

  private Planted() {}

  static String name(HttpRoute route) {
    return route.toString();
  }
}
