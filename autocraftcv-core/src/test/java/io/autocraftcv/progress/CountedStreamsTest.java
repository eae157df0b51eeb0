package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedStreamsTest {

  private static final int LENGTH = 500;

  private final OpenStage stage = new OpenStage();

  @AfterEach
  void close() {
    stage.close();
  }

  /** What byte streams and readers have in common, so that one test can play with both. */
  private interface Source {
    int read() throws IOException;

    int read(int length) throws IOException;

    long skip(long count) throws IOException;

    void mark() throws IOException;

    void reset() throws IOException;

    static Source of(InputStream in) {
      return new Source() {
        @Override
        public int read() throws IOException {
          return in.read();
        }

        @Override
        public int read(int length) throws IOException {
          return in.read(new byte[length + 2], 1, length);
        }

        @Override
        public long skip(long count) throws IOException {
          return in.skip(count);
        }

        @Override
        public void mark() {
          in.mark(LENGTH);
        }

        @Override
        public void reset() throws IOException {
          in.reset();
        }
      };
    }

    static Source of(Reader in) {
      return new Source() {
        @Override
        public int read() throws IOException {
          return in.read();
        }

        @Override
        public int read(int length) throws IOException {
          return in.read(new char[length + 2], 1, length);
        }

        @Override
        public long skip(long count) throws IOException {
          return in.skip(count);
        }

        @Override
        public void mark() throws IOException {
          in.mark(LENGTH);
        }

        @Override
        public void reset() throws IOException {
          in.reset();
        }
      };
    }
  }

  @RepeatedTest(100)
  void a_byte_stream_has_counted_as_far_as_it_has_ever_been(RepetitionInfo round) {
    stage.run(
        progress ->
            playWith(
                Source.of(progress.counted(new ByteArrayInputStream(new byte[LENGTH]), LENGTH)),
                new Random(round.getCurrentRepetition()),
                0));
  }

  @RepeatedTest(100)
  void a_reader_has_counted_as_far_as_it_has_ever_been(RepetitionInfo round) {
    stage.run(
        progress ->
            playWith(
                Source.of(progress.counted(new StringReader("x".repeat(LENGTH)), LENGTH)),
                new Random(round.getCurrentRepetition()),
                20)); // a StringReader skips backwards, too
  }

  private void playWith(Source source, Random random, int backwards) throws IOException {
    long position = 0;
    long marked = 0;
    long highest = 0;
    for (int i = 0; i < 60; i++) {
      switch (random.nextInt(5)) {
        case 0 -> position += source.read() < 0 ? 0 : 1;
        case 1 -> position += Math.max(0, source.read(random.nextInt(40)));
        case 2 -> position += source.skip(random.nextInt(40 + backwards) - backwards);
        case 3 -> {
          source.mark();
          marked = position;
        }
        default -> {
          source.reset();
          position = marked;
        }
      }
      highest = Math.max(highest, position);
      assertThat(stage.done()).isEqualTo(highest);
    }
    assertThat(stage.total()).isEqualTo(LENGTH);
  }

  @Test
  void a_stream_can_be_marked_if_the_one_behind_it_can() {
    stage.run(
        progress -> {
          InputStream marking = new ByteArrayInputStream(new byte[4]);
          assertThat(progress.counted(marking, 4).markSupported()).isTrue();
          InputStream other = new PushbackInputStream(marking);
          InputStream counted = progress.counted(other, 4);
          assertThat(counted.markSupported()).isFalse();
          assertThatExceptionOfType(IOException.class).isThrownBy(counted::reset);
        });
  }

  @Test
  void a_reset_that_fails_goes_nowhere() {
    stage.run(
        progress -> {
          Reader counted = progress.counted(new NeverBack("abcd"), 4);
          assertThat(counted.read()).isEqualTo('a');
          assertThatExceptionOfType(IOException.class).isThrownBy(counted::reset);
          assertThat(counted.read()).isEqualTo('b');
          assertThat(stage.done()).isEqualTo(2);
        });
  }

  private static final class NeverBack extends StringReader {
    NeverBack(String text) {
      super(text);
    }

    @Override
    public void reset() throws IOException {
      throw new IOException("not here");
    }
  }

  @Test
  void a_stream_that_is_closed_early_has_counted_what_was_read() {
    stage.run(
        progress -> {
          try (InputStream in = progress.counted(new ByteArrayInputStream(new byte[100]), 100)) {
            assertThat(in.readNBytes(30)).hasSize(30);
          }
          assertThat(stage.done()).isEqualTo(30);
        });
  }

  @Test
  void however_a_stream_is_emptied_all_of_it_counts() {
    stage.run(
        progress -> {
          byte[] bytes = new byte[100_000];
          progress.counted(new ByteArrayInputStream(bytes), -1).transferTo(new Sink());
          progress.counted(new ByteArrayInputStream(bytes), -1).skipNBytes(bytes.length);
          assertThat(progress.counted(new ByteArrayInputStream(bytes), -1).readAllBytes())
              .hasSize(bytes.length);
          progress
              .counted(new StringReader("x".repeat(100_000)), -1)
              .transferTo(new StringWriter());
          assertThat(stage.done()).isEqualTo(4L * bytes.length);
          assertThat(stage.total()).isEqualTo(-1);
        });
  }

  @Test
  void bytes_count_once_they_are_written_and_are_written_together() {
    stage.run(
        progress -> {
          Sink sink = new Sink();
          try (OutputStream out = progress.counted(sink, 100)) {
            out.write(new byte[60]);
            assertThat(stage.done()).isEqualTo(60);
            out.write(1);
            out.write(new byte[50], 10, 39);
          }
          assertThat(stage.done()).isEqualTo(100);
          assertThat(stage.total()).isEqualTo(100);
          assertThat(sink.writes).containsExactly(60, 1, 39);
          assertThat(sink.closed).isTrue();
        });
  }

  @Test
  void bytes_that_could_not_be_written_do_not_count() {
    stage.run(
        progress -> {
          OutputStream out = progress.counted(new FullDisk(), 100);
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(() -> out.write(new byte[60], 0, 60));
          assertThatExceptionOfType(IOException.class).isThrownBy(() -> out.write(1));
          assertThat(stage.done()).isZero();
        });
  }

  private static final class Sink extends ByteArrayOutputStream {
    private final List<Integer> writes = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized void write(int value) {
      writes.add(1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      writes.add(length);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void the_bytes_of_a_channel_count_as_they_are_read(@TempDir Path directory) {
    stage.run(
        progress -> {
          Path file = Files.write(directory.resolve("file"), new byte[100]);
          try (ReadableByteChannel in = progress.counted(Files.newByteChannel(file), 100)) {
            assertThat(in.read(ByteBuffer.allocate(30))).isEqualTo(30);
            assertThat(stage.done()).isEqualTo(30);
            assertThat(Channels.newInputStream(in).readAllBytes()).hasSize(70);
            assertThat(in.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(stage.done()).isEqualTo(100);
          }
        });
  }

  @Test
  void a_counted_channel_is_open_as_long_as_the_one_behind_it() {
    stage.run(
        progress -> {
          ReadableByteChannel in = Channels.newChannel(new ByteArrayInputStream(new byte[1]));
          ReadableByteChannel counted = progress.counted(in, 1);
          assertThat(counted.isOpen()).isTrue();
          counted.close();
          assertThat(counted.isOpen()).isFalse();
          assertThat(in.isOpen()).isFalse();
        });
  }
}
