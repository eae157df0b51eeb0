package io.autocraftcv.reading;

import java.nio.charset.StandardCharsets;

/** Cuts RTF into its tokens. */
final class RtfTokens {

  enum Kind {
    OPEN,
    CLOSE,
    /** A control word or, if it is no letter, sign. */
    CONTROL,
    /** A byte of the text. */
    BYTE,
    END
  }

  static final int NO_NUMBER = Integer.MIN_VALUE;

  private static final int LONGEST_WORD = 32;
  private static final int LONGEST_NUMBER = 9;

  private final byte[] bytes;
  private int at;

  /** The control's name. */
  String word = "";

  /** The control's number, or {@link #NO_NUMBER}; or the byte. */
  int number = NO_NUMBER;

  RtfTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  Kind next() {
    while (at < bytes.length) {
      char c = (char) (bytes[at++] & 0xFF);
      switch (c) {
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', '\0' -> {}
        default -> {
          number = c;
          return Kind.BYTE;
        }
      }
    }
    return Kind.END;
  }

  private Kind control() {
    number = NO_NUMBER;
    if (at >= bytes.length) {
      return Kind.END;
    }
    if (!isLetter(bytes[at])) {
      char sign = (char) (bytes[at++] & 0xFF);
      if (sign == '\'') {
        number = hex() << 4 | hex();
        return Kind.BYTE;
      }
      word = Character.toString(sign == '\r' ? '\n' : sign);
      return Kind.CONTROL;
    }
    int begin = at;
    while (at < bytes.length && isLetter(bytes[at]) && at - begin < LONGEST_WORD) {
      at++;
    }
    word = new String(bytes, begin, at - begin, StandardCharsets.US_ASCII);
    number();
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    return Kind.CONTROL;
  }

  private void number() {
    boolean negative = at < bytes.length && bytes[at] == '-';
    int begin = negative ? at + 1 : at;
    int end = begin;
    int value = 0;
    while (end < bytes.length && Character.isDigit(bytes[end]) && end - begin < LONGEST_NUMBER) {
      value = value * 10 + bytes[end++] - '0';
    }
    if (end > begin) {
      at = end;
      number = negative ? -value : value;
    }
  }

  private int hex() {
    int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
    at += digit < 0 ? 0 : 1;
    return Math.max(0, digit);
  }

  /** Skips bytes that are data. */
  void skip(int count) {
    at = (int) Math.min(bytes.length, at + (long) Math.max(0, count));
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
