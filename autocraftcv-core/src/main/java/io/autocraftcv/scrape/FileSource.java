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
    if (Files.isDirectory(file)) {
      throw new ScrapeException(
          Reason.NOT_FOUND, name() + " is a directory; name the saved page in it.");
    }
    if (!Files.isRegularFile(file)) {
      throw new ScrapeException(
          Reason.NOT_FOUND,
          "There is no file " + name() + "; check its name. A web address begins with https://.");
    }
    return (sites, progress) -> read(progress);
  }

  /**
   * A text was put into a file by a person who says that it is a posting, as {@link TextSource}.
   */
  @Override
  Markup parse(Page page) {
    return isText()
        ? Markup.ofText(new String(page.bytes(), PageCharset.of(page)))
        : super.parse(page);
  }

  @Override
  Facts extract(Markup markup, Progress progress) {
    return isText() ? Extraction.ofPasted(markup, progress) : super.extract(markup, progress);
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
    if (isText()) {
      return "text/plain";
    }
    return lowerName().endsWith(".json") ? "application/json" : null;
  }

  private boolean isText() {
    return lowerName().endsWith(".txt") || lowerName().endsWith(".md");
  }

  private String lowerName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String name() {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
