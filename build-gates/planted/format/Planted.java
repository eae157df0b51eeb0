package planted;

import org.apache.hc.client5.http.HttpRoute;

/** Not as google-java-format would have it. */
final class Planted {
  private Planted() {}
      static String name(HttpRoute route)
  { return route.toString(); }
}
