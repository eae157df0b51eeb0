package io.autocraftcv.servlet;

import jakarta.servlet.ServletContext;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Nested;

/** On Jetty 12.1 with Jakarta EE 10. */
class JettyServletTest {

  @Nested
  class Calls extends CallsContract {
    Calls() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Starting extends StartingContract {
    Starting() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Watching extends WatchingContract {
    Watching() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Sockets extends SocketsContract {
    Sockets() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Heartbeats extends HeartbeatContract {
    Heartbeats() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Privacy extends PrivacyContract {
    Privacy() {
      super(JettyServletTest::start);
    }
  }

  @Nested
  class Mounting extends MountingContract {
    Mounting() {
      super(JettyServletTest::start);
    }
  }

  private static Container start(String contextPath, Consumer<ServletContext> application)
      throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(contextPath);
    context.setSessionHandler(new SessionHandler());
    JakartaWebSocketServletContainerInitializer.configure(
        context, (servletContext, webSockets) -> application.accept(servletContext));
    server.setHandler(context);
    server.start();
    return new Container() {
      @Override
      public int port() {
        return connector.getLocalPort();
      }

      @Override
      public void stop() throws Exception {
        server.stop();
      }
    };
  }
}
