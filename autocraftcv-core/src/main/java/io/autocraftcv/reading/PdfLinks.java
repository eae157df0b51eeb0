package io.autocraftcv.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The links of a document: gives them to the words under them, and keeps those without words. */
final class PdfLinks {

  private static final int MOST = 1000;
  private static final int LONGEST = 2000;

  private record Area(float left, float top, float right, float bottom, String target) {

    boolean holds(PdfWord word) {
      float middle = word.base() - word.size() / 3;
      return word.middle() > left && word.middle() < right && middle > top && middle < bottom;
    }
  }

  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();

  List<PdfRow> applied(PDPage page, List<PdfRow> rows) throws IOException {
    List<Area> areas = areas(page);
    if (areas.isEmpty()) {
      return rows;
    }
    List<PdfRow> linked = new ArrayList<>();
    for (PdfRow row : rows) {
      linked.add(new PdfRow(row.base(), row.words().stream().map(w -> linked(w, areas)).toList()));
    }
    return linked;
  }

  List<String> withoutWords() {
    return all.stream().filter(target -> !used.contains(target)).toList();
  }

  private PdfWord linked(PdfWord word, List<Area> areas) {
    for (Area area : areas) {
      if (area.holds(word)) {
        used.add(area.target());
        return word.linked(area.target());
      }
    }
    return word;
  }

  private List<Area> areas(PDPage page) throws IOException {
    PdfFrame frame = PdfFrame.of(page);
    List<Area> areas = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
      PDRectangle box = annotation.getRectangle();
      if (box != null
          && all.size() < MOST
          && annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null
          && !action.getURI().isBlank()
          && action.getURI().length() <= LONGEST) {
        String target = action.getURI().strip();
        all.add(target);
        areas.add(area(frame, box, target));
      }
    }
    return areas;
  }

  private static Area area(PdfFrame frame, PDRectangle box, String target) {
    float x1 = frame.xOf(box.getLowerLeftX(), box.getLowerLeftY());
    float x2 = frame.xOf(box.getUpperRightX(), box.getUpperRightY());
    float y1 = frame.yOf(box.getLowerLeftX(), box.getLowerLeftY());
    float y2 = frame.yOf(box.getUpperRightX(), box.getUpperRightY());
    return new Area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), target);
  }
}
