package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A bad network: what goes through it can be late, get lost or be cut off. */
public final class TcpProxy implements AutoCloseable {

  private final int target;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean cut;
  private volatile boolean silent;
  private volatile boolean deaf;

  public TcpProxy(int target) {
    this.target = target;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  public String uri() {
    return "redis://127.0.0.1:" + port();
  }

  /** Has answers come later by this time. */
  public void delay(Duration time) {
    delay = time;
  }

  /** Closes what is open, and whatever is opened from now on. */
  public void cut() {
    cut = true;
    open.forEach(TcpProxy::close);
  }

  public void mend() {
    cut = false;
    silent = false;
  }

  /** Keeps connections open and lets nothing through. */
  public void silence() {
    silent = true;
  }

  /** Keeps back what is published, and goes on with all else: who listens hears nothing. */
  public void deafen() {
    deaf = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        if (cut) {
          client.close();
          continue;
        }
        Socket redis = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        redis.setTcpNoDelay(true);
        open.add(client);
        open.add(redis);
        AtomicBoolean listens = new AtomicBoolean();
        threads.execute(() -> pass(client, redis, false, listens));
        threads.execute(() -> pass(redis, client, true, listens));
      }
    } catch (IOException e) {
      open.forEach(TcpProxy::close);
    }
  }

  private void pass(Socket from, Socket to, boolean late, AtomicBoolean listens) {
    byte[] buffer = new byte[65_536];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        if (late && !delay.isZero()) {
          LockSupport.parkNanos(delay.toNanos());
        }
        if (!late && new String(buffer, 0, read, ISO_8859_1).contains("\r\nSUBSCRIBE\r\n")) {
          listens.set(true);
        }
        boolean kept = silent || (late && deaf && listens.get());
        if (!kept) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException gone) {
      open.remove(from);
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(TcpProxy::close);
    threads.shutdownNow();
  }
}
