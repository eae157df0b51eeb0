package io.autocraftcv.llm;

import io.autocraftcv.llm.ModelException.Reason;
import java.net.http.HttpResponse;
import java.time.InstantSource;

/** What a status means. The body of an error is left alone: some servers quote the key in it. */
final class Statuses {

  private Statuses() {}

  /**
   * Passes if there is an answer to read.
   *
   * @throws ModelException if there is none
   */
  static void require(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status == 200) {
      return;
    }
    if (status >= 500 || status == 429 || status == 408) {
      throw ModelException.busy(RetryAfter.of(response.headers(), InstantSource.system()));
    }
    throw switch (status) {
      case 401, 403 ->
          new ModelException(
              Reason.UNAUTHORIZED,
              "The language model does not accept the key; check it, and what it may be used for.");
      case 404, 405 ->
          new ModelException(
              Reason.REFUSED, "There is no such language model; check its name and its address.");
      default ->
          status >= 300 && status < 400
              ? new ModelException(
                  Reason.REFUSED,
                  "The language model is said to be elsewhere, where a key should not follow;"
                      + " give the address that it has now.")
              : new ModelException(
                  Reason.REFUSED,
                  "The language model does not accept what it is asked (HTTP "
                      + status
                      + ");"
                      + " check its name, and how long the text may be.");
    };
  }
}
