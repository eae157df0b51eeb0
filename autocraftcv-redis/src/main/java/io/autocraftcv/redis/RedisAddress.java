package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is and who we are to it, read from a URI.
 *
 * @param master what sentinels call the server they look after; null without sentinels
 */
record RedisAddress(
    Kind kind,
    boolean tls,
    List<Host> hosts,
    @Nullable String user,
    @Nullable String password,
    int database,
    @Nullable String master) {

  enum Kind {
    STANDALONE(6379),
    SENTINEL(26379),
    CLUSTER(6379);

    private final int port;

    Kind(int port) {
      this.port = port;
    }
  }

  record Host(String name, int port) {
    @Override
    public String toString() {
      return name + ":" + port;
    }
  }

  private static final Pattern SCHEME = Pattern.compile("redis(s?)(?:\\+(sentinel|cluster))?");
  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\[\\]:@/ ]+))(?::(\\d{1,5}))?");
  private static final String FORMS =
      " An address looks like redis://user:password@host:6379/0, redis+sentinel://host1,host2/name"
          + " or redis+cluster://host1,host2, with rediss for TLS.";

  /** What it refuses, it does not repeat: there may be a password in it. */
  static RedisAddress parse(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw malformed("The address of Redis is no URI.");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    Matcher form = SCHEME.matcher(scheme);
    if (!form.matches()) {
      throw malformed("The address of Redis begins with \"" + scheme + "\".");
    }
    if (uri.getRawAuthority() == null || uri.getRawQuery() != null || uri.getFragment() != null) {
      throw malformed("The address of Redis has no host, or a query or fragment.");
    }
    Kind kind =
        form.group(2) == null
            ? Kind.STANDALONE
            : Kind.valueOf(form.group(2).toUpperCase(Locale.ROOT));
    return read(kind, !form.group(1).isEmpty(), uri);
  }

  private static RedisAddress read(Kind kind, boolean tls, URI uri) {
    String authority = uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    String[] user = at < 0 ? new String[] {"", ""} : authority.substring(0, at).split(":", 2);
    if (user.length < 2) {
      throw malformed("The address of Redis names a user without a password.");
    }
    List<Host> hosts = hosts(authority.substring(at + 1), kind);
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new RedisAddress(
        kind,
        tls,
        hosts,
        decoded(user[0]),
        decoded(user[1]),
        kind == Kind.STANDALONE ? database(path) : 0,
        master(kind, path));
  }

  private static List<Host> hosts(String text, Kind kind) {
    List<Host> hosts = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      Matcher host = HOST.matcher(one);
      int port = !host.matches() || host.group(3) == null ? kind.port : number(host.group(3));
      if (!host.matches() || port < 1 || port > 65_535) {
        throw malformed("The address of Redis has a host that cannot be read.");
      }
      hosts.add(new Host(host.group(1) == null ? host.group(2) : host.group(1), port));
    }
    if (kind == Kind.STANDALONE && hosts.size() > 1) {
      throw malformed(
          "The address of Redis names several hosts, but neither sentinels nor a cluster.");
    }
    return List.copyOf(hosts);
  }

  private static int database(String path) {
    if (!path.matches("\\d{0,5}")) {
      throw malformed("The address of Redis names a database that is no number.");
    }
    return path.isEmpty() ? 0 : number(path);
  }

  private static @Nullable String master(Kind kind, String path) {
    if ((kind == Kind.SENTINEL) == path.isEmpty() && kind != Kind.STANDALONE) {
      throw malformed(
          kind == Kind.SENTINEL
              ? "The address of Redis does not say what the sentinels call their master."
              : "The address of Redis names a database, which a cluster does not have.");
    }
    return kind == Kind.SENTINEL ? path : null;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable String decoded(String text) {
    return text.isEmpty() ? null : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static IllegalArgumentException malformed(String sentence) {
    return new IllegalArgumentException(sentence + FORMS);
  }

  /** Without user and password, for people. */
  @Override
  public String toString() {
    return hosts.stream().map(Host::toString).collect(Collectors.joining(", "));
  }
}
