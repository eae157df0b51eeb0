package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What heartbeats are for; they come more often here. */
abstract class HeartbeatContract extends ServletContract {

  HeartbeatContract(Container.Starter containers) {
    super(containers);
  }

  @Override
  ProgressServlet servlet() {
    return super.servlet().heartbeat(Duration.ofMillis(500));
  }

  @Test
  void a_stream_of_a_task_that_is_silent_shows_that_it_lives() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    try (Events events = alice.events("progress/" + id + "/events")) {
      assertThat(events.lines().takeWhile(line -> !line.equals("event: alive")))
          .contains(": still here");
    }
  }

  @Test
  void a_client_that_is_gone_frees_its_place() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    String path = "progress/" + id + "/events";
    for (int i = 0; i < 4; i++) {
      Events left = alice.events(path);
      left.line();
      left.close();
    }
    // Nothing new is told of the task: only the heartbeats find out.
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    Events again = alice.events(path);
    while (again.status() == 429) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      again = alice.events(path);
    }
    assertThat(again.status()).isEqualTo(200);
    again.close();
  }

  @Test
  void a_websocket_is_pinged_and_lives_as_long_as_it_answers() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    Listening listening = alice.listen(id);
    listening.untilPinged(2);
    gate.countDown();
    JsonNode last = listening.next();
    while (!last.get("completed").asBoolean()) {
      last = listening.next();
    }
    assertThat(last.get("state").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_websocket_whose_client_does_not_answer_is_closed() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    // A client that shakes hands and then only listens.
    try (Socket socket = alice.handshake(id, "13")) {
      InputStream answer = socket.getInputStream();
      // The frame that closes begins with this byte, which is in no text before it (RFC 6455, 5.2).
      while (answer.read() != 0x88) {
        assertThat(socket.isClosed()).isFalse();
      }
      assertThat(answer.read()).isGreaterThan(1);
      assertThat(answer.read() << 8 | answer.read()).isEqualTo(1001);
    }
  }
}
