package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The peer: nginx with one file, in a directory of its own, for as long as the run lasts. */
final class Nginx implements AutoCloseable {

  private static final String FILE = "progress.json";

  /** Set up to be fast: it keeps the file open and never ends a connection. */
  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes auto;
      pid nginx.pid;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        keepalive_requests 1000000000;
        open_file_cache max=10;
        default_type application/json;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        server { listen 127.0.0.1:%d; root %s; }
      }
      """;

  private final Path directory;
  private final URI address;
  private final Process process;
  private final Thread atExit;

  private Nginx(Path directory, int port) throws IOException {
    this.directory = directory;
    this.address = URI.create("http://127.0.0.1:" + port + "/" + FILE);
    Files.writeString(directory.resolve("nginx.conf"), CONFIGURATION.formatted(port, directory));
    this.process =
        new ProcessBuilder(
                List.of(
                    "nginx", "-p", directory.toString(), "-c", "nginx.conf", "-e", "errors.log"))
            .inheritIO()
            .start();
    this.atExit = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts it; when this returns it answers. */
  static Nginx serving(byte[] file) throws IOException, InterruptedException {
    // Its workers run as another user when it is started by root.
    Path directory =
        Files.createTempDirectory(
            "nginx-bench",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.write(directory.resolve(FILE), file);
    Nginx nginx = new Nginx(directory, freePort());
    try {
      Patience.await("nginx answers", nginx::answers);
      return nginx;
    } catch (IOException | InterruptedException | RuntimeException e) {
      nginx.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IOException("nginx has ended; see its messages above");
    }
    try {
      Http.expect(200, Http.get(address, Map.of()));
      return true;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  URI address() {
    return address;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    Runtime.getRuntime().removeShutdownHook(atExit);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
