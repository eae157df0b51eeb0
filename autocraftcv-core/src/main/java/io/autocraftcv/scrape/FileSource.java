package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A saved page. */
final class FileSource extends JobSource {

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final Path file;
  private final @Nullable URI cameFrom;

  FileSource(Path file, @Nullable URI cameFrom) {
    this.file = file;
    this.cameFrom = cameFrom;
  }

  @Override
  Fetch validated(Set<String> allowedHosts) {
    if (!Files.isRegularFile(file)) {
      throw new ScrapeException(
          Reason.NOT_FOUND, "There is no file " + file.getFileName() + "; check its name.");
    }
    return (fetcher, progress) -> read(progress);
  }

  private Page read(Progress progress) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = progress.counted(in, Files.size(file)).readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ScrapeException(
            Reason.TOO_LARGE, "The file is larger than 10 MB; save the page without its pictures.");
      }
      return new Page(bytes, contentType(), cameFrom);
    } catch (IOException e) {
      throw new ScrapeException(
          Reason.UNAVAILABLE, "The file cannot be read; check its permissions.", e);
    }
  }

  /** What the name says; null lets the content speak. */
  private @Nullable String contentType() {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return name.endsWith(".txt") || name.endsWith(".md") ? "text/plain" : null;
  }
}
