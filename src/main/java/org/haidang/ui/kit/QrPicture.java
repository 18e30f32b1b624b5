package org.haidang.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A text as a QR code, dark on light in every look, since cameras want it so. */
public final class QrPicture extends ImageView {

  private static final int QUIET = 4;
  private static final int DOT = 4;

  /**
   * A picture of nothing, until {@link #show}.
   *
   * @param name what a screen reader says of it
   */
  public QrPicture(String name) {
    setSmooth(false);
    setPreserveRatio(true);
    setAccessibleText(name);
  }

  /** Shows {@code text}, at most about 2,000 characters. */
  public void show(String text) {
    var dots = dots(text);
    var image = new WritableImage(dots.getWidth() * DOT, dots.getHeight() * DOT);
    var pixels = image.getPixelWriter();
    for (int y = 0; y < dots.getHeight() * DOT; y++) {
      for (int x = 0; x < dots.getWidth() * DOT; x++) {
        pixels.setColor(x, y, dots.get(x / DOT, y / DOT) ? Color.BLACK : Color.WHITE);
      }
    }
    setImage(image);
  }

  private static BitMatrix dots(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a picture", e);
    }
  }
}
