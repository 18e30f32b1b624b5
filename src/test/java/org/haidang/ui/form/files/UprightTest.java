package org.haidang.ui.form.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.haidang.tour.PaperNote;
import org.junit.jupiter.api.Test;

/** A telephone held sideways says so in the photo. */
class UprightTest {

  private static byte[] photo() throws IOException {
    var png = ImageIO.read(new ByteArrayInputStream(PaperNote.png()));
    var small = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(png, 0, 0, 40, 30, null);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", bytes);
    return bytes.toByteArray();
  }

  /** The photo with an APP1 segment behind its first two bytes. */
  private static byte[] noted(int orientation, boolean littleEnd) throws IOException {
    var note =
        littleEnd
            ? new int[] {
              'I',
              'I',
              42,
              0,
              8,
              0,
              0,
              0,
              1,
              0,
              0x12,
              1,
              3,
              0,
              1,
              0,
              0,
              0,
              orientation,
              0,
              0,
              0,
              0,
              0,
              0,
              0
            }
            : new int[] {
              'M',
              'M',
              0,
              42,
              0,
              0,
              0,
              8,
              0,
              1,
              1,
              0x12,
              0,
              3,
              0,
              0,
              0,
              1,
              0,
              orientation,
              0,
              0,
              0,
              0,
              0,
              0
            };
    var out = new ByteArrayOutputStream();
    var photo = photo();
    out.write(photo, 0, 2);
    int length = 2 + 6 + note.length;
    for (int each : new int[] {0xFF, 0xE1, length >> 8, length & 0xFF, 'E', 'x', 'i', 'f', 0, 0}) {
      out.write(each);
    }
    for (int each : note) {
      out.write(each);
    }
    out.write(photo, 2, photo.length - 2);
    return out.toByteArray();
  }

  @Test
  void a_photo_is_turned_as_the_telephone_noted() throws IOException {
    int[] degrees = {0, 0, 0, 180, 180, 90, 90, 270, 270, 0};
    for (boolean littleEnd : new boolean[] {true, false}) {
      for (int orientation = 0; orientation < degrees.length; orientation++) {
        assertThat(Upright.degrees(noted(orientation, littleEnd)))
            .as("%d, little end %b", orientation, littleEnd)
            .isEqualTo(degrees[orientation]);
      }
    }
    assertThat(Upright.degrees(photo())).isZero();
    assertThat(Upright.degrees(PaperNote.png())).isZero();
  }

  @Property(tries = 300)
  void whatever_is_cut_off_or_made_up_lies_as_it_is(@ForAll byte[] any, @ForAll byte cut)
      throws IOException {
    assertThat(Upright.degrees(any)).isBetween(0, 270);
    var some = Arrays.copyOf(noted(6, true), 2 + (cut & 0x0F));
    assertThat(Upright.degrees(some)).isZero();
    var head =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 9, 'E', 'x', 'i', 'f', 0, 0
            },
            12 + any.length);
    System.arraycopy(any, 0, head, 12, any.length);
    assertThat(Upright.degrees(head)).isBetween(0, 270);
  }
}
