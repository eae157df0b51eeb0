/** Progress over HTTP. */
module io.autocraftcv.servlet {
  requires transitive io.autocraftcv.core;
  requires transitive jakarta.servlet;
  requires com.fasterxml.jackson.core;
  requires org.slf4j;
  requires static jakarta.websocket;
  requires static jakarta.websocket.client;
  requires static transitive org.jspecify;

  exports io.autocraftcv.servlet;
}
