package planted;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/** Uses a library that only another one brings along. */
final class Planted {

  private Planted() {}

  static HttpHost host(HttpRoute route) {
    return route.getTargetHost();
  }
}
