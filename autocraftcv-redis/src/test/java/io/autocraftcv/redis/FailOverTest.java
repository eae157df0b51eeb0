package io.autocraftcv.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FailOverTest {

  @Test
  void after_a_fail_over_writes_go_to_the_new_master_and_changes_are_heard_from_it()
      throws Exception {
    try (HealthLog log = new HealthLog();
        RedisSentinel servers = RedisSentinel.start();
        RedisProgressStore store = RedisProgressStore.builder(servers.uri()).build()) {
      String id = Tasks.newId();
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      store.watchCancels(heard::add);
      store.write(Tasks.update(id, 1, State.RUNNING));
      servers.master().kill();
      long begun = System.nanoTime();
      RedisServer.await(() -> isWritten(store, id), "a new master");
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(time).isLessThan(Duration.ofSeconds(15));
      assertThat(store.find(id)).contains(Tasks.snapshot(id, 2, State.RUNNING));
      RedisServer.await(() -> isHeard(store, id, heard), "a cancel is heard");
      assertThat(log.lines()).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static boolean isWritten(RedisProgressStore store, String id) {
    try {
      return store.write(Tasks.update(id, 2, State.RUNNING)) == Verdict.ACCEPTED;
    } catch (RedisUnavailableException away) {
      return false;
    }
  }

  private static boolean isHeard(RedisProgressStore store, String id, BlockingQueue<String> heard) {
    try {
      store.requestCancel(id);
      return id.equals(heard.poll(100, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_slot_that_moves_to_another_node_takes_its_tasks_along() {
    try (RedisCluster cluster = RedisCluster.start();
        RedisProgressStore store = RedisProgressStore.builder(cluster.uri()).build()) {
      String id = Tasks.newId();
      store.write(Tasks.update(id, 1, State.RUNNING));
      RedisServer any = cluster.masters().get(0);
      String slot = any.cli("CLUSTER", "KEYSLOT", id);
      RedisServer from = owner(cluster, slot);
      RedisServer to =
          cluster.masters().stream().filter(it -> it != from).findFirst().orElseThrow();
      move(slot, id, from, to);
      assertThat(
              store.write(
                  java.util.List.of(
                      Tasks.update(id, 2, State.RUNNING),
                      Tasks.update(Tasks.newId(), 1, State.RUNNING))))
          .containsOnly(Verdict.ACCEPTED);
      assertThat(store.find(id)).contains(Tasks.snapshot(id, 2, State.RUNNING));
    }
  }

  private static RedisServer owner(RedisCluster cluster, String slot) {
    return cluster.masters().stream()
        .filter(master -> !master.cli("CLUSTER", "COUNTKEYSINSLOT", slot).equals("0"))
        .findFirst()
        .orElseThrow();
  }

  private static void move(String slot, String id, RedisServer from, RedisServer to) {
    String source = from.cli("CLUSTER", "MYID");
    String target = to.cli("CLUSTER", "MYID");
    to.cli("CLUSTER", "SETSLOT", slot, "IMPORTING", source);
    from.cli("CLUSTER", "SETSLOT", slot, "MIGRATING", target);
    String task = new Keys("ac").task(id);
    from.cli("MIGRATE", "127.0.0.1", "" + to.port(), task, "0", "1000");
    to.cli("CLUSTER", "SETSLOT", slot, "NODE", target);
    from.cli("CLUSTER", "SETSLOT", slot, "NODE", target);
  }
}
