package io.autocraftcv.dbscheduler;

import io.autocraftcv.progress.TaskExecutor;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.progress.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tasks of registered types in a table of PostgreSQL, or of H2 for a single machine, until a
 * worker has run them: they survive restarts, and the death of the worker that has them. Web
 * servers and workers are the same program with a different number of {@link Builder#workers}.
 *
 * <pre>{@code
 * TaskExecutor tasks = DbSchedulerExecutor.builder(dataSource).workers(16).createTable().build();
 * ProgressTracker worker =
 *     ProgressTracker.builder().store(store).executor(tasks).register(FETCH_PAGE).build();
 * }</pre>
 *
 * <p>On PostgreSQL with its own driver, workers are woken when there is something to do; they hold
 * one connection of the data source for that. Otherwise they poll. While the database is away
 * workers wait for it, and what has ended meanwhile is settled when it is back; submitting waits as
 * long as the data source does for a connection, which should be a few seconds. The clocks of the
 * machines have to agree within some seconds.
 *
 * <p>Safe for many threads.
 */
public final class DbSchedulerExecutor implements TaskExecutor {

  static final String DEFAULT_TABLE = "autocraftcv_tasks";

  /** What is longer belongs into files or a store for them, and its place into the input. */
  private static final int LONGEST_INPUT = 64 * 1024;

  private static final Logger log = LoggerFactory.getLogger(DbSchedulerExecutor.class);

  private final Builder options;
  private final Database database;
  private final TaskTable table;
  private final Room room;
  private volatile @Nullable Worker worker;
  private volatile boolean draining;

  private DbSchedulerExecutor(Builder options) {
    this.options = options;
    this.database = Database.of(options.dataSource);
    this.table = new TaskTable(options.dataSource, database, options.table, Clock.systemUTC());
    this.room = new Room(table, options.queue, System::nanoTime);
    if (options.createTable) {
      createTable();
    }
  }

  private void createTable() {
    try {
      table.create();
    } catch (SQLException e) {
      throw new IllegalStateException("Table %s cannot be created".formatted(options.table), e);
    }
  }

  /** An executor whose table is in this database. It does not close the data source. */
  public static Builder builder(DataSource dataSource) {
    return new Builder(dataSource);
  }

  @Override
  public void start(Runner runner) {
    if (options.workers > 0) {
      worker = new Worker(runner, options.dataSource, database, table, options);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws TaskRejectedException if too many are waiting, or the database is away
   * @throws IllegalArgumentException if its input is longer than 64 KB
   */
  @Override
  public void submit(TaskRequest request) {
    int length = request.input().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_INPUT) {
      throw new IllegalArgumentException(
          "The input of a task can be 65,536 bytes long, not %,d".formatted(length));
    }
    try {
      if (!room.take()) {
        throw new TaskRejectedException(
            options.queue + " tasks are waiting; try again later", null);
      }
      table.add(request);
    } catch (SQLException e) {
      throw new TaskRejectedException(
          "The database that holds the tasks is away; try again later", e);
    }
    Worker mine = worker;
    if (mine != null && !draining) {
      mine.look();
    }
  }

  @Override
  public void withdraw(String taskId) {
    try {
      table.removeWaiting(taskId);
    } catch (SQLException e) {
      // Whoever it is delivered to finds it cancelled in the store, and does nothing.
      log.warn("Task {} was cancelled and stays in the table for now: {}", taskId, e.toString());
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the database is away, so that nobody can know
   */
  @Override
  public Optional<TaskRequest> find(String taskId) {
    try {
      return table.find(taskId);
    } catch (SQLException e) {
      throw new IllegalStateException("The database that holds the tasks is away", e);
    }
  }

  @Override
  public void drain() {
    draining = true;
    Worker mine = worker;
    if (mine != null) {
      mine.drain();
    }
  }

  /**
   * Delivers nothing more, interrupts after some seconds what is still run, and gives it back to be
   * delivered to others.
   */
  @Override
  public void close() {
    drain();
    Worker mine = worker;
    worker = null;
    if (mine != null) {
      mine.close();
    }
  }

  /**
   * The choices for an executor.
   *
   * <ul>
   *   <li>workers: 16
   *   <li>queue: 10,000
   *   <li>table: autocraftcv_tasks, which has to be there
   *   <li>heartbeat: 1.5 seconds
   *   <li>poll: 2 seconds
   * </ul>
   */
  public static final class Builder {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,39}");

    final DataSource dataSource;
    int workers = 16;
    int queue = 10_000;
    String table = DEFAULT_TABLE;
    boolean createTable;
    Duration heartbeat = Duration.ofMillis(1_500);
    Duration poll = Duration.ofSeconds(2);

    /** How long {@link DbSchedulerExecutor#close} waits before it interrupts, and after that. */
    Duration patience = Duration.ofSeconds(3);

    private Builder(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    /** How many tasks this process runs at the same time; with 0 it only submits. */
    public Builder workers(int workers) {
      if (workers < 0) {
        throw new IllegalArgumentException("There cannot be " + workers + " workers");
      }
      this.workers = workers;
      return this;
    }

    /**
     * How many tasks may wait, at least 1; more are rejected. Many processes that submit at once
     * may exceed it a little.
     */
    public Builder queue(int queue) {
      if (queue < 1) {
        throw new IllegalArgumentException("queue must be at least 1, not " + queue);
      }
      this.queue = queue;
      return this;
    }

    /** The name of the table: lower-case letters, digits and underscores, 40 at most. */
    public Builder table(String table) {
      if (!NAME.matcher(table).matches()) {
        throw new IllegalArgumentException("A table cannot be named " + table);
      }
      this.table = table;
      return this;
    }

    /** Creates the table if it is missing. */
    public Builder createTable() {
      this.createTable = true;
      return this;
    }

    /**
     * How often workers say that they live. What a worker has that died, or was frozen, is
     * delivered to another after six times that at most.
     */
    public Builder heartbeat(Duration heartbeat) {
      this.heartbeat = positive("heartbeat", heartbeat);
      return this;
    }

    /** How often workers look for tasks although nothing has woken them. */
    public Builder poll(Duration poll) {
      this.poll = positive("poll", poll);
      return this;
    }

    private static Duration positive(String what, Duration duration) {
      if (duration.toMillis() < 1) {
        throw new IllegalArgumentException(what + " must be positive, not " + duration);
      }
      return duration;
    }

    /**
     * The executor.
     *
     * @throws IllegalStateException if the database cannot be reached
     * @throws IllegalArgumentException if it is neither PostgreSQL nor H2
     */
    public DbSchedulerExecutor build() {
      return new DbSchedulerExecutor(this);
    }
  }
}
