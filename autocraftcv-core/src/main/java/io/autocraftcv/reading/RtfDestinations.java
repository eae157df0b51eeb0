package io.autocraftcv.reading;

import io.autocraftcv.reading.RtfGroup.Beside;
import io.autocraftcv.reading.RtfGroup.Destination;

/** The control words of RTF that say what a group is for, and those that stand for a character. */
final class RtfDestinations {

  private RtfDestinations() {}

  /** Whether the word says what its group is for; the group then knows. */
  static boolean control(String word, RtfGroup group, boolean mayBeSkipped) {
    switch (word) {
      case "field" -> group.field = true;
      case "shptxt" -> {
        group.beside = Beside.SHAPE;
        to(group, Destination.TEXT);
      }
      case "header", "headerl", "headerr", "headerf" -> beside(group, Beside.HEADER);
      case "footer", "footerl", "footerr", "footerf" -> beside(group, Beside.FOOTER);
      case "fldrslt", "shp", "shpinst", "ud" -> {
        return true;
      }
      case "fldinst" -> to(group, Destination.INSTRUCTION);
      case "listtext", "pntext" -> to(group, Destination.BULLET);
      case "fonttbl" -> to(group, Destination.FONTS);
      case "stylesheet" -> to(group, Destination.STYLES);
      case "colortbl",
          "info",
          "pict",
          "object",
          "footnote",
          "annotation",
          "nonshppict",
          "nonesttables",
          "falt",
          "listtable",
          "listoverridetable",
          "pn",
          "pnseclvl",
          "bkmkstart",
          "bkmkend",
          "generator",
          "themedata",
          "datastore",
          "xe",
          "tc",
          "revtbl",
          "rsidtbl",
          "pgptbl",
          "filetbl",
          "sp",
          "shprslt",
          "upr" ->
          to(group, Destination.SKIPPED);
      default -> {
        if (mayBeSkipped) {
          to(group, Destination.SKIPPED);
        }
        return mayBeSkipped;
      }
    }
    return true;
  }

  private static void beside(RtfGroup group, Beside text) {
    if (group.destination == Destination.TEXT) {
      group.beside = text;
    }
  }

  private static void to(RtfGroup group, Destination destination) {
    if (group.destination != Destination.SKIPPED || destination == Destination.TEXT) {
      group.destination = destination;
    }
  }

  /** The character a control stands for, or nothing. */
  static String sign(String word) {
    return switch (word) {
      case "~" -> "\u00A0";
      case "_" -> "-";
      case "\\", "{", "}" -> word;
      case "bullet" -> "•";
      case "endash" -> "–";
      case "emdash" -> "—";
      case "lquote" -> "‘";
      case "rquote" -> "’";
      case "ldblquote" -> "“";
      case "rdblquote" -> "”";
      case "emspace", "enspace", "qmspace" -> " ";
      default -> "";
    };
  }
}
