package io.autocraftcv.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a profile may be clicked on. */
final class Links {

  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(?:www\\.)?");

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"?&%:/\\\\]+@[^\\s@<>\"?&%:/\\\\]+");

  private Links() {}

  /** An address on the web that is safe to follow; null for any other scheme and for no address. */
  static @Nullable String web(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String whole = address.matches("(?i)https?://.*") ? address : "https://" + address;
    try {
      URI uri = new URI(whole);
      boolean named = uri.getHost() != null && uri.getHost().indexOf('.') > 0;
      return named && uri.getUserInfo() == null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static @Nullable String email(String address) {
    return EMAIL.matcher(address).matches() ? "mailto:" + address : null;
  }

  static @Nullable String phone(String number) {
    String digits = number.replaceAll("[^0-9+]", "");
    return digits.matches("\\+?\\d{4,20}") ? "tel:" + digits : null;
  }

  /** As people write it: without the scheme and a slash at the end. */
  static String shown(String address) {
    String bare = SCHEME.matcher(address).replaceFirst("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** Whether a template's own link may stay as it is. */
  static boolean isSafe(String link) {
    return link.toLowerCase(Locale.ROOT).matches("(?:https?://|mailto:|tel:|#).*");
  }
}
