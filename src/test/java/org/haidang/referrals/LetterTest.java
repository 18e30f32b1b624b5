package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haidang.content.Parts;
import org.haidang.fakes.ShippedPack;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Sending.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the letter of a referral, as whoever opens the file reads it. */
class LetterTest {

  private static ShippedPack shipped;

  private SendingGround at;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
  }

  @BeforeEach
  void a_person_a_contact_and_a_referral() {
    at = new SendingGround(shipped.pack());
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
  }

  private String letter() throws Exception {
    var file = folder.resolve("phieu.pdf");
    assertThat(at.sending.letter(at.referral, SendingGround.REASON, file))
        .isEqualTo(new Outcome.Written(file));
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getDocumentInformation().getTitle()).doesNotContain(SendingGround.NAME);
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  @Test
  void the_letter_has_what_was_agreed_to_and_nothing_else() throws Exception {
    at.agreed(Said.PARTLY, "name", "age");

    var text = letter();

    assertThat(text)
        .contains(squeezed(SendingGround.NAME), "17/05/1999")
        .contains(squeezed("Nhà Bình Yên"), squeezed("Cần chỗ ở đêm nay"))
        .contains(squeezed("đồng ý cho chuyển một phần thông tin"))
        .contains(squeezed("Nguyễn Thị Lan"))
        .contains(squeezed("Tốt"), squeezed("Trung bình"), squeezed("Kém"))
        .contains(squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assertThat(text)
        .doesNotContain(SendingGround.NUMBER, squeezed(SendingGround.STORY), "vn_04", "Cao");
  }

  @Test
  void a_yes_to_all_lets_all_items_out_in_words() throws Exception {
    at.agreed(Said.YES);

    assertThat(letter())
        .contains(
            squeezed(SendingGround.NAME),
            SendingGround.NUMBER,
            squeezed(SendingGround.STORY),
            squeezed("Cao Bằng"))
        .doesNotContain("vn_04", "female");
  }

  @Test
  void a_long_story_goes_on_over_pages_and_the_slip_stays_whole() throws Exception {
    var opened = at.register.open(at.contact).orElseThrow();
    var summary = at.pack().part(Parts.SUMMARY).orElseThrow().path();
    var longStory = "Kể lại từng việc đã xảy ra. ".repeat(300) + "Hết lời kể.";
    at.register.save(
        List.of(at.pen.change(opened, opened.state().body().with(summary, longStory), null)));
    at.agreed(Said.YES);
    assertThat(letter()).contains(squeezed("Hết lời kể."), squeezed("PHIẾU TRẢ LỜI"));

    try (var document = Loader.loadPDF(folder.resolve("phieu.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      var stripper = new PDFTextStripper();
      stripper.setStartPage(document.getNumberOfPages());
      assertThat(squeezed(stripper.getText(document)))
          .contains(squeezed("PHIẾU TRẢ LỜI"), squeezed("chữ ký"));
    }
  }

  @Test
  void the_letter_fits_one_page_in_the_usual_case() throws Exception {
    at.agreed(Said.YES);
    letter();
    try (var document = Loader.loadPDF(folder.resolve("phieu.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 90);
      var out = Path.of("target/pictures");
      Files.createDirectories(out);
      ImageIO.write(picture, "png", out.resolve("letter.png").toFile());
      for (var font : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
  }
}
