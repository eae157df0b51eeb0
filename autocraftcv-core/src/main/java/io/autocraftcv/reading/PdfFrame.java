package io.autocraftcv.reading;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * What is seen of a page, and which way up: turns the page's own coordinates, which grow upwards
 * from anywhere, into points from the upper left corner.
 */
record PdfFrame(float left, float bottom, float width, float height, int turn) {

  static final PdfFrame NONE = new PdfFrame(0, 0, 0, 0, 0);

  /** A glyph, and by how many quarters of a turn clockwise its line is turned. */
  record Placed(int turn, PdfGlyph glyph) {}

  static PdfFrame of(PDPage page) {
    PDRectangle box = page.getCropBox();
    int turn = Math.floorMod(page.getRotation() / 90, 4);
    return new PdfFrame(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight(), turn);
  }

  float across() {
    return turn % 2 == 0 ? width : height;
  }

  float down() {
    return turn % 2 == 0 ? height : width;
  }

  /** The glyph where it stands on the upright page, unless it is cut off or stands askew. */
  Optional<Placed> place(
      Matrix matrix, float advance, float size, String text, PdfFace face, int mark, int order) {
    float x = xOf(matrix.getTranslateX(), matrix.getTranslateY());
    float y = yOf(matrix.getTranslateX(), matrix.getTranslateY());
    if (!(x > -1 && y > -1 && x < across() + 1 && y < down() + 1) || !(size > 0.5f)) {
      return Optional.empty();
    }
    float dx = dxOf(matrix.getScaleX(), matrix.getShearY());
    float dy = dyOf(matrix.getScaleX(), matrix.getShearY());
    if (Math.min(Math.abs(dx), Math.abs(dy)) > 0.1f * Math.max(Math.abs(dx), Math.abs(dy))) {
      return Optional.empty();
    }
    float width = Math.abs(advance) * Math.max(Math.abs(dx), Math.abs(dy));
    int quarter = quarter(dx, dy);
    float along =
        switch (quarter) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> across() - x;
          default -> down() - y;
        };
    float base =
        switch (quarter) {
          case 0 -> y;
          case 1 -> across() - x;
          case 2 -> down() - y;
          default -> x;
        };
    return Optional.of(
        new Placed(
            quarter, new PdfGlyph(text, along, along + width, base, size, face, mark, order)));
  }

  private static int quarter(float dx, float dy) {
    if (Math.abs(dx) >= Math.abs(dy)) {
      return dx >= 0 ? 0 : 2;
    }
    return dy >= 0 ? 1 : 3;
  }

  float xOf(float x, float y) {
    return switch (turn) {
      case 0 -> x - left;
      case 1 -> y - bottom;
      case 2 -> width - (x - left);
      default -> height - (y - bottom);
    };
  }

  float yOf(float x, float y) {
    return switch (turn) {
      case 0 -> height - (y - bottom);
      case 1 -> x - left;
      case 2 -> y - bottom;
      default -> width - (x - left);
    };
  }

  private float dxOf(float a, float b) {
    return switch (turn) {
      case 0 -> a;
      case 1 -> b;
      case 2 -> -a;
      default -> -b;
    };
  }

  private float dyOf(float a, float b) {
    return switch (turn) {
      case 0 -> -b;
      case 1 -> a;
      case 2 -> b;
      default -> -a;
    };
  }
}
