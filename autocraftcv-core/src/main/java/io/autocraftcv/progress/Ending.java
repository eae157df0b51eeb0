package io.autocraftcv.progress;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * An end without success: the state, what people read, and what is thrown at those who wait for the
 * result.
 */
record Ending(State state, Snapshot.Failure failure, ProgressException exception) {

  static Ending cancelled(String id) {
    return new Ending(
        State.CANCELLED,
        new Snapshot.Failure("cancelled", "Cancelled by user"),
        new TaskCancelledException(id));
  }

  static Ending timedOut(String id, Duration deadline) {
    return new Ending(
        State.TIMED_OUT,
        new Snapshot.Failure(
            "timed_out",
            "This took longer than %s and was stopped. Please try again."
                .formatted(words(deadline))),
        new TaskTimedOutException(id));
  }

  static Ending lost(String id) {
    return new Ending(
        State.LOST,
        new Snapshot.Failure(
            "lost", "The process that worked on this is gone. Please start it again."),
        new TaskLostException(id));
  }

  /** What the work foresaw is said as it says it; of the rest nothing is given away. */
  static Ending failed(String id, Throwable thrown) {
    TaskFailedException failed =
        thrown instanceof TaskFailedException foreseen
            ? foreseen
            : new TaskFailedException(
                TaskFailedException.INTERNAL_ERROR,
                "Something went wrong on our side. Please try again; if it happens again, report"
                    + " task %s.".formatted(id),
                thrown);
    return new Ending(State.FAILED, new Snapshot.Failure(failed.code(), failed.sentence()), failed);
  }

  /** The ending of a task that somebody else ran; null if it succeeded. */
  static @Nullable Ending of(Snapshot last) {
    Snapshot.Failure failure = last.failure();
    if (failure == null) {
      return null;
    }
    ProgressException exception =
        switch (last.state()) {
          case CANCELLED -> new TaskCancelledException(last.id());
          case TIMED_OUT -> new TaskTimedOutException(last.id());
          case LOST -> new TaskLostException(last.id());
          default -> new TaskFailedException(failure.code(), failure.message());
        };
    return new Ending(last.state(), failure, exception);
  }

  /** Waits for a result; throws what an ending without success has brought. */
  static <T extends @Nullable Object> T join(CompletableFuture<T> completion) {
    try {
      return completion.join();
    } catch (CompletionException e) {
      // As it is: a caller can catch the type that the work is known to throw.
      throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
    }
  }

  private static String words(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    if (seconds == 1) {
      return "a second";
    }
    return seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes";
  }
}
