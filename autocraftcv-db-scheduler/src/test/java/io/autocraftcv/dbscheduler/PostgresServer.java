package io.autocraftcv.dbscheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of one's own, for tests: a data directory and a port for itself, with fsync, made by
 * the programs of the Debian package. It runs as user postgres where the tests run as root.
 *
 * <pre>{@code
 * try (PostgresServer postgres = PostgresServer.start()) {
 *   PGSimpleDataSource dataSource = new PGSimpleDataSource();
 *   dataSource.setUrl(postgres.url());
 * }
 * }</pre>
 */
public final class PostgresServer implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";

  private final Path programs;
  private final Path directory;
  private final int port;

  private PostgresServer(Path programs, Path directory, int port) {
    this.programs = programs;
    this.directory = directory;
    this.port = port;
  }

  /** A server that has just been set up, and runs. */
  public static PostgresServer start() {
    try {
      Path directory = Files.createTempDirectory("autocraftcv-postgres-");
      if (isRoot()) {
        run(List.of("chown", USER, directory.toString()));
      }
      PostgresServer server = new PostgresServer(newestInstalled(), directory, freePort());
      server.asUser(
          "initdb", "-D", server.data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C");
      server.restart();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it after it was stopped. */
  public void restart() {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
            .formatted(port, directory);
    asUser("pg_ctl", "start", "-w", "-D", data(), "-o", options, "-l", directory + "/log");
  }

  /** Stops it as a crash would: connections break, the next start recovers from the log. */
  public void crash() {
    asUser("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
  }

  /** Where it listens, for JDBC. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&connectTimeout=3".formatted(port, USER);
  }

  /** Stops it, and removes all that it held. */
  @Override
  public void close() {
    if (Files.exists(directory.resolve("data/postmaster.pid"))) {
      crash();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    return directory + "/data";
  }

  private void asUser(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) {
    try {
      Path output = Files.createTempFile("autocraftcv-postgres-", ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      String said = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("%s failed: %s".formatted(command, said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Path newestInstalled() throws IOException {
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
          .orElseThrow(() -> new IllegalStateException("There is no PostgreSQL in " + INSTALLED))
          .resolve("bin");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
