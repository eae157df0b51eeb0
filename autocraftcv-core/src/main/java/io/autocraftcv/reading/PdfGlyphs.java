package io.autocraftcv.reading;

import io.autocraftcv.progress.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the glyphs of pages, each where and as large as it comes out on the upright page; those
 * that read sideways are collected apart, by quarters of a turn. Bounded: a document that draws
 * more than any résumé is {@link UnreadableException.Reason#TOO_COMPLEX}.
 */
final class PdfGlyphs extends PDFStreamEngine {

  /** 30 dense pages have a tenth of it. */
  private static final int MOST_GLYPHS = 1_000_000;

  private static final int MOST_OPERATORS = 5_000_000;
  private static final int OPERATORS_BETWEEN_CHECKS = 4096;
  private static final int TURNS = 4;

  private final Tally tally;
  private final IdentityHashMap<PDFont, PdfFace> faces = new IdentityHashMap<>();
  private final PdfMarks marks = new PdfMarks();
  private int pages;
  private int glyphs;
  private int operators;
  private PdfFrame frame = PdfFrame.NONE;
  private List<List<PdfGlyph>> shown = List.of();
  private List<List<PdfGlyph>> invisible = List.of();

  PdfGlyphs(Tally tally) {
    this.tally = tally;
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * The glyphs of the page that read upright, then those of each further quarter of a turn
   * clockwise; in the order in which they are drawn.
   */
  List<List<PdfGlyph>> of(PDPage page) throws IOException {
    pages++;
    frame = PdfFrame.of(page);
    shown = turns();
    invisible = turns();
    marks.clear();
    processPage(page);
    showForms(page);
    // A scan with its recognised text behind it has nothing else to read.
    return count(shown) * 10 < count(invisible) ? invisible : shown;
  }

  /** What was filled into the fields of a form, and notes written onto the page. */
  private void showForms(PDPage page) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations(PdfGlyphs::isText)) {
      showAnnotation(annotation);
    }
  }

  private static boolean isText(PDAnnotation annotation) {
    return annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % OPERATORS_BETWEEN_CHECKS == 0) {
      tally.checkCancelled();
    }
    if (operators > MOST_OPERATORS) {
      throw tooComplex();
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    marks.begin(properties);
  }

  @Override
  public void endMarkedContentSequence() {
    marks.end();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    String text = marks.reading(PdfCharacters.of(font, code));
    // The first page's header may say what nothing else does.
    if (text.isEmpty() || (pages > 1 && marks.isRunning())) {
      return;
    }
    if (++glyphs > MOST_GLYPHS) {
      throw tooComplex();
    }
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    PdfFace face = faces.computeIfAbsent(font, PdfFace::of);
    if (mode.isFill() && mode.isStroke() && !face.bold()) {
      face = new PdfFace(true, face.italic());
    }
    boolean seen = mode.isFill() || mode.isStroke();
    frame
        .place(
            matrix,
            width(font, code, displacement),
            size(matrix, font),
            text,
            face,
            marks.id(),
            glyphs)
        .ifPresent(placed -> (seen ? shown : invisible).get(placed.turn()).add(placed.glyph()));
  }

  private static float width(PDFont font, int code, Vector displacement) {
    // A vertical font moves down, and says nothing of how wide its glyphs are.
    return font.isVertical() ? widthOf(font, code) : displacement.getX();
  }

  private static float widthOf(PDFont font, int code) {
    try {
      return font.getWidth(code) / 1000;
    } catch (IOException e) {
      return 1;
    }
  }

  private static float size(Matrix matrix, PDFont font) {
    float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    if (font instanceof PDType3Font drawn && drawn.getFontBBox() != null) {
      float box = drawn.getFontBBox().getHeight() * Math.abs(drawn.getFontMatrix().getScaleY());
      return box > 0.1 && box < 10 ? size * box * 0.8f : size;
    }
    return size;
  }

  private static UnreadableException tooComplex() {
    return new UnreadableException(
        UnreadableException.Reason.TOO_COMPLEX,
        "This PDF draws more than we read. Print it to a new PDF, or save it as text.");
  }

  private static List<List<PdfGlyph>> turns() {
    List<List<PdfGlyph>> turns = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      turns.add(new ArrayList<>());
    }
    return turns;
  }

  private static int count(List<List<PdfGlyph>> turns) {
    return turns.stream().mapToInt(List::size).sum();
  }
}
