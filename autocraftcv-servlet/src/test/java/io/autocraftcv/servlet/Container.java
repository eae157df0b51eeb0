package io.autocraftcv.servlet;

import jakarta.servlet.ServletContext;
import java.util.function.Consumer;

/** A servlet container with one application, on a free port of this machine. */
interface Container {

  int port();

  void stop() throws Exception;

  /** Starts one, with sessions and WebSocket. */
  @FunctionalInterface
  interface Starter {
    Container start(String contextPath, Consumer<ServletContext> application) throws Exception;
  }
}
