package io.autocraftcv.reading;

import io.autocraftcv.reading.RtfGroup.Destination;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads RTF. The JDK's own reader forgets tables, takes bullets for text and knows only one code
 * page, so that this follows the document itself.
 */
final class RtfText {

  private static final int MOST_DEPTH = 2_000;
  private static final float HALVES = 2;

  private final RtfTokens tokens;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfBlocks blocks = new RtfBlocks();
  private final WordFields fields = new WordFields();
  private final Deque<RtfGroup> open = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final StringBuilder name = new StringBuilder();
  private final Map<Integer, Integer> headings = new HashMap<>();
  private RtfGroup group = new RtfGroup(fonts.of(-1));
  private int style;
  private int toSkip;

  private RtfText(byte[] bytes) {
    tokens = new RtfTokens(bytes);
  }

  static List<Block> read(byte[] bytes) {
    return new RtfText(bytes).read();
  }

  private List<Block> read() {
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> close();
        case BYTE -> character();
        default -> {
          endBytes();
          toSkip = tokens.word.equals("u") ? toSkip : 0;
          control(tokens.word, tokens.number);
        }
      }
    }
    endBytes();
    return blocks.all();
  }

  private void open() {
    endBytes();
    if (open.size() > MOST_DEPTH) {
      throw UnreadableException.tooComplex(null);
    }
    open.push(group);
    group = group.inner();
  }

  private void close() {
    endBytes();
    if (group.destination == Destination.STYLES) {
      endStyle();
    }
    if (group.field) {
      fields.mark("end");
    }
    if (group.beside != null) {
      blocks.endBeside(group.beside);
    }
    group = open.isEmpty() ? new RtfGroup(group.charset) : open.pop();
  }

  private void character() {
    if (toSkip > 0) {
      toSkip--;
    } else {
      pending.write(tokens.number);
    }
  }

  private void endBytes() {
    if (pending.size() > 0) {
      String text = new String(pending.toByteArray(), group.charset);
      pending.reset();
      text(fonts.isSymbols(group.font) ? symbols(text) : text);
    }
  }

  /** Letters of a font of icons stand for private characters. */
  private static String symbols(String text) {
    StringBuilder symbols = new StringBuilder();
    text.chars()
        .forEach(c -> symbols.append(c > ' ' && c < 0x100 ? (char) (0xF000 | c) : (char) c));
    return symbols.toString();
  }

  private void text(String text) {
    switch (group.destination) {
      case TEXT -> {
        if (!group.hidden) {
          blocks.text(text, new Look(group.size, group.bold, group.italic, fields.link()));
        }
      }
      case INSTRUCTION -> fields.instruction(text);
      case BULLET -> blocks.bullet(text);
      case STYLES -> name.append(text);
      default -> {}
    }
  }

  private void control(String word, int number) {
    boolean mayBeSkipped = group.mayBeSkipped;
    group.mayBeSkipped = false;
    boolean inPlace = group.beside == null;
    if (RtfDestinations.control(word, group, mayBeSkipped)) {
      if (word.equals("field")) {
        fields.mark("begin");
      } else if (word.equals("fldrslt")) {
        fields.mark("separate");
      } else if (inPlace && group.beside != null) {
        blocks.beginBeside();
      }
      return;
    }
    int value = number == RtfTokens.NO_NUMBER ? 1 : number;
    switch (word) {
      case "*" -> group.mayBeSkipped = true;
      case "bin" -> tokens.skip(value);
      case "ansicpg" -> {
        fonts.documentPage(value);
        group.charset = fonts.of(group.font);
      }
      case "fcharset" -> fonts.charset(group.font, value);
      case "deff" -> group.font = value;
      case "f" -> {
        group.font = value;
        group.charset = fonts.of(value);
      }
      case "uc" -> group.skips = value;
      case "u" -> unicode(value);
      case "b" -> group.bold = value != 0;
      case "i" -> group.italic = value != 0;
      case "v", "deleted" -> group.hidden = value != 0;
      case "fs" -> group.size = value / HALVES;
      case "plain" -> group.plain();
      case "s" -> style(value);
      case "outlinelevel" -> outline(value);
      default -> inText(word, value);
    }
  }

  private void unicode(int value) {
    text(Character.toString((char) value));
    toSkip = group.skips;
  }

  private void style(int number) {
    style = number;
    if (group.destination == Destination.TEXT) {
      blocks.heading(headings.getOrDefault(number, 0));
    }
  }

  private void outline(int level) {
    if (group.destination == Destination.TEXT) {
      blocks.heading(level < 9 ? level + 1 : 0);
    }
  }

  private void endStyle() {
    int heading = DocxStyles.heading(name.toString().replace(";", ""));
    if (heading > 0) {
      headings.put(style, heading);
    }
    name.setLength(0);
  }

  private void inText(String word, int value) {
    if (group.destination != Destination.TEXT || group.hidden) {
      return;
    }
    String sign = RtfDestinations.sign(word);
    if (sign.isEmpty()) {
      blocks.control(word, value);
    } else {
      text(sign);
    }
  }
}
