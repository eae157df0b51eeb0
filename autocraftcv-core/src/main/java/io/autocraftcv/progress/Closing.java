package io.autocraftcv.progress;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what work is blocked in, without waiting for it: there are streams that read what is left
 * before they close, and such as wait for the read that is going on.
 */
record Closing(Closeable blocking) implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  /** Not virtual: a close that waits for a monitor would hold on to one of their few carriers. */
  private static final ThreadFactory THREADS = Workers.platformThreads("autocraftcv-close-");

  @Override
  public void run() {
    THREADS.newThread(this::close).start();
  }

  private void close() {
    try {
      blocking.close();
    } catch (IOException | RuntimeException e) {
      log.debug("What was cut off could not be closed in order", e);
    }
  }
}
