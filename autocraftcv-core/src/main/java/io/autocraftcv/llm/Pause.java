package io.autocraftcv.llm;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Registration;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait that a cancel ends at once. */
final class Pause {

  private Pause() {}

  static void of(Duration wait, Progress progress) throws InterruptedIOException {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (Registration stop = progress.onCancel(cancelled::countDown)) {
      if (cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        progress.checkCancelled();
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("Interrupted while waiting to ask a language model again");
    }
  }
}
