package io.autocraftcv.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.progress.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  @TempDir private Path directory;
  private final int port = RedisServer.freePort();
  private RedisServer server;

  @BeforeEach
  void startWithACertificateOfOurOwn() {
    String key = directory.resolve("key.pem").toString();
    String certificate = directory.resolve("cert.pem").toString();
    RedisServer.output(
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "1",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-keyout",
            key,
            "-out",
            certificate));
    server =
        RedisServer.at(
            0,
            "--tls-port",
            "" + port,
            "--tls-cert-file",
            certificate,
            "--tls-key-file",
            key,
            "--tls-auth-clients",
            "no",
            "--requirepass",
            "secret");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RedisProgressStore.Builder at(String host) {
    return RedisProgressStore.builder("rediss://:secret@" + host + ":" + port);
  }

  @Test
  void an_authority_of_ones_own_is_enough() throws Exception {
    try (RedisProgressStore store = at("localhost").trust(directory.resolve("cert.pem")).build()) {
      String id = Tasks.newId();
      CountDownLatch heard = new CountDownLatch(1);
      store.watch(id, heard::countDown);
      assertThat(store.write(Tasks.update(id, 1, State.RUNNING))).isEqualTo(Verdict.ACCEPTED);
      assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_server_of_an_unknown_authority_or_of_another_name_is_not_talked_to() {
    try (RedisProgressStore unknown = at("localhost").build();
        RedisProgressStore other = at("127.0.0.1").trust(directory.resolve("cert.pem")).build()) {
      assertThatThrownBy(() -> unknown.find("x")).isInstanceOf(RedisUnavailableException.class);
      assertThatThrownBy(() -> other.find("x")).isInstanceOf(RedisUnavailableException.class);
    }
  }

  @Test
  void a_file_without_certificates_is_refused() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.pem"), "nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("localhost").trust(empty))
        .withMessageContaining("empty.pem");
  }
}
