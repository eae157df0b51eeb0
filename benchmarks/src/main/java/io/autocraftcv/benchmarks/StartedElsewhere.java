package io.autocraftcv.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.dbscheduler.DbSchedulerExecutor;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.redis.RedisProgressStore;
import java.io.IOException;
import java.io.OutputStream;
import javax.sql.DataSource;

/**
 * A worker process, which says of each task how many nanoseconds ago it was started: by a clock
 * that all processes of a Linux machine share.
 */
final class StartedElsewhere {

  private static final int WORKERS = 8;
  private static final Stage BEGIN = Stage.of("begin", "Beginning...");
  private static final TaskType<Long> TYPE =
      TaskType.of(
          Plan.of("started", BEGIN),
          start -> start.toString(),
          Long::valueOf,
          (start, progress) ->
              progress.run(
                  BEGIN,
                  () -> {
                    System.out.println(System.nanoTime() - start);
                    return start;
                  }));

  private StartedElsewhere() {}

  static void start(ProgressTracker submitter) {
    var unused = submitter.start(TYPE, System.nanoTime());
  }

  static HikariDataSource pool(String postgres) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres);
    config.setMaximumPoolSize(WORKERS + 4);
    return new HikariDataSource(config);
  }

  static ProgressTracker tracker(String redis, DataSource postgres, int workers) {
    RedisProgressStore store = RedisProgressStore.builder(redis).build();
    return ProgressTracker.builder()
        .register(TYPE)
        .store(store)
        .history(store.history())
        .executor(DbSchedulerExecutor.builder(postgres).createTable().workers(workers).build())
        .build();
  }

  /** The addresses of Redis and PostgreSQL. */
  public static void main(String[] args) throws IOException {
    var unused = tracker(args[0], pool(args[1]), WORKERS);
    System.out.println("ready");
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }
}
