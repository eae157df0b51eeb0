package io.autocraftcv.dbscheduler;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written about a row when work on it has ended, as often as it takes. */
final class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  /** Connections are waited for anyhow; these are those that broke while they were used. */
  private static final int TRIES = 20;

  private final PatientDataSource database;

  Settling(PatientDataSource database) {
    this.database = database;
  }

  /** Returns whether the row was still ours. */
  boolean settle(String taskId, Runnable write) {
    // The work may have been interrupted; what is written about it must not be.
    boolean interrupted = Thread.interrupted();
    try {
      for (int failures = 0; ; failures++) {
        try {
          write.run();
          return true;
        } catch (ExecutionException notOurs) {
          log.info("Task {} was given to another worker meanwhile, who will settle it", taskId);
          return false;
        } catch (SQLRuntimeException e) {
          if (failures == TRIES || !database.pause(failures)) {
            throw e;
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
