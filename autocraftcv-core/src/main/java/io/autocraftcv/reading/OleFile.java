package io.autocraftcv.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is in the container of Microsoft's older formats, by the names in its directory. They are
 * looked for wherever a directory may stand, without following what the container says.
 */
final class OleFile {

  private static final int SECTOR = 512;
  private static final int ENTRY = 128;

  private OleFile() {}

  static Format format(byte[] document) {
    if (has(document, "EncryptedPackage")) {
      throw UnreadableException.encrypted(null);
    }
    if (has(document, "WordDocument")) {
      return Format.DOC;
    }
    throw UnreadableException.wrongType(
        "This is not a document that is read. Save it as PDF or Word and try again.");
  }

  private static boolean has(byte[] document, String name) {
    byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    for (int at = SECTOR; at + bytes.length <= document.length; at += ENTRY) {
      if (Arrays.equals(document, at, at + bytes.length, bytes, 0, bytes.length)) {
        return true;
      }
    }
    return false;
  }
}
