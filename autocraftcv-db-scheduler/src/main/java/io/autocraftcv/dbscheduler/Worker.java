package io.autocraftcv.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.autocraftcv.progress.TaskExecutor;
import io.autocraftcv.progress.TaskRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes rows, runs their requests, and settles them: what db-scheduler does in this process. */
final class Worker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  /** db-scheduler takes nobody for dead before. */
  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

  private final String name = "autocraftcv-" + UUID.randomUUID();
  private final TaskExecutor.Runner runner;
  private final TaskTable table;
  private final PatientDataSource database;
  private final Settling settling;
  private final Duration forgiveness;
  private final Scheduler scheduler;
  private final Wakes wakes;
  private final @Nullable Listening listening;
  private volatile boolean draining;

  Worker(
      TaskExecutor.Runner runner,
      DataSource dataSource,
      Database kind,
      TaskTable table,
      DbSchedulerExecutor.Builder options) {
    this.runner = runner;
    this.table = table;
    this.database = new PatientDataSource(dataSource);
    this.settling = new Settling(database);
    this.forgiveness = options.heartbeat.multipliedBy(MISSED_HEARTBEATS);
    WorkerThreads threads = new WorkerThreads(options.workers, this::look);
    SchedulerBuilder builder =
        Scheduler.create(
                database,
                Tasks.custom(TaskTable.TASK_NAME, TaskRequest.class)
                    .onFailure(this::failed)
                    .onDeadExecution(this::revive)
                    .execute((row, context) -> deliver(row)))
            .schedulerName(new SchedulerName.Fixed(name))
            .serializer(new RequestJson())
            .tableName(table.name())
            .threads(options.workers)
            .executorService(threads)
            .dueExecutor(Executors.newSingleThreadExecutor(Daemons.named("autocraftcv-poll-")))
            .housekeeperExecutor(
                Executors.newScheduledThreadPool(2, Daemons.named("autocraftcv-heartbeat-")))
            .pollingInterval(options.poll)
            .heartbeatInterval(options.heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(options.patience)
            .failureLogging(LogLevel.OFF, false)
            .enablePriority()
            .enableImmediateExecution();
    kind.configure(builder);
    this.scheduler = builder.build();
    this.wakes = new Wakes(this::look);
    this.listening =
        kind == Database.POSTGRESQL && hasDriver()
            ? Listening.to(database, table.name(), wakes::soon)
            : null;
    scheduler.start();
  }

  private static boolean hasDriver() {
    try {
      Class.forName("org.postgresql.PGConnection", false, Worker.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      log.info("Workers poll and are not woken: PostgreSQL's driver cannot be seen from here");
      return false;
    }
  }

  /** Looks for due rows now, or when the look that is going on is over. */
  void look() {
    scheduler.triggerCheckForDueExecutions();
  }

  private CompletionHandler<TaskRequest> deliver(TaskInstance<TaskRequest> row) {
    if (draining) {
      return this::giveBack;
    }
    Optional<Duration> again;
    try {
      again = runner.run(row.getData());
    } catch (InterruptedException e) {
      log.info("Task {} was interrupted and is delivered again", row.getId(), e);
      return this::giveBack;
    }
    if (again.isEmpty()) {
      return this::remove;
    }
    Duration wait = again.get();
    return wait.isZero() ? this::giveBack : (done, rows) -> deliverAgain(done, rows, wait);
  }

  private void remove(ExecutionComplete done, ExecutionOperations<TaskRequest> rows) {
    settling.settle(id(done), rows::remove);
  }

  private void giveBack(ExecutionComplete done, ExecutionOperations<TaskRequest> rows) {
    deliverAgain(done, rows, Duration.ZERO);
    tellOthers();
  }

  private void tellOthers() {
    try {
      table.tellWorkers();
    } catch (SQLException e) {
      log.debug("Other workers find when they poll what is due again", e);
    }
  }

  private void failed(ExecutionComplete done, ExecutionOperations<TaskRequest> rows) {
    Duration wait =
        backOff(done.getExecution().consecutiveFailures, ThreadLocalRandom.current().nextDouble());
    String why = done.getCause().map(Throwable::toString).orElse("unknown");
    log.warn("Task {} is delivered again in {}, it could not be run: {}", id(done), wait, why);
    log.debug("Why task {} could not be run", id(done), done.getCause().orElse(null));
    // No look when it is due: others may know its type, or reach what we do not.
    settling.settle(id(done), () -> rows.reschedule(done, Instant.now().plus(wait)));
  }

  /** Cut at random by up to a half, or who polls at a lucky moment would get it each time. */
  static Duration backOff(int failures, double random) {
    long doubled = FIRST_BACK_OFF.toMillis() << Math.min(failures, 10);
    long longest = Math.min(doubled, LONGEST_BACK_OFF.toMillis());
    return Duration.ofMillis((long) (longest * (1 - random / 2)));
  }

  private void deliverAgain(
      ExecutionComplete done, ExecutionOperations<TaskRequest> rows, Duration wait) {
    Instant due = wait.isZero() ? now() : Instant.now().plus(wait);
    if (settling.settle(id(done), () -> rows.reschedule(done, due))) {
      wakes.after(wait);
    }
  }

  private void revive(ExecutionComplete done, ExecutionOperations<TaskRequest> rows) {
    if (database.wasAwayWithin(forgiveness)) {
      // Nobody could tell that they live. Who does not after this time is dead.
      return;
    }
    log.warn("A worker has died, or does not answer; task {} is delivered again", id(done));
    rows.reschedule(done, now());
    tellOthers();
  }

  private static Instant now() {
    return Instant.now().minus(TaskTable.CLOCKS_DIFFER_BY);
  }

  private static String id(ExecutionComplete done) {
    return done.getExecution().taskInstance.getId();
  }

  /** Takes no more rows. */
  void drain() {
    draining = true;
    scheduler.pause();
  }

  /** Interrupts what does not end, and gives it back. */
  @Override
  public void close() {
    drain();
    database.close();
    if (listening != null) {
      listening.close();
    }
    scheduler.stop();
    wakes.close();
    try {
      table.giveBack(name);
    } catch (SQLException e) {
      log.warn(
          "What this worker had is delivered again when it is taken for dead: {}", e.toString());
    }
  }
}
