package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What Redis does in one atomic step. Sent by its digest; the text goes only where it is new. */
enum Script {
  WRITE("known", "write", "keep"),
  TAKE_OVER("known", "takeover", "keep"),
  CREATE("create"),
  CLAIM("claim"),
  RELEASE("release"),
  INDEX("index"),
  FIND("find"),
  CANCEL("cancel"),
  REMOVE("remove"),
  REPLACE("replace"),
  CHECK("check");

  private final String text;
  private final String digest;

  Script(String... files) {
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(read(file + ".lua"));
    }
    text = all.toString();
    digest = HexFormat.of().formatHex(sha1(text.getBytes(UTF_8)));
  }

  byte[] text() {
    return text.getBytes(UTF_8);
  }

  byte[] digest() {
    return digest.getBytes(UTF_8);
  }

  private static String read(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in the jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not for safety: it is the name that Redis gives to a script. */
  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
