package io.autocraftcv.dbscheduler;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class PostgresExecutorTest extends ExecutorContract {

  @Override
  String url() {
    return Fixture.postgres().url();
  }

  @Test
  void nodes_that_start_together_can_all_create_the_table() {
    String table = Fixture.newTable();
    CyclicBarrier together = new CyclicBarrier(8);
    List<CompletableFuture<Void>> nodes = new ArrayList<>();
    try (HikariDataSource pool = Fixture.pool(url())) {
      for (int i = 0; i < 8; i++) {
        nodes.add(
            CompletableFuture.runAsync(
                () -> {
                  meet(together);
                  DbSchedulerExecutor.builder(pool).table(table).createTable().build().close();
                },
                command -> new Thread(command).start()));
      }
      nodes.forEach(node -> assertThatCode(node::join).doesNotThrowAnyException());
    }
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
