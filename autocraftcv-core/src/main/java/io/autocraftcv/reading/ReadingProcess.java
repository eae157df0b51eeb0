package io.autocraftcv.reading;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Tally;
import io.autocraftcv.reading.UnreadableException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Another process that reads, one document at a time. It is the only thing about a document that
 * can be ended at any moment: libraries loop for ever over some, or want all memory, and a thread
 * cannot be stopped.
 */
final class ReadingProcess implements AutoCloseable {

  /** It ended before it took the document in: another may be asked. */
  static final class Gone extends Exception {
    Gone(IOException cause) {
      super(cause);
    }
  }

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;

  private volatile boolean ended;

  private ReadingProcess(Process process) {
    this.process = process;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  static ReadingProcess start(ProcessBuilder command) throws IOException {
    return new ReadingProcess(command.start());
  }

  boolean isAlive() {
    return !ended && process.isAlive();
  }

  /**
   * Reads a document. Afterwards, this is either ready for the next or not alive.
   *
   * @param limit the time after which it is ended
   * @throws Gone if it had ended already
   */
  Reading read(byte[] document, Tally tally, Duration limit) throws Gone {
    FutureTask<Reading> talk = new FutureTask<>(() -> talk(document, tally));
    Thread thread = new Thread(talk, "document");
    thread.setDaemon(true);
    boolean done = false;
    try (Registration kill = tally.onCancel(this::close)) {
      thread.start();
      Reading reading = talk.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      done = true;
      return reading;
    } catch (InterruptedException e) {
      throw ReadingMethod.interrupted(tally, e);
    } catch (TimeoutException e) {
      tally.checkCancelled();
      throw UnreadableException.tooComplex(e);
    } catch (ExecutionException e) {
      done = e.getCause() instanceof UnreadableException;
      if (!done) {
        tally.checkCancelled();
      }
      throw failure(e);
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private static RuntimeException failure(ExecutionException e) throws Gone {
    Throwable cause = e.getCause();
    if (cause instanceof Gone gone) {
      throw gone;
    }
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    }
    // It ended for want of memory, or said what cannot be.
    return cause instanceof EOFException || cause instanceof Error
        ? UnreadableException.tooComplex(e)
        : UnreadableException.corrupt(e);
  }

  /** A read from another process cannot be interrupted, so that this has a thread of its own. */
  private Reading talk(byte[] document, Tally tally) throws Gone, IOException {
    send(document);
    return answer(tally);
  }

  private void send(byte[] document) throws Gone {
    try {
      out.writeInt(document.length);
      out.write(document);
      out.flush();
      if (in.readByte() != Wire.RECEIVED) {
        throw new IOException("a reading process said something else than that it listens");
      }
    } catch (IOException e) {
      throw new Gone(e);
    }
  }

  private Reading answer(Tally tally) throws IOException {
    while (true) {
      byte message = in.readByte();
      if (ended) {
        throw new EOFException("nobody waits any more");
      }
      switch (message) {
        case Wire.TOTAL -> tally.total(Math.max(-1, in.readLong()));
        case Wire.ADVANCED -> tally.advance(Math.max(0, in.readLong()));
        case Wire.READING -> {
          return new Wire().reading(in);
        }
        case Wire.UNREADABLE -> throw refusal();
        default -> throw new IOException("a reading process said " + message);
      }
    }
  }

  private UnreadableException refusal() throws IOException {
    Wire wire = new Wire();
    return new UnreadableException(wire.one(Reason.class, in), wire.text(in));
  }

  /** Ends it, whatever it does. */
  @Override
  public void close() {
    ended = true;
    process.destroyForcibly();
  }
}
