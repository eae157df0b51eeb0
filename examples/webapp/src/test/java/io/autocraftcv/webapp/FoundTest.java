package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That who enters a posting by hand need not enter what was found on its page. */
class FoundTest extends OverHttp {

  private static final String SHELL =
      """
      <html><head><title>Kiln Operator at Lehmann Ceramics | Jobs</title>
      <meta property="og:title" content="Kiln Operator"></head>
      <body><div id="root"></div><script src="app.js"></script></body></html>
      """;

  private HttpServer site;

  @BeforeEach
  void serve() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/job", FoundTest::answer);
    site.start();
  }

  @Override
  List<String> options() {
    return List.of("--allow-host", "127.0.0.1");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] page = SHELL.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @AfterEach
  void stop() throws Exception {
    site.stop(0);
  }

  @Test
  void the_form_has_what_the_page_showed_for_its_visitor_alone() throws Exception {
    String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/job";
    HttpResponse<String> started = ada.post("/jobs", Map.of("url", url));
    String task = started.headers().firstValue("Location").orElseThrow();
    assertThat(ada.ended(task.substring("/tasks/".length())).path("error_code").asText())
        .isEqualTo("needs_javascript");
    String link = ada.links(task, "/jobs/new").get(0).replace("&amp;", "&");
    String found = "value=\"Kiln Operator\"";
    assertThat(ada.page(link))
        .contains("what we found", found, "value=\"Lehmann Ceramics\"", "value=\"" + url + "\"");
    Caller eve = new Caller(application.address());
    eve.post("/profiles/", Map.of());
    assertThat(eve.page(link)).doesNotContain(found);
    ada.post("/settings/delete", Map.of("confirm", "yes"));
    ada.post("/profiles/", Map.of());
    assertThat(ada.page(link)).doesNotContain(found);
  }
}
