package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.redis.RedisHealth;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * For load balancers and those who operate us: {@code /healthz} answers as long as the process
 * does, {@code /readyz} says whether it can do its work, and what is wrong.
 */
final class HealthServlet extends HttpServlet {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Node node;

  HealthServlet(Node node) {
    this.node = node;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ObjectNode body = JSON.createObjectNode();
    if (request.getServletPath().equals("/healthz")) {
      body.put("status", "up");
    } else {
      Health health = node.health();
      response.setStatus(health.database() ? 200 : 503);
      body.put("status", health.status()).put("database", health.database() ? "up" : "down");
      RedisHealth redis = health.redis();
      if (redis != null) {
        body.put("redis", redis.status().name().toLowerCase(Locale.ROOT))
            .put("redis_message", redis.sentence());
      }
    }
    response.setContentType("application/json");
    Pages.answer(response, JSON.writeValueAsBytes(body));
  }
}
