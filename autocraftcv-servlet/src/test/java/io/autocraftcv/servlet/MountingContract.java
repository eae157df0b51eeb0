package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and how the servlet is mounted. */
abstract class MountingContract extends ServletContract {

  MountingContract(Container.Starter containers) {
    super(containers);
  }

  @ParameterizedTest
  @CsvSource({
    "/app, /api/*, /app/api/",
    "'',   /api/*, /api/",
    "/app, /*,     /app/",
    "'',   /*,     /",
    "/a/b, /v1/progress/*, /a/b/v1/progress/"
  })
  void it_works_wherever_it_is_mounted(String context, String mapping, String mount)
      throws Exception {
    restart(context, application -> servlet().mount(application, mapping));
    Visitor visitor = visitor(mount);
    HttpResponse<String> started = visitor.post("copy-with-progress/", "{\"name\":\"a\"}");
    assertThat(started.statusCode()).isEqualTo(202);
    String id = json(started).get("task_id").asText();
    assertThat(header(started, "Location")).isEqualTo(mount + "progress/" + id + "/");
    gate.countDown();
    assertThat(visitor.end(id).get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(visitor.get("openapi.yaml").statusCode()).isEqualTo(200);
  }

  @Test
  void a_container_can_make_it_by_its_class_alone() throws Exception {
    restart(
        "/app",
        application -> {
          ServletRegistration.Dynamic api = application.addServlet("api", AnnotatedApi.class);
          api.setAsyncSupported(true);
          api.addMapping("/api/*");
        });
    Visitor visitor = visitor();
    assertThat(visitor.end(visitor.started()).get("state").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void mounted_without_asynchronous_support_it_still_answers_polls() throws Exception {
    restart("/app", application -> application.addServlet("api", servlet()).addMapping("/api/*"));
    Visitor visitor = visitor();
    String id = visitor.started();
    visitor.untilRunning(id);
    assertThat(visitor.events("progress/" + id + "/events").status()).isEqualTo(500);
    assertThat(visitor.get("progress/" + id).statusCode()).isEqualTo(200);
  }

  private void restart(String context, Consumer<ServletContext> application) throws Exception {
    container.stop();
    container = containers.start(context, application);
  }
}
