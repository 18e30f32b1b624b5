package org.haidang.content.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.haidang.content.PagePicture;

/**
 * The pages of a PDF as pictures, for printers, which take no PDF everywhere. One page is in memory
 * at a time, nothing is written. Thread-safe.
 */
public final class PaperPictures {

  /** Sharp enough for the smallest letters; an A4 page is then 1,654 × 2,339 points. */
  private static final float POINTS_AN_INCH = 200;

  private PaperPictures() {}

  /**
   * Gives each page of {@code pdf} to {@code each}, in order.
   *
   * @throws UncheckedIOException when it is no PDF
   */
  public static void of(byte[] pdf, Consumer<PagePicture> each) {
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        each.accept(page(renderer.renderImageWithDPI(i, POINTS_AN_INCH, ImageType.RGB)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PagePicture page(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new PagePicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
