package io.autocraftcv.reading;

import io.autocraftcv.progress.Progress;
import java.nio.charset.StandardCharsets;

/** Loads what most documents need while a reading process waits for its first. */
final class Warmth {

  private static final String SMALL_PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
          + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
          + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
          + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
          + "4 0 obj<</Length 33>>stream\nBT /F 9 Tf 9 9 Td (Hello) Tj ET  \nendstream endobj\n"
          + "trailer<</Root 1 0 R>>\n";

  private Warmth() {}

  static void begin() {
    Thread warming = new Thread(Warmth::read, "warming up");
    warming.setDaemon(true);
    warming.start();
  }

  private static void read() {
    InProcess.read(SMALL_PDF.getBytes(StandardCharsets.ISO_8859_1), Progress.none());
  }
}
