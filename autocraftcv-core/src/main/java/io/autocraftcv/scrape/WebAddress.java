package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address that may be asked for, parsed once: what is checked here is, as the same object,
 * what is fetched. Parsers disagree about odd addresses (RFC 3986 against the WHATWG URL standard,
 * and both against what people type), so everything that two of them could read differently is
 * refused rather than repaired: user names, backslashes, control characters, escapes in the host,
 * numbers that are an IP address in disguise.
 *
 * @param uri absolute, ASCII only, without a fragment
 * @param host in lower case; a name without its last dot, or an IP address without brackets
 * @param allowed whether the application allowed this host by name
 */
record WebAddress(URI uri, String host, boolean allowed) {

  private static final int LONGEST = 4_000;

  private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  /** RFC 3986, appendix B, with what we need of it; of slashes too many are no harm. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://+(?<authority>[^/?#]*)(?<rest>[^#]*))?.*");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::(?<port>[0-9]{0,5}))?");

  /**
   * What may stand in a path or a query as it is: RFC 3986 without what has a meaning before them.
   */
  private static final String LITERAL = "-._~:/?@!$&'()*+,;=%";

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /**
   * Parses what a person pasted.
   *
   * @param allowedHosts hosts whose address and port are not looked at, in lower case
   * @throws ScrapeException if it is not a web address, or one that must not be asked for
   */
  static WebAddress parse(String pasted, Set<String> allowedHosts) {
    String text = pasted.strip();
    Matcher parts = PARTS.matcher(text);
    if (text.isEmpty() || text.length() > LONGEST || hasTrickyCharacters(text)) {
      throw invalid("This is not a web address; copy it from your browser's address bar.");
    }
    if (!parts.matches() || !isWeb(parts.group("scheme"))) {
      throw invalid(
          "A job page's address begins with https:// or http://; copy the whole address.");
    }
    String authority = parts.group("authority");
    if (authority == null || authority.isEmpty()) {
      throw invalid("The address names no site; copy it from your browser's address bar.");
    }
    if (authority.contains("@")) {
      throw invalid(
          "An address with a user name in it is not fetched; remove what is before the @.");
    }
    Matcher at = AUTHORITY.matcher(authority);
    if (!at.matches()) {
      throw HostName.notAHost();
    }
    String host = HostName.normalised(at.group("host"));
    boolean allowed = allowedHosts.contains(host);
    String port = at.group("port") == null ? "" : at.group("port");
    if (!allowed) {
      requirePublic(host);
      requireWebPort(port);
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String rest = escaped(parts.group("rest"));
    String path = rest.startsWith("/") ? rest : "/" + rest;
    String shownHost = host.contains(":") ? "[" + host + "]" : host;
    return new WebAddress(
        uri(scheme + "://" + shownHost + (port.isEmpty() ? "" : ":" + port) + path), host, allowed);
  }

  /**
   * Where a redirect leads from here: parsed and checked anew.
   *
   * @throws ScrapeException if it must not be followed
   */
  WebAddress redirect(String location, Set<String> allowedHosts) {
    WebAddress next;
    try {
      next = parse(absolute(location.strip()), allowedHosts);
    } catch (ScrapeException e) {
      throw e.reason() == Reason.INVALID_URL ? notFollowed("an address that is not fetched") : e;
    }
    if (isSecure() && !next.isSecure()) {
      throw notFollowed("an unencrypted page");
    }
    return next;
  }

  boolean isSecure() {
    return uri.getScheme().equals("https");
  }

  private String absolute(String target) {
    if (hasTrickyCharacters(target)) {
      throw invalid("The page sends us on to an address that cannot be read.");
    }
    if (target.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return target;
    }
    if (target.startsWith("//")) {
      return uri.getScheme() + ":" + target;
    }
    String relative = escaped(target.split("#", 2)[0]);
    if (relative.startsWith("?")) {
      return uri.toString().split("\\?", 2)[0] + relative;
    }
    // The JDK keeps the dots that lead out of the site; browsers do not.
    return uri.resolve(uri(relative)).toString().replaceFirst("(?<=[^:/])(?:/\\.\\.)+(?=/|$)", "");
  }

  private static boolean isWeb(String scheme) {
    return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
  }

  /**
   * Characters that some parser drops, folds or takes for a separator; invisible ones among them.
   */
  static boolean hasTrickyCharacters(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                c == '\\'
                    || Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.UNASSIGNED);
  }

  private static void requirePublic(String host) {
    boolean literal = host.contains(":") || HostName.isIpv4(host);
    if (literal ? !AddressRules.isPublic(HostName.literal(host)) : !AddressRules.isPublic(host)) {
      throw notAllowed();
    }
  }

  private static void requireWebPort(String port) {
    if (!port.isEmpty() && !WEB_PORTS.contains(Integer.parseInt(port))) {
      throw new ScrapeException(
          Reason.ADDRESS_NOT_ALLOWED,
          "Job pages are read from the usual web ports only, not from port " + port + ".");
    }
  }

  /** Escapes what may not stand in a URI, and leaves alone what is escaped already. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      int c = octet & 0xff;
      boolean literal = c < 0x80 && (Character.isLetterOrDigit(c) || LITERAL.indexOf(c) >= 0);
      escaped.append(literal ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
    }
    return LONE_PERCENT.matcher(escaped).replaceAll("%25");
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw invalid("This is not a web address; copy it from your browser's address bar.");
    }
  }

  static ScrapeException invalid(String message) {
    return new ScrapeException(Reason.INVALID_URL, message);
  }

  static ScrapeException notAllowed() {
    return new ScrapeException(
        Reason.ADDRESS_NOT_ALLOWED,
        "This address belongs to a private network and is not fetched;"
            + " paste the text of the posting instead.");
  }

  private static ScrapeException notFollowed(String where) {
    return new ScrapeException(
        Reason.ADDRESS_NOT_ALLOWED,
        "The page sends us on to " + where + "; paste the text of the posting instead.");
  }
}
