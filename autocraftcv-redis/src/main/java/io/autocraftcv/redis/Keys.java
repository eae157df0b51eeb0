package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What things are called in Redis. Braces mark what decides the slot in a cluster: what one script
 * touches has the same. Names that come from people are digested, since a key can be seen by
 * whoever looks after the server.
 */
record Keys(String prefix) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.:-]{1,50}");
  private static final int LONGEST_PLAIN = 64;

  Keys {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "A prefix is 1 to 50 letters, digits, '_', '.', ':' or '-', which \""
              + prefix
              + "\" is not");
    }
  }

  String task(String id) {
    return prefix + ":t:{" + plain(id) + "}";
  }

  /** The task and its log lines. */
  List<String> taskAndLog(String id) {
    return List.of(task(id), log(id));
  }

  String log(String id) {
    return prefix + ":l:{" + plain(id) + "}";
  }

  String key(String key) {
    return prefix + ":k:" + digest(key);
  }

  String owner(String owner) {
    return prefix + ":o:" + digest(owner);
  }

  String history(String plan) {
    return prefix + ":h:" + plain(plan);
  }

  String check() {
    return prefix + ":check";
  }

  /** The channel on which changes of a task are told. */
  String changes(String id) {
    return prefix + ":w:" + plain(id);
  }

  /** The channel on which it is told which tasks are to be cancelled. */
  String cancels() {
    return prefix + ":cancels";
  }

  private static String plain(String name) {
    return isPlain(name) ? name : digest(name);
  }

  /** Not by a pattern: it is asked three times for each update. */
  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_PLAIN
        && name.chars().allMatch(Keys::isPlain);
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '_';
  }

  private static String digest(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
