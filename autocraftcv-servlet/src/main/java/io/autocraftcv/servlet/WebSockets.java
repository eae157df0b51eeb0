package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Turns a request into a WebSocket, where the container has that (Jakarta WebSocket 2.1, an
 * optional dependency). The request has been checked as any other: who may not see the task gets
 * the same 404 here.
 */
final class WebSockets {

  private static final String CONTAINER = "jakarta.websocket.server.ServerContainer";

  private WebSockets() {}

  static void upgrade(
      HttpServletRequest request,
      HttpServletResponse response,
      Sight sight,
      ProgressTracker tracker,
      Registration place,
      Set<Connection> connections)
      throws IOException {
    Object container = request.getServletContext().getAttribute(CONTAINER);
    boolean asked = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if (container == null || !asked) {
      place.close();
      throw asked
          ? new ProblemException(
              501, "no_websocket", "This server has no WebSocket; use the event stream")
          : ProblemException.upgradeRequired();
    }
    Jakarta.upgrade(container, request, response, sight, tracker, place, connections);
  }

  /** Loaded only where the API is. */
  private static final class Jakarta {

    static void upgrade(
        Object container,
        HttpServletRequest request,
        HttpServletResponse response,
        Sight sight,
        ProgressTracker tracker,
        Registration place,
        Set<Connection> connections)
        throws IOException {
      ProgressSocket[] self = new ProgressSocket[1];
      ProgressSocket socket =
          new ProgressSocket(
              sight,
              tracker,
              () -> {
                place.close();
                connections.remove(self[0]);
              });
      self[0] = socket;
      connections.add(socket);
      ServerEndpointConfig config =
          ServerEndpointConfig.Builder.create(ProgressSocket.class, "/progress")
              .configurator(
                  new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                      return type.cast(socket);
                    }
                  })
              .build();
      try {
        ((ServerContainer) container).upgradeHttpToWebSocket(request, response, config, Map.of());
      } catch (DeploymentException e) {
        socket.close();
        throw new ProblemException(400, "bad_handshake", "The WebSocket handshake is not in order");
      }
    }
  }
}
