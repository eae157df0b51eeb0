package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A real redis-server on a free port of this machine, which keeps nothing on disk. */
public final class RedisServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port;
  private final Path directory;
  private final List<String> options;
  private Process process;

  private RedisServer(int port, Path directory, List<String> options) {
    this.port = port;
    this.directory = directory;
    this.options = options;
  }

  /** Starts one with nothing in it. */
  public static RedisServer start(String... options) {
    return at(freePort(), options);
  }

  /** Starts one on a certain port. */
  public static RedisServer at(int port, String... options) {
    RedisServer server = onlyPrepared(port, options);
    server.launch();
    return server;
  }

  static RedisServer onlyPrepared(int port, String... options) {
    try {
      return new RedisServer(port, Files.createTempDirectory("redis-"), List.of(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that nobody listens on; one of a cluster needs another one 10,000 higher. */
  public static int freePort() {
    try {
      while (true) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          if (socket.getLocalPort() < 55_000) {
            return socket.getLocalPort();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void launch() {
    List<String> command = new ArrayList<>(List.of("redis-server"));
    if (!options.isEmpty() && options.get(0).endsWith(".conf")) {
      command.addAll(options);
    } else {
      command.addAll(List.of("--port", "" + port, "--save", "", "--appendonly", "no"));
      command.addAll(List.of("--bind", "127.0.0.1"));
      command.addAll(options);
    }
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("redis-server is needed: apt-get install redis-server", e);
    }
    await(this::listens, "redis-server on port " + port);
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new IllegalStateException("redis-server ended: see " + directory.resolve("log"));
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), listeningPort()), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int listeningPort() {
    int tls = options.indexOf("--tls-port");
    return tls < 0 ? port : Integer.parseInt(options.get(tls + 1));
  }

  /** Waits for what a real process does in its own time. */
  static void await(BooleanSupplier done, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not in time: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  public int port() {
    return port;
  }

  /** Where a store finds it. */
  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  Path directory() {
    return directory;
  }

  /** What redis-cli says to a command. */
  public String cli(String... command) {
    List<String> all = new ArrayList<>(List.of("redis-cli", "-p", "" + port));
    all.addAll(List.of(command));
    return output(all);
  }

  static String output(List<String> command) {
    try {
      Process cli = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(cli.getInputStream().readAllBytes(), UTF_8);
      cli.waitFor();
      return said.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Has everything in it be older by this time: what would have expired is gone, what would have
   * run out has. It is what passing time does, without the wait.
   */
  public void age(Duration time) {
    cli(
        "EVAL",
        """
        local shift = tonumber(ARGV[1])
        for _, key in ipairs(redis.call('KEYS', '*')) do
          local left = redis.call('PTTL', key)
          if left >= 0 and left <= shift then
            redis.call('DEL', key)
          else
            if left > 0 then redis.call('PEXPIRE', key, left - shift) end
            if redis.call('TYPE', key).ok == 'hash' then
              for _, field in ipairs({'s', 'i'}) do
                local at = redis.call('HGET', key, field)
                if at then redis.call('HSET', key, field, at - shift / 1000) end
              end
            end
          end
        end
        """,
        "0",
        "" + time.toMillis());
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it again on the same port, with nothing in it. */
  public void restartEmpty() {
    launch();
  }

  /** Stops it in its tracks, without closing anything. */
  public void freeze() {
    signal("-STOP");
  }

  public void thaw() {
    signal("-CONT");
  }

  private void signal(String which) {
    output(List.of("kill", which, "" + process.pid()));
  }

  @Override
  public void close() {
    kill();
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
