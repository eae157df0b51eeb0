package io.autocraftcv.redis;

import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.ProgressStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ClusterStoreTest extends ProgressStoreContract {

  private static RedisCluster server;

  @BeforeAll
  static void start() {
    server = RedisCluster.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  protected ProgressStore newStore(Duration keep) {
    server.masters().forEach(master -> master.cli("FLUSHALL"));
    return RedisProgressStore.builder(server.uri()).keepFor(keep).build();
  }

  @Override
  protected void pass(Duration time) {
    server.age(time);
  }
}
