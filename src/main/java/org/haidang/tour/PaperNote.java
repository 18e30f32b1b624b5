package org.haidang.tour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The photo of a page from a notebook, with invented words on it, as it comes from a telephone. */
public final class PaperNote {

  private static final int WIDE = 900;
  private static final int HIGH = 640;
  private static final int LINE = 62;
  private static final String[] WORDS = {
    "14g05  chị gọi từ quán nước", "xe khách 29B, biển xanh", "hẹn gọi lại 16g, chỉ nhắn tin"
  };

  private PaperNote() {}

  /** It, as a PNG of some ten kilobytes; the same every time. */
  public static byte[] png() {
    var page = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    var pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xFBF6E6));
    pen.fillRect(0, 0, WIDE, HIGH);
    pen.setStroke(new BasicStroke(2));
    pen.setColor(new Color(0xB7CBE0));
    for (int y = LINE; y < HIGH; y += LINE) {
      pen.drawLine(0, y, WIDE, y);
    }
    pen.setColor(new Color(0xD9534F));
    pen.drawLine(90, 0, 90, HIGH);
    pen.setColor(new Color(0x1F2F57));
    pen.setFont(new Font(Font.SERIF, Font.ITALIC, 44));
    for (int i = 0; i < WORDS.length; i++) {
      pen.drawString(WORDS[i], 116, LINE * (2 * i + 2) - 10);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
