package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSockets. */
abstract class SocketsContract extends ServletContract {

  SocketsContract(Container.Starter containers) {
    super(containers);
  }

  @Test
  void a_websocket_tells_of_the_task_and_takes_a_cancel() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    Listening listening = alice.listen(id);
    assertThat(listening.next().get("state").asText()).isEqualTo("RUNNING");
    listening.say("{\"action\":\"cancel\"}");
    JsonNode last = listening.next();
    while (!last.get("completed").asBoolean()) {
      last = listening.next();
    }
    assertThat(last.get("state").asText()).isEqualTo("CANCELLED");
    assertThat(listening.closeCode()).isEqualTo(WebSocket.NORMAL_CLOSURE);
  }

  @Test
  void a_websocket_on_a_task_that_has_ended_gives_the_end_and_closes() throws Exception {
    String id = alice.started();
    gate.countDown();
    alice.end(id);
    Listening listening = alice.listen(id);
    assertThat(listening.next().get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(listening.closeCode()).isEqualTo(WebSocket.NORMAL_CLOSURE);
  }

  @Test
  void a_websocket_on_somebody_elses_task_or_from_another_site_is_refused() throws Exception {
    String id = alice.started();
    bob.started();
    assertThat(bob.refused(id, bob.origin())).isEqualTo(404);
    assertThat(bob.refused(NEVER, bob.origin())).isEqualTo(404);
    assertThat(alice.refused(id, "https://evil.example")).isEqualTo(403);
    assertThat(problem(alice.get("progress/" + id + "/ws"), 426)).isEqualTo("upgrade_required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "[]", "{\"action\":\"fly\"}", "{}"})
  void what_it_does_not_understand_closes_it(String message) throws Exception {
    Listening listening = alice.listen(alice.started());
    listening.say(message);
    assertThat(listening.closeCode()).isEqualTo(1003);
  }

  @Test
  void a_message_of_more_than_4_kilobytes_closes_it() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    Listening listening = alice.listen(id);
    // It is the container that hangs up, if need be into a message of ours: not while there is one.
    listening.next();
    listening.say("{\"action\":\"" + "x".repeat(5000) + "\"}");
    // It leaves the rest unread, so that its reason may be lost on the way (RFC 6455, 7.1.5: 1006).
    assertThat(listening.closeCode()).isIn(1009, 1006);
  }

  @Test
  void a_websocket_is_told_when_the_application_ends() throws Exception {
    Listening listening = alice.listen(alice.started());
    listening.next();
    servlet.destroy();
    assertThat(listening.closeCode()).isEqualTo(1001);
  }

  @Test
  void a_handshake_that_is_not_in_order_takes_no_place() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    for (int i = 0; i < 5; i++) {
      try (Socket socket = alice.handshake(id, "7")) {
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 4");
      }
    }
    assertThat(alice.listen(id).next().get("task_id").asText()).isEqualTo(id);
  }
}
