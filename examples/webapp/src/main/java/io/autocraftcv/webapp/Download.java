package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for visitors to save. */
final class Download {

  private Download() {}

  static void answer(HttpServletResponse response, Document file) throws IOException {
    begin(response, file.format().mediaType(), file.fileName());
    response.setContentLength(file.length());
    response.getOutputStream().write(file.bytes());
  }

  /** All files as one, packed while they are sent. */
  static void zip(HttpServletResponse response, String name, List<Document> files)
      throws IOException {
    begin(response, "application/zip", name);
    ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
    for (Document file : files) {
      zip.putNextEntry(new ZipEntry(file.fileName()));
      zip.write(file.bytes());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void begin(HttpServletResponse response, String mediaType, String name) {
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", mediaType);
    response.setHeader("Content-Disposition", disposition(name));
  }

  /** RFC 6266: the name in plain letters, and as it is for those that understand. */
  static String disposition(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9._-]+", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }
}
