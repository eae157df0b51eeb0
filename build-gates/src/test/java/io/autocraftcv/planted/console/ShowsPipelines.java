package io.autocraftcv.planted.console;

import io.autocraftcv.planted.scrape.Sleeps;

/** Planted: a console that knows a pipeline. */
public final class ShowsPipelines {

  public String show(Sleeps scrape) throws Exception {
    return scrape.wait("http://localhost/");
  }
}
