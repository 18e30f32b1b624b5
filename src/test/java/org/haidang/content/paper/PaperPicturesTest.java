package org.haidang.content.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.haidang.content.PagePicture;
import org.haidang.content.Printout;
import org.junit.jupiter.api.Test;

class PaperPicturesTest {

  @Test
  void every_page_comes_in_its_order_white_with_black_letters() {
    var fact = new Printout.Fact("Ghi chú", "Bị giữ giấy tờ ở Móng Cái");
    var story =
        new Printout(
            "vi",
            "Hồ sơ vụ việc",
            List.of("In bởi lan"),
            List.of(new Printout.Part("Diễn biến", Collections.nCopies(80, fact))));
    var pdf = new ByteArrayOutputStream();
    int pages = PaperPrintout.print(story, pdf);

    var pictures = new ArrayList<PagePicture>();
    PaperPictures.of(pdf.toByteArray(), pictures::add);

    assertThat(pictures).hasSize(pages).hasSizeGreaterThan(1);
    assertThat(pictures)
        .allSatisfy(
            page -> {
              assertThat(page.width()).isBetween(1653, 1655);
              assertThat(page.height()).isBetween(2338, 2340);
              assertThat(page.points()).hasSize(page.width() * page.height());
              assertThat(page.points()[0]).isEqualTo(0xFFFFFFFF);
              assertThat(Arrays.stream(page.points()).filter(at -> at == 0xFF000000).count())
                  .as("black points")
                  .isGreaterThan(1_000);
            });
  }

  @Test
  void what_is_no_pdf_is_refused() {
    assertThatThrownBy(() -> PaperPictures.of(new byte[] {1, 2, 3}, _ -> {}))
        .isInstanceOf(UncheckedIOException.class);
  }
}
