package io.autocraftcv.redis;

import static io.autocraftcv.redis.Tasks.newId;
import static io.autocraftcv.redis.Tasks.snapshot;
import static io.autocraftcv.redis.Tasks.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.progress.State;
import io.autocraftcv.redis.RedisHealth.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisFaultsTest {

  private static final Duration TIMEOUT = Duration.ofMillis(500);

  private final HealthLog log = new HealthLog();
  private final RedisServer server = RedisServer.start();
  private final TcpProxy proxy = new TcpProxy(server.port());
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    proxy.close();
    server.close();
    log.close();
  }

  private RedisProgressStore store(String uri) {
    RedisProgressStore store = RedisProgressStore.builder(uri).timeout(TIMEOUT).build();
    opened.add(0, store);
    return store;
  }

  private static void awaitHealth(RedisProgressStore store, Status status) {
    RedisServer.await(
        () -> store.health().status() == status, status + " and not " + store.health());
  }

  @Test
  void a_redis_that_is_not_there_yet_is_found_when_it_is() {
    server.kill();
    RedisProgressStore store = store(server.uri());
    assertThatThrownBy(() -> store.find("")).isInstanceOf(RedisUnavailableException.class);
    awaitHealth(store, Status.UNREACHABLE);
    server.restartEmpty();
    awaitHealth(store, Status.UP);
    assertThat(store.find("")).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "WARN Redis at 127.0.0.1:%d cannot be reached. It is tried again all the time"
                .formatted(server.port()),
            "INFO Redis at 127.0.0.1:%d is well".formatted(server.port()));
  }

  @Test
  void sentinels_and_clusters_may_be_away_at_first_too() {
    int nobody = RedisServer.freePort();
    for (String kind : List.of("sentinel", "cluster")) {
      String path = kind.equals("sentinel") ? "/progress" : "";
      RedisProgressStore store = store("redis+" + kind + "://127.0.0.1:" + nobody + path);
      assertThatThrownBy(() -> store.find("x")).isInstanceOf(RedisUnavailableException.class);
      awaitHealth(store, Status.UNREACHABLE);
    }
  }

  @Test
  void who_asks_a_redis_that_hangs_waits_once_and_nobody_after_that() {
    RedisProgressStore store = store(server.uri());
    String id = newId();
    store.write(update(id, 1, State.RUNNING));
    server.freeze();
    assertThatThrownBy(() -> store.find(id)).isInstanceOf(RedisUnavailableException.class);
    long begun = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      assertThatThrownBy(() -> store.find(id)).isInstanceOf(RedisUnavailableException.class);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    server.thaw();
    awaitHealth(store, Status.UP);
    assertThat(store.write(update(id, 2, State.SUCCEEDED))).isEqualTo(Verdict.ACCEPTED);
    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void after_a_restart_with_nothing_in_it_everything_is_written_and_heard_again() throws Exception {
    RedisProgressStore store = store(server.uri());
    List<String> ids = IntStream.range(0, 250).mapToObj(n -> newId()).toList();
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    opened.add(store.watch(ids.get(0), () -> heard.add("changed")));
    opened.add(store.watchCancels(heard::add));
    store.write(ids.stream().map(id -> update(id, 1, State.RUNNING)).toList());
    server.kill();
    assertThatThrownBy(() -> store.find("x")).isInstanceOf(RedisUnavailableException.class);
    server.restartEmpty();
    awaitHealth(store, Status.UP);
    assertThat(store.write(ids.stream().map(id -> update(id, 7, State.RUNNING)).toList()))
        .hasSize(250)
        .containsOnly(Verdict.ACCEPTED);
    for (String id : ids) {
      assertThat(store.find(id)).contains(snapshot(id, 7, State.RUNNING));
    }
    assertThat(store.list("owner")).hasSize(250);
    RedisServer.await(() -> server.cli("PUBSUB", "CHANNELS").contains(ids.get(0)), "resubscribed");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("changed");
    heard.clear();
    assertThat(store.requestCancel(ids.get(1))).isTrue();
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(ids.get(1));
    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void a_slow_redis_is_said_to_be_slow_and_goes_on() {
    RedisProgressStore store = store(proxy.uri());
    String id = newId();
    store.write(update(id, 1, State.RUNNING));
    proxy.delay(Duration.ofMillis(200));
    for (int version = 2; version < 12; version++) {
      assertThat(store.write(update(id, version, State.RUNNING))).isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(store.health().status()).isEqualTo(Status.SLOW);
    proxy.delay(Duration.ZERO);
    for (int version = 12; version < 22; version++) {
      store.write(update(id, version, State.RUNNING));
    }
    assertThat(store.health().status()).isEqualTo(Status.UP);
    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void what_is_cut_again_and_again_ends_as_it_was_written() {
    RedisProgressStore store = store(proxy.uri());
    String id = newId();
    long shown = 0;
    for (int version = 1; version <= 200; version++) {
      if (version % 50 == 0) {
        proxy.cut();
        proxy.mend();
      }
      writeUntilTaken(store, id, version, version == 200 ? State.SUCCEEDED : State.RUNNING);
      long now = found(store, id);
      assertThat(now).isGreaterThanOrEqualTo(shown);
      shown = now;
    }
    assertThat(store.write(update(id, 201, State.FAILED))).isEqualTo(Verdict.REFUSED);
    assertThat(store.find(id)).contains(snapshot(id, 200, State.SUCCEEDED));
  }

  private static void writeUntilTaken(
      RedisProgressStore store, String id, int version, State state) {
    RedisServer.await(
        () -> {
          try {
            return store.write(update(id, version, state)) == Verdict.ACCEPTED;
          } catch (RedisUnavailableException away) {
            return false;
          }
        },
        "version " + version);
  }

  private static long found(RedisProgressStore store, String id) {
    return store.find(id).orElseThrow().version();
  }

  @Test
  void a_connection_on_which_nothing_comes_any_more_is_given_up() throws Exception {
    RedisProgressStore listener = store(proxy.uri());
    RedisProgressStore store = store(server.uri());
    String id = newId();
    store.write(update(id, 1, State.RUNNING));
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    opened.add(listener.watch(id, () -> heard.add("changed")));
    proxy.silence();
    store.write(update(id, 2, State.RUNNING));
    RedisServer.await(() -> listener.health().status() == Status.UNREACHABLE, "silence is noticed");
    proxy.cut();
    proxy.mend();
    assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(listener.find(id)).contains(snapshot(id, 2, State.RUNNING));
  }

  @Test
  void a_full_redis_keeps_what_it_has_and_says_so_once() {
    server.cli("CONFIG", "SET", "maxmemory-policy", "noeviction");
    RedisProgressStore store = store(server.uri());
    String id = newId();
    store.write(update(id, 1, State.RUNNING));
    server.cli("CONFIG", "SET", "maxmemory", "1mb");
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> store.write(update(id, 2, State.SUCCEEDED)))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessageContaining("out of memory");
      assertThat(store.find(id)).contains(snapshot(id, 1, State.RUNNING));
    }
    assertThat(store.health().status()).isEqualTo(Status.OUT_OF_MEMORY);
    server.cli("CONFIG", "SET", "maxmemory", "0");
    assertThat(store.write(update(id, 2, State.SUCCEEDED))).isEqualTo(Verdict.ACCEPTED);
    assertThat(store.health().status()).isEqualTo(Status.UP);
    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void a_wrong_password_is_said_once_and_does_not_show() {
    server.cli("CONFIG", "SET", "requirepass", "right");
    RedisProgressStore store = store("redis://:s3cret@127.0.0.1:" + server.port());
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> store.find("x"))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessageContaining("refuses us");
    }
    assertThat(store.health().status()).isEqualTo(Status.DENIED);
    assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("s3cret"));
  }

  @Test
  void a_user_who_may_do_what_is_needed_and_no_more_is_enough() throws Exception {
    server.cli(
        "ACL",
        "SETUSER",
        "worker",
        "on",
        ">secret",
        "~ac:*",
        "&ac:*",
        "-@all",
        "+@connection",
        "+@scripting",
        "+@hash",
        "+@list",
        "+@string",
        "+@sortedset",
        "+@pubsub",
        "+@read",
        "+time",
        "+pexpire",
        "+del");
    RedisProgressStore store = store("redis://worker:secret@127.0.0.1:" + server.port());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    opened.add(store.watchCancels(heard::add));
    String id = newId();
    assertThat(store.create(update(id, 1, State.PENDING), "key")).isEmpty();
    assertThat(store.requestCancel(id)).isTrue();
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(id);
    assertThat(store.remove(id)).isTrue();
    assertThat(store.history().replace("plan", null, "text")).isTrue();
    assertThat(store.history().find("plan")).contains("text");
    assertThat(store.health().status()).isEqualTo(Status.UP);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void a_user_without_the_channels_polls() {
    server.cli("ACL", "SETUSER", "worker", "on", ">secret", "~ac:*", "resetchannels", "+@all");
    RedisProgressStore store = store("redis://worker:secret@127.0.0.1:" + server.port());
    String id = newId();
    opened.add(store.watch(id, () -> {}));
    for (int version = 1; version <= 100; version++) {
      assertThat(store.write(update(id, version, State.RUNNING))).isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(store.requestCancel(id)).isTrue();
    assertThat(store.write(update(id, 101, State.RUNNING))).isEqualTo(Verdict.CANCEL_REQUESTED);
    awaitHealth(store, Status.POLLING_ONLY);
    assertThat(store.find(id)).contains(snapshot(id, 101, State.RUNNING));
    assertThat(log.lines()).hasSize(1);
  }

  @Test
  void who_lets_redis_drop_any_key_is_warned() {
    server.cli("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
    store(server.uri());
    RedisServer.await(() -> !log.lines().isEmpty(), "a warning");
    assertThat(log.lines()).singleElement().asString().contains("allkeys-lru", "noeviction");
  }
}
