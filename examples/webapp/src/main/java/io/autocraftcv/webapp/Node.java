package io.autocraftcv.webapp;

import com.github.benmanes.caffeine.cache.Ticker;
import io.autocraftcv.dbscheduler.DbSchedulerExecutor;
import io.autocraftcv.observe.MicrometerListener;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.redis.RedisProgressStore;
import io.autocraftcv.scrape.AddressCheck;
import io.autocraftcv.scrape.JobScraper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every process has, whether it serves pages, runs tasks or does both: the database, the
 * pipelines, and the tracker that knows the three kinds of tasks. Alone, tasks live in its memory;
 * in a cluster they travel by PostgreSQL, and how far they are is in Redis.
 */
final class Node implements AutoCloseable {

  /** Each task that waits may be followed by a visitor who does. */
  private static final int LONGEST_QUEUE = 30;

  private static final int LONGEST_QUEUE_OF_CLUSTER = 1_000;

  /** Long enough for a task that is nearly done; the others are begun again elsewhere. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Database database;
  private final Repositories repositories;
  private final DocumentReader reader = DocumentReader.create();
  private final ResumeParser parser = ResumeParser.with(reader);
  private final JobScraper scraper;
  private final Writers writers;
  private final TaskType<ScrapeEndpoint.Input> scrape;
  private final TaskType<ParseEndpoint.Input> parse;
  private final TaskType<GenerateEndpoint.Input> generate;
  private final @Nullable RedisProgressStore redis;
  private final Retention retention;
  private final TaskBoard board = new TaskBoard();
  private final PrometheusMeterRegistry metrics = Metrics.registry();
  private final ProgressTracker tracker;

  private Node(Settings settings, Database database) {
    this.database = database;
    Settings.Keeping keeping = settings.keeping();
    repositories = Repositories.in(database.jdbi(), keeping.most());
    retention = new Retention(repositories.belongings(), keeping.days(), Clock.systemUTC()).start();
    JobScraper.Builder builder = JobScraper.builder();
    settings.allowedHosts().forEach(builder::allowHost);
    scraper = builder.build();
    writers = new Writers(settings.model(), visitorModels(settings));
    scrape = ScrapeEndpoint.type(scraper, repositories);
    parse = ParseEndpoint.type(parser, repositories);
    generate = GenerateEndpoint.type(writers, repositories);
    Settings.Cluster cluster = settings.cluster();
    redis =
        cluster == null
            ? null
            : RedisProgressStore.builder(cluster.redis())
                .keepFor(settings.keeping().tasks())
                .build();
    tracker = tracker(settings);
  }

  /** A key stays in the memory of one process, so the tasks that need it must run there. */
  private static VisitorModels visitorModels(Settings settings) {
    return new VisitorModels(
        settings.cluster() == null,
        AddressCheck.allowing(settings.allowedModelHosts()),
        Ticker.systemTicker());
  }

  /**
   * @throws IOException if it cannot be had; says why, in a sentence for whoever starts us
   */
  static Node open(Settings settings) throws IOException {
    Database database = Database.open(settings);
    try {
      return new Node(settings, database);
    } catch (IllegalArgumentException | IllegalStateException e) {
      database.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private ProgressTracker tracker(Settings settings) {
    ProgressTracker.Builder tracker =
        ProgressTracker.builder()
            .drainFor(DRAIN)
            .keepFor(settings.keeping().tasks())
            .listener(board)
            .listener(repositories.uploads())
            .listener(new MicrometerListener(metrics))
            .register(scrape)
            .register(parse)
            .register(generate);
    if (redis == null) {
      return tracker.workers(settings.workers()).queue(LONGEST_QUEUE).build();
    }
    return tracker
        .store(redis)
        .history(redis.history())
        .executor(
            DbSchedulerExecutor.builder(database.connections())
                .createTable()
                .workers(settings.workers())
                .queue(LONGEST_QUEUE_OF_CLUSTER)
                .build())
        .build();
  }

  ProgressTracker tracker() {
    return tracker;
  }

  Repositories repositories() {
    return repositories;
  }

  Writers writers() {
    return writers;
  }

  MachineReading machineReading() {
    return new MachineReading(writers.renderer(), reader, parser);
  }

  VisitorTasks tasks() {
    return new VisitorTasks(tracker, repositories.belongings());
  }

  ScrapeEndpoint scrapes() {
    return new ScrapeEndpoint(tasks(), scrape, repositories);
  }

  ParseEndpoint parses() {
    return new ParseEndpoint(tasks(), parse, repositories);
  }

  GenerateEndpoint generations() {
    return new GenerateEndpoint(tasks(), generate, writers, repositories);
  }

  TaskBoard board() {
    return board;
  }

  PrometheusMeterRegistry metrics() {
    return metrics;
  }

  Health health() {
    return Health.of(database, redis);
  }

  /** Ends the tasks, or hands them to other nodes, then closes what they used. */
  @Override
  public void close() {
    retention.close();
    tracker.close();
    metrics.close();
    scraper.close();
    parser.close();
    database.close();
  }
}
