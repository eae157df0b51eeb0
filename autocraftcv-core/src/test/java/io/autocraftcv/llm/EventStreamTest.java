package io.autocraftcv.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.llm.ModelException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {

  private static List<String> events(String stream) throws IOException {
    EventStream events = new EventStream(new ByteArrayInputStream(stream.getBytes(UTF_8)), 100);
    List<String> read = new ArrayList<>();
    for (String event = events.next(); event != null; event = events.next()) {
      read.add(event);
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void lines_end_with_whatever_they_end(String end) throws IOException {
    String stream =
        "event: x|data: one||: a comment||data:two|data: lines|id: 7||".replace("|", end);
    assertThat(events(stream)).containsExactly("one", "two\nlines");
  }

  @Test
  void an_event_after_a_cr_is_there_before_the_next_byte_is() throws IOException {
    InputStream blocking =
        new InputStream() {
          private final ByteArrayInputStream sent =
              new ByteArrayInputStream("data: now\r\r".getBytes(UTF_8));

          @Override
          public int read() {
            int next = sent.read();
            assertThat(next).as("the next byte is long in coming").isNotNegative();
            return next;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            throw new AssertionError("More was asked for than is there");
          }
        };
    assertThat(new EventStream(blocking, 100).next()).isEqualTo("now");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_field() throws IOException {
    assertThat(events("\uFEFFdata: first\n\n")).containsExactly("first");
  }

  @Test
  void only_one_space_after_the_colon_is_taken_off() throws IOException {
    assertThat(events("data:  two\n\ndata\n\ndata:\n\ndata: ä😀\n\n"))
        .containsExactly(" two", "", "", "ä😀");
  }

  @Test
  void other_fields_and_what_is_left_at_the_end_are_no_event() throws IOException {
    assertThat(events("retry: 10\n\ndatum: x\n\n data: y\n\ndata: z\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: ", "", ": "})
  void a_line_without_end_is_too_much(String begin) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> events(begin + "a".repeat(101)))
        .extracting(ModelException::reason)
        .isEqualTo(Reason.BROKEN_ANSWER);
  }

  @Test
  void an_event_of_many_lines_is_too_much() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> events("data: 1234567890\n".repeat(20) + "\n"))
        .extracting(ModelException::reason)
        .isEqualTo(Reason.BROKEN_ANSWER);
  }
}
