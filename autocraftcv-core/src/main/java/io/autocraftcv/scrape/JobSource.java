package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a posting is to be read from: a web address, a saved page, a pasted text. Immutable. */
public abstract class JobSource {

  JobSource() {}

  /** The page at an address, as a person pastes it. Nothing is checked or fetched yet. */
  public static JobSource url(String address) {
    return new UrlSource(address);
  }

  /**
   * A saved page: HTML, or text.
   *
   * @param cameFrom the page's address, against which its links are resolved, or null
   */
  public static JobSource file(Path file, @Nullable URI cameFrom) {
    return new FileSource(file, cameFrom);
  }

  /** The text of a posting, as a person copies it out of a page that we cannot read. */
  public static JobSource text(String text) {
    return new TextSource(text);
  }

  /**
   * Checks what can be checked without reading anything.
   *
   * @throws ScrapeException if it cannot be read, or must not be
   */
  abstract Fetch validated(Set<String> allowedHosts);

  Markup parse(Page page) {
    return Markup.parse(page);
  }

  Facts extract(Markup markup, Progress progress) {
    return Extraction.of(markup, progress);
  }

  /** A source that has been found valid. */
  interface Fetch {
    /** Reads the page, in the open stage of {@code progress}. */
    Page run(SiteManners sites, Progress progress);
  }
}
