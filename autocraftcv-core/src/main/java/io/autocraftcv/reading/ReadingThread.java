package io.autocraftcv.reading;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Tally;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads in this JVM, on a thread that nobody waits for longer than the limit. What it cannot do is
 * end a library that loops for ever, or keep it from taking all memory.
 */
final class ReadingThread implements ReadingMethod {

  private static final int STACK = 4 * 1024 * 1024;

  private final Duration limit;

  ReadingThread(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Reading read(byte[] document, Tally tally) {
    FutureTask<Reading> reading = new FutureTask<>(() -> InProcess.read(document, tally));
    Thread thread = new Thread(null, reading, "reading", STACK);
    thread.setDaemon(true);
    try (Registration stop = tally.onCancel(() -> reading.cancel(true))) {
      thread.start();
      return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw UnreadableException.tooComplex(e);
    } catch (InterruptedException e) {
      throw ReadingMethod.interrupted(tally, e);
    } catch (CancellationException e) {
      tally.checkCancelled();
      throw e;
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      reading.cancel(true);
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException exception
        ? exception
        : UnreadableException.tooComplex(e);
  }
}
