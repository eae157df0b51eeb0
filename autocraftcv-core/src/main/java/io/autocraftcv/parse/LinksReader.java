package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Account;
import io.autocraftcv.reading.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a person's pages on the web in the head of a résumé. */
final class LinksReader {

  /** By address on the web or user name, so that none is named twice. */
  private final Map<String, Account> links = new LinkedHashMap<>();

  /**
   * @param head what may name them, in order
   */
  LinksReader(List<Item> head) {
    for (int i = 0; i < head.size(); i++) {
      Item item = head.get(i);
      for (String url : Contacts.urls(item.text())) {
        put(url);
      }
      for (Span span : item.line().spans()) {
        String link = span.link();
        if (link != null && link.startsWith("http") && !link.contains("/maps")) {
          put(link);
        }
      }
      putUserName(item.text(), i + 1 < head.size() ? head.get(i + 1).text() : "");
      for (String part : item.parts()) {
        if (Contacts.LINKEDIN.matcher(part).matches()) {
          put("linkedin.com/" + part.replaceFirst("^/", ""));
        }
        if (Contacts.USER_NAME.matcher(part).matches() && Periods.in(part).isEmpty()) {
          links.putIfAbsent(key(part), new Account(null, part, null));
        }
      }
    }
  }

  private void putUserName(String line, String next) {
    Optional<String> network = Contacts.network(Piece.bare(line));
    if (network.isPresent() && next.matches("@?[\\w.-]{3,40}")) {
      links.putIfAbsent(key(next), new Account(network.get(), next, null));
      return;
    }
    for (String part : line.split("\t|\\s[|•·]\\s", -1)) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        Optional<String> before = Contacts.network(part.substring(0, colon));
        String user = part.substring(colon + 1).strip();
        if (before.isPresent() && user.matches("@?[\\w.-]{3,40}")) {
          links.putIfAbsent(key(user), new Account(before.get(), user, null));
        }
      }
    }
  }

  private void put(String url) {
    String network = Contacts.network(url).orElse(null);
    String user = network == null ? null : lastSegment(url);
    links.putIfAbsent(key(user == null ? url : user), new Account(network, user, url));
  }

  private static @Nullable String lastSegment(String url) {
    String path = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    int slash = path.lastIndexOf('/');
    return slash < 0 || (path.startsWith("http") && slash < 9) ? null : path.substring(slash + 1);
  }

  private static String key(String url) {
    return url.replaceFirst("(?i)^https?://", "")
        .replaceFirst("(?i)^www\\.", "")
        .replaceFirst("/+$", "");
  }

  /** The person's own page: the first that is on no known site. */
  @Nullable String own() {
    return links.values().stream()
        .filter(LinksReader::isOwn)
        .findFirst()
        .map(Account::url)
        .orElse(null);
  }

  /** All others. */
  List<Account> accounts() {
    List<Account> accounts = new ArrayList<>(links.values());
    accounts.stream().filter(LinksReader::isOwn).findFirst().ifPresent(accounts::remove);
    return accounts;
  }

  private static boolean isOwn(Account account) {
    return account.network() == null && account.username() == null;
  }
}
