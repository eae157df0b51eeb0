package io.autocraftcv.scrape.boards;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a board's addresses, and where the data is of the posting at one. */
final class Address {

  private final Pattern page;
  private final String data;

  /**
   * @param page of the whole address
   * @param data with the groups of the page's in it: {@code $1}
   */
  Address(String page, String data) {
    this.page = Pattern.compile(page);
    this.data = data;
  }

  Optional<URI> data(URI address) {
    Matcher matcher = page.matcher(address.toString());
    // What the address escapes stays escaped.
    return matcher.matches()
        ? Optional.of(URI.create(matcher.replaceFirst(data)))
        : Optional.empty();
  }
}
