package io.autocraftcv.reading;

import io.autocraftcv.progress.Part;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Tally;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a reading process runs: reads one document after the other for the process that started it.
 * Ends when that ends, in the middle of a document too, and when nothing comes for a minute.
 */
final class ReadingService {

  private static final int IDLE_SECONDS = 60;

  private final DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
  private final BlockingQueue<byte[]> documents = new LinkedBlockingQueue<>();
  private final ReadingMethod method;

  private ReadingService(ReadingMethod method) {
    this.method = method;
  }

  /** Reads for whoever started this process. */
  public static void main(String[] args) throws Exception {
    Warmth.begin();
    serve(InProcess::read);
  }

  /** Lets documents be read by this method until there are no more. */
  static void serve(ReadingMethod method) throws IOException, InterruptedException {
    // What libraries print must not get between the messages.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    ReadingService service = new ReadingService(method);
    Thread ear = new Thread(service::listen, "documents");
    ear.setDaemon(true);
    ear.start();
    for (byte[] next = service.next(); next != null; next = service.next()) {
      service.read(next);
    }
    Runtime.getRuntime().halt(0);
  }

  private byte @Nullable [] next() throws InterruptedException {
    return documents.poll(IDLE_SECONDS, TimeUnit.SECONDS);
  }

  /** Takes documents in while one is read, so that the end of the other process is noticed. */
  private void listen() {
    try {
      while (true) {
        byte[] document = new byte[in.readInt()];
        in.readFully(document);
        documents.add(document);
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void read(byte[] document) throws IOException {
    out.writeByte(Wire.RECEIVED);
    out.flush();
    try {
      Reading reading = method.read(document, new Told());
      out.writeByte(Wire.READING);
      Wire.write(reading, out);
    } catch (UnreadableException e) {
      out.writeByte(Wire.UNREADABLE);
      Wire.write(e.reason().name(), out);
      Wire.write(e.sentence(), out);
    }
    out.flush();
  }

  private void tell(byte what, long units) {
    try {
      out.writeByte(what);
      out.writeLong(units);
      out.flush();
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Passes on what is counted. Nobody cancels here: who does not want the result ends us. */
  private final class Told implements Tally {

    private final Progress nobody = Progress.none();

    @Override
    public void total(long units) {
      tell(Wire.TOTAL, units);
    }

    @Override
    public void advance(long units) {
      tell(Wire.ADVANCED, units);
    }

    @Override
    public void checkCancelled() {}

    @Override
    public Registration onCancel(Runnable stop) {
      return nobody.onCancel(stop);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body)
        throws X {
      return body.call();
    }

    @Override
    public List<Part> split(double... weights) {
      return nobody.split(weights);
    }

    @Override
    public <T, X extends Exception> void parallel(
        Collection<? extends T> items, int threads, Each<? super T, X> body) throws X {
      nobody.parallel(items, threads, body);
    }

    @Override
    public void log(System.Logger.Level level, String line) {}
  }
}
