package io.autocraftcv.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Says who a request comes from. A task belongs to whoever started it; to everybody else it does
 * not exist. Called for every request, from many threads.
 */
public interface OwnerResolver {

  /** Who the request comes from, or empty for a stranger, who owns nothing. */
  Optional<String> find(HttpServletRequest request);

  /** Who the request comes from; a stranger is given an identity, in the response. */
  String establish(HttpServletRequest request, HttpServletResponse response);

  /** The owner is the HTTP session; a stranger is given one with the first task. */
  static OwnerResolver httpSession() {
    return new SessionOwner();
  }
}
