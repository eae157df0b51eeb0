package io.autocraftcv.planted.parse;

import io.autocraftcv.planted.progress.ReadsHtml;
import java.io.IOException;
import org.jsoup.Jsoup;

/** Planted: a fetch that cannot be made safe, and the way back that closes a cycle. */
public final class Fetches {

  public String fetch(String url) throws IOException {
    return new ReadsHtml().title(Jsoup.connect(url).get());
  }
}
