package planted;

import java.util.List;
import org.apache.hc.client5.http.HttpRoute;

/** The compiler warns of an unchecked cast. */
final class Planted {

  private Planted() {}

  static List<HttpRoute> routes(Object routes) {
    return (List<HttpRoute>) routes;
  }
}
