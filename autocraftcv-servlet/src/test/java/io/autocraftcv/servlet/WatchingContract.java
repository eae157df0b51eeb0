package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Event streams. */
abstract class WatchingContract extends ServletContract {

  WatchingContract(Container.Starter containers) {
    super(containers);
  }

  @Test
  void a_stream_tells_the_present_each_change_and_the_end() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    try (Events events = alice.events("progress/" + id + "/events")) {
      assertThat(header(events.answer(), "Content-Type")).startsWith("text/event-stream");
      assertThat(events.line()).isEqualTo("retry: 2000");
      List<String> lines = new ArrayList<>();
      events
          .lines()
          .peek(lines::add)
          .filter(line -> line.startsWith("data: {"))
          .forEach(data -> gate.countDown());
      List<String> data = lines.stream().filter(line -> line.startsWith("data: {")).toList();
      assertThat(data.get(0)).contains("\"state\":\"RUNNING\"");
      JsonNode last = Visitor.JSON.readTree(data.get(data.size() - 1).substring(6));
      assertThat(last.get("state").asText()).isEqualTo("SUCCEEDED");
      assertThat(lines).contains("id: " + last.get("version"), "event: end");
    }
  }

  @Test
  void a_stream_reopened_after_the_end_gives_it_once_and_then_204() throws Exception {
    String id = alice.started();
    gate.countDown();
    String version = alice.end(id).get("version").asText();
    String path = "progress/" + id + "/events";
    assertThat(alice.end(id).get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(resumed(path, version).status()).isEqualTo(204);
    assertThat(alice.events(path + "?last_event_id=" + version).status()).isEqualTo(204);
    assertThat(resumed(path, "999999").snapshots()).hasSize(1);
    assertThat(resumed(path, "not a version\u00e9").snapshots()).hasSize(1);
  }

  @Test
  void a_stream_of_a_task_that_is_erased_says_that_it_is_gone_and_ends() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    try (Events events = alice.events("progress/" + id + "/events")) {
      List<String> lines = new ArrayList<>();
      events
          .lines()
          .peek(lines::add)
          .filter(line -> line.startsWith("data: {"))
          .limit(1)
          .forEach(data -> assertThat(lines).isNotEmpty());
      assertThat(alice.delete(id).statusCode()).isEqualTo(204);
      assertThat(events.lines()).contains("event: unknown");
    }
  }

  @Test
  void a_websocket_on_a_task_that_is_erased_is_closed() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    Listening listening = alice.listen(id);
    listening.next();
    assertThat(alice.delete(id).statusCode()).isEqualTo(204);
    assertThat(listening.closeCode()).isEqualTo(1000);
  }

  @Test
  void one_stream_can_tell_of_several_tasks_and_ends_with_the_last() throws Exception {
    String first = alice.started();
    String second = alice.started();
    alice.untilRunning(first);
    String path = "progress/events?ids=" + first + "," + second + ",unknown";
    List<String> lines;
    try (Events events = alice.events(path)) {
      lines =
          events
              .lines()
              .peek(
                  line -> {
                    if (line.contains("RUNNING")) {
                      gate.countDown();
                    }
                  })
              .toList();
    }
    assertThat(lines).containsOnlyOnce("event: end").containsOnlyOnce("event: unknown");
    assertThat(lines).filteredOn(line -> line.contains("\"state\":\"SUCCEEDED\"")).hasSize(2);
    String last =
        lines.stream()
            .filter(line -> line.startsWith("id: "))
            .reduce((earlier, later) -> later)
            .orElseThrow()
            .substring(4);
    assertThat(last).matches("[0-9]+\\.[0-9]+\\.0");
    assertThat(resumed(path, last).status()).isEqualTo(204);
  }

  @Test
  void a_client_that_comes_back_is_told_what_it_has_missed_of_each_task() throws Exception {
    String first = alice.started();
    String second = alice.started();
    gate.countDown();
    String seen = alice.end(first).get("version").asText();
    alice.end(second);
    Events events = resumed("progress/events?ids=" + first + "," + second, seen + ".1");
    assertThat(events.snapshots())
        .extracting(snapshot -> snapshot.get("task_id").asText())
        .containsExactly(second);
  }

  @Test
  void an_owner_holds_a_few_streams_open_and_no_more() throws Exception {
    String id = alice.started();
    String path = "progress/" + id + "/events";
    List<Events> open = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      open.add(alice.events(path));
    }
    Events refused = alice.events(path);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(header(refused.answer(), "Retry-After")).isEqualTo("5");
    assertThat(alice.get("progress/" + id + "/").statusCode()).isEqualTo(200);
    gate.countDown();
    for (Events each : open) {
      assertThat(each.status()).isEqualTo(200);
      assertThat(each.snapshots()).isNotEmpty();
    }
    assertThat(alice.events(path).status()).isEqualTo(200);
  }

  @Test
  void streams_end_when_the_application_does_and_clients_may_come_back() throws Exception {
    String id = alice.started();
    alice.untilRunning(id);
    try (Events events = alice.events("progress/" + id + "/events")) {
      assertThat(events.line()).isEqualTo("retry: 2000");
      servlet.destroy();
      assertThat(events.lines().toList()).doesNotContain("event: end");
    }
  }

  private Events resumed(String path, String lastEventId) throws Exception {
    return alice.events(alice.request(path).header("Last-Event-ID", lastEventId));
  }
}
