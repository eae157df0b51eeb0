package io.autocraftcv.webapp;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is measured of this process, in the text format of Prometheus, behind the password. */
final class MetricsServlet extends HttpServlet {

  private final transient PrometheusMeterRegistry metrics;
  private final transient OperatorPassword password;

  MetricsServlet(PrometheusMeterRegistry metrics, OperatorPassword password) {
    this.metrics = metrics;
    this.password = password;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (password.admits(request, response)) {
      response.setContentType("text/plain; version=0.0.4");
      Pages.answer(response, metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
  }
}
