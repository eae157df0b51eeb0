package io.autocraftcv.render;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes PDFs that are tagged (PDF/UA-1), fit for archives (PDF/A-2a), with all fonts in them. A
 * template can make it read no file and reach no address: every request is denied.
 */
final class PdfWriter implements Writer {

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggerImpl(new PdfLog());
  }

  private final Pages pages;
  private final Templates templates;
  private final List<Font> builtIn = Font.builtIn();
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  PdfWriter(Pages pages, Templates templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public byte[] resume(Sheet sheet, Look look) {
    return bytes(pages.of(sheet, look), templates.named(look.template()));
  }

  @Override
  public byte[] letter(Letter letter, Look look) {
    return bytes(pages.of(letter, look), templates.named(look.template()));
  }

  private byte[] bytes(Document page, Template template) {
    new Lettering(builtIn, template.fonts()).fit(page);
    bookmark(page);
    describe(page);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    builder.withProducer("AutoCraftCV");
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    }
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
    template.fonts().forEach(font -> use(builder, font, FSFontUseCase.FALLBACK_PRE));
    builtIn.forEach(font -> use(builder, font, FSFontUseCase.FALLBACK_FINAL));
    builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), null);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static void use(PdfRendererBuilder builder, Font font, FSFontUseCase otherwise) {
    builder.useFont(
        font::open,
        font.family(),
        font.weight(),
        font.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, otherwise));
  }

  /** What readers show of it in words, and nothing that is for screens alone. */
  private static void describe(Document page) {
    page.select("style[media=screen]").remove();
    page.select("meta[name=description]").attr("name", "subject");
    page.select("a:not([title])").forEach(link -> link.attr("title", link.text()));
  }

  /** A bookmark for each section. */
  private static void bookmark(Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    int number = 0;
    for (Element heading : page.select("h2")) {
      if (heading.id().isEmpty()) {
        heading.attr("id", "heading-" + ++number);
      }
      bookmarks
          .appendElement("bookmark")
          .attr("name", heading.text())
          .attr("href", "#" + heading.id());
    }
  }
}
