package io.autocraftcv.scrape;

/** One way of finding out something about a posting. */
@FunctionalInterface
interface Extractor {

  /** Offers the facts that it finds on the page. */
  void extract(Markup page, Facts facts);
}
