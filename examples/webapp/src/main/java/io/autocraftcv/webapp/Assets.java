package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * What pages load besides their text. It is all under addresses that begin with a hash of it, so
 * that no browser asks for it twice, and none takes an old file for a new one: scripts find each
 * other beneath the same hash.
 */
final class Assets {

  /** Where files are on the class path, by where they are under addresses. */
  private static final Map<String, String> FOLDERS =
      Map.of("/assets", "assets/", "/autocraftcv", "META-INF/resources/autocraftcv/");

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Changes whenever any of the files does. */
  static final String HASH = hash();

  private Assets() {}

  static void mount(ServletContextHandler context) {
    FOLDERS.forEach(
        (path, folder) -> {
          ServletHolder files = new ServletHolder(ResourceServlet.class);
          files.setInitParameter("baseResource", url(folder).toString());
          files.setInitParameter("pathInfoOnly", "true");
          files.setInitParameter("dirAllowed", "false");
          files.setInitParameter("cacheControl", FOR_EVER);
          context.addServlet(files, path + "/" + HASH + "/*");
          context.addServlet(new ServletHolder(new Other()), path + "/*");
        });
  }

  /**
   * A file under the hash of another release, as a page of a node asks for that is not yet as new
   * as this one; or under none.
   */
  private static final class Other extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String path = request.getPathInfo();
      String file = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
      if (!file.matches("[a-z][a-z-]*\\.[a-z]{2,4}") || !exists(request.getServletPath(), file)) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("Location", request.getServletPath() + "/" + HASH + "/" + file);
    }

    private static boolean exists(String path, String file) {
      return Assets.class.getClassLoader().getResource(FOLDERS.get(path) + file) != null;
    }
  }

  private static URL url(String folder) {
    URL url = Assets.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException("The class path has no " + folder);
    }
    return url;
  }

  private static String hash() {
    try (ResourceFactory.Closeable resources = ResourceFactory.closeable()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      FOLDERS.values().stream()
          .sorted()
          .flatMap(folder -> files(resources.newResource(url(folder))))
          .forEach(file -> digest.update(bytes(file)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** In an order that is the same on every machine. */
  private static Stream<Resource> files(Resource folder) {
    return folder.list().stream()
        .filter(file -> !file.isDirectory())
        .sorted(Comparator.comparing(Resource::getFileName));
  }

  private static byte[] bytes(Resource file) {
    try (var content = file.newInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A file that pages load cannot be read: " + file, e);
    }
  }
}
