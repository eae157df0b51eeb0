package io.autocraftcv.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner is the HTTP session, by a name of its own kept in it: the session's id may change
 * during its life, and does not belong into stores.
 */
final class SessionOwner implements OwnerResolver {

  private static final String ATTRIBUTE = "io.autocraftcv.owner";

  @Override
  public Optional<String> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
  }

  @Override
  public String establish(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(true);
    // Two first requests of one session must agree on its name.
    synchronized (this) {
      String owner = (String) session.getAttribute(ATTRIBUTE);
      if (owner == null) {
        owner = UUID.randomUUID().toString();
        session.setAttribute(ATTRIBUTE, owner);
      }
      return owner;
    }
  }
}
