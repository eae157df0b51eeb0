package io.autocraftcv.scrape;

import java.net.URI;
import java.util.Optional;

/**
 * A job board, or a kind of career site, that we know our way around. Postings that carry
 * schema.org's structured data need no board. To add one, implement this and name the class for
 * {@link java.util.ServiceLoader}; it is asked before ours. An implementation keeps no state and is
 * asked by many threads. Experimental: methods with a default may be added.
 */
public interface JobBoard {

  /**
   * Where the board serves the data of a posting to everybody, as JSON or XML, for the address at
   * which people see it. Empty if the address is none of this board's postings, or if the page
   * there says all by itself. The answer is an address like any other: it is checked, and fetched
   * only if the site lets programs do so. If it gives no posting, the page is read after all.
   *
   * @param page absolute; its host is in lower case
   */
  default Optional<URI> data(URI page) {
    return Optional.empty();
  }

  /** Where things are in an object of the board's JSON, or of the state its pages embed. */
  default BoardFields json() {
    return BoardFields.NONE;
  }

  /** Where things are on the board's pages. */
  default BoardFields html() {
    return BoardFields.NONE;
  }
}
