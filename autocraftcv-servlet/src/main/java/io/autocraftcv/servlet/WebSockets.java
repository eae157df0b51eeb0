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

  /** Whether the request asks for a WebSocket. */
  static boolean isAskedFor(HttpServletRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  /**
   * Opens it.
   *
   * @param place closed when it is over, or if it does not come about
   */
  static void upgrade(
      HttpServletRequest request,
      HttpServletResponse response,
      Sight sight,
      ProgressTracker tracker,
      Registration place,
      Set<Connection> connections)
      throws IOException {
    Object container = request.getServletContext().getAttribute(CONTAINER);
    if (container == null) {
      place.close();
      throw new ProblemException(
          501, "no_websocket", "This server has no WebSocket; use the event stream");
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
      boolean opened = false;
      try {
        ((ServerContainer) container)
            .upgradeHttpToWebSocket(request, response, config(socket), Map.of());
        // A handshake that is not in order makes some containers throw, others answer by
        // themselves.
        opened = response.getStatus() == 101;
      } catch (DeploymentException | IllegalStateException e) {
        throw new ProblemException(400, "bad_handshake", "The WebSocket handshake is not in order");
      } finally {
        if (!opened) {
          socket.close();
        }
      }
    }

    private static ServerEndpointConfig config(ProgressSocket socket) {
      return ServerEndpointConfig.Builder.create(ProgressSocket.Door.class, "/progress")
          .configurator(
              new ServerEndpointConfig.Configurator() {
                @Override
                public <T> T getEndpointInstance(Class<T> type) {
                  return type.cast(new ProgressSocket.Door(socket));
                }
              })
          .build();
    }
  }
}
