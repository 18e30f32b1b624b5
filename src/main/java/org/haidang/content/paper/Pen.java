package org.haidang.content.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws on one page. Lengths are points, from the page's upper left corner. */
final class Pen implements AutoCloseable {

  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();
  static final float MARGIN = 42;

  /** What the letters take above the line they stand on, as a share of their size. */
  private static final float ASCENT = 0.95f;

  private static final float HAIR = 0.6f;

  /** A circle's share of the square's corner that a curve has to reach for. */
  private static final float ROUND = 0.5523f;

  private final PDPageContentStream out;

  Pen(PDDocument document) {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try {
      out = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Stroke {
    void draw() throws IOException;
  }

  private static void draw(Stroke stroke) {
    try {
      stroke.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line of text; {@code top} is above its letters. */
  void text(Face face, float size, float x, float top, String drawable) {
    text(face, size, x, top, drawable, 0);
  }

  /**
   * @param grey 0 for black to 1 for white
   */
  void text(Face face, float size, float x, float top, String drawable, float grey) {
    draw(
        () -> {
          out.beginText();
          out.setNonStrokingColor(grey);
          out.setFont(face.font(), size);
          out.newLineAtOffset(x, HEIGHT - top - size * ASCENT);
          out.showText(drawable);
          out.endText();
        });
  }

  /** A line to write on. */
  void rule(float x, float y, float length) {
    draw(
        () -> {
          out.setStrokingColor(0.55f);
          out.setLineWidth(HAIR);
          out.moveTo(x, HEIGHT - y);
          out.lineTo(x + length, HEIGHT - y);
          out.stroke();
        });
  }

  /** An empty box. */
  void box(float x, float top, float width, float height) {
    draw(
        () -> {
          out.setStrokingColor(0f);
          out.setLineWidth(HAIR);
          out.addRect(x, HEIGHT - top - height, width, height);
          out.stroke();
        });
  }

  /** A grey ground. */
  void band(float x, float top, float width, float height) {
    draw(
        () -> {
          out.setNonStrokingColor(0.9f);
          out.addRect(x, HEIGHT - top - height, width, height);
          out.fill();
        });
  }

  /** An empty circle in a square of {@code side}. */
  void circle(float x, float top, float side) {
    float r = side / 2;
    float cx = x + r;
    float cy = HEIGHT - top - r;
    float k = r * ROUND;
    draw(
        () -> {
          out.setStrokingColor(0f);
          out.setLineWidth(HAIR);
          out.moveTo(cx + r, cy);
          out.curveTo(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
          out.curveTo(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
          out.curveTo(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
          out.curveTo(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
          out.stroke();
        });
  }

  @Override
  public void close() {
    draw(out::close);
  }
}
