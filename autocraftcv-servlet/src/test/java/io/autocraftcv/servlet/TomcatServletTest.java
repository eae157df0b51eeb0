package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Tomcat 11 with Jakarta EE 11; a run of its own, since Tomcat brings its own servlet API. */
@Tag("tomcat")
class TomcatServletTest {

  @Nested
  class Calls extends CallsContract {
    Calls() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Starting extends StartingContract {
    Starting() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Watching extends WatchingContract {
    Watching() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Sockets extends SocketsContract {
    Sockets() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Heartbeats extends HeartbeatContract {
    Heartbeats() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Privacy extends PrivacyContract {
    Privacy() {
      super(TomcatContainer::start);
    }
  }

  @Nested
  class Mounting extends MountingContract {
    Mounting() {
      super(TomcatContainer::start);
    }
  }

  @Test
  void an_application_without_code_for_it_mounts_by_annotation_and_by_web_xml(@TempDir Path base)
      throws Exception {
    Path descriptor = Files.createDirectories(base.resolve("WEB-INF")).resolve("web.xml");
    Files.writeString(
        descriptor,
        """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1">
          <servlet>
            <servlet-name>described</servlet-name>
            <servlet-class>io.autocraftcv.servlet.AnnotatedApi</servlet-class>
            <async-supported>true</async-supported>
          </servlet>
          <servlet-mapping>
            <servlet-name>described</servlet-name>
            <url-pattern>/described/*</url-pattern>
          </servlet-mapping>
        </web-app>
        """);
    Path classes =
        Path.of(AnnotatedApi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Container container = TomcatContainer.deploy("/app", base, classes);
    try {
      for (String mount : new String[] {"annotated", "described"}) {
        String api = "http://127.0.0.1:%d/app/%s/".formatted(container.port(), mount);
        Visitor visitor = new Visitor(URI.create(api));
        String id = visitor.started();
        assertThat(visitor.end(id).get("state").asText()).isEqualTo("SUCCEEDED");
      }
    } finally {
      container.stop();
    }
  }
}
