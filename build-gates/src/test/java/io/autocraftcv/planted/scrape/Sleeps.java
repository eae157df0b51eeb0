package io.autocraftcv.planted.scrape;

import io.autocraftcv.planted.parse.Fetches;

/** Planted: a pipeline that sleeps, and knows another one. */
public final class Sleeps {

  private final Fetches parse = new Fetches();

  public String wait(String url) throws Exception {
    Thread.sleep(1);
    return parse.fetch(url);
  }
}
