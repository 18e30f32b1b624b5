package org.haidang.content.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.haidang.content.Numbering;
import org.haidang.content.Pack;
import org.haidang.content.TestWorkbook;
import org.haidang.fakes.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blank form as a reader of the PDF finds it. */
class PaperFormTest {

  private static final List<Pack> PACKS = List.copyOf(Shipped.library().packs());

  /** A pack in a language. */
  record Print(Pack pack, String language) {
    @Override
    public String toString() {
      return pack.id() + " " + language;
    }
  }

  static Stream<Print> prints() {
    return PACKS.stream().flatMap(it -> Stream.of(new Print(it, "vi"), new Print(it, "en")));
  }

  private static byte[] printed(Pack pack, String language) {
    var out = new ByteArrayOutputStream();
    PaperForm.print(pack, language, out);
    return out.toByteArray();
  }

  /** The text without blanks, so that lines may break anywhere. */
  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  @ParameterizedTest
  @MethodSource("prints")
  void every_question_stands_there_with_its_number_in_order(Print print) throws IOException {
    var text = text(printed(print.pack(), print.language()));
    var numbering = Numbering.of(print.pack());
    var at = 0;
    var asked = 0;
    for (var question : print.pack().questions().toList()) {
      var number = numbering.number(question.path());
      if (number.isEmpty()) {
        continue;
      }
      var label = question.label().in(print.language()).replaceAll("\\$\\{[^}]*}", "…");
      var found = text.indexOf(squeezed(number.get() + label), at);
      assertThat(found).as(number.get() + " " + label).isGreaterThanOrEqualTo(0);
      at = found;
      asked++;
    }
    assertThat(asked).isGreaterThan(90);
  }

  @ParameterizedTest
  @MethodSource("prints")
  void nothing_leaves_the_page_or_its_column_and_the_pages_are_counted(Print print)
      throws IOException {
    var outside = new ArrayList<String>();
    try (var document = Loader.loadPDF(printed(print.pack(), print.language()))) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              float right = letter.getXDirAdj() + letter.getWidthDirAdj();
              if (letter.getXDirAdj() < Pen.MARGIN - 1
                  || right > Pen.WIDTH - Pen.MARGIN + 1
                  || letter.getYDirAdj() > Pen.HEIGHT - Pen.MARGIN + 12
                  || letter.getYDirAdj() < Pen.MARGIN - 12) {
                outside.add(letter.getUnicode() + " at " + letter.getXDirAdj());
              }
              super.processTextPosition(letter);
            }
          };
      var text = squeezed(stripper.getText(document));
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(5, 20);
      var last = print.language().equals("vi") ? "Trang" : "Page";
      assertThat(text).contains(last + "1/" + pages, last + pages + "/" + pages);
      assertThat(text).contains(print.pack().id(), print.pack().version());
    }
    assertThat(outside).isEmpty();
  }

  @Test
  void simple_conditions_are_said_in_words_and_others_left_to_the_computer() {
    var pack =
        TestWorkbook.survey(
                """
                type,name,label,relevant
                select_one yn,a,Câu a,
                select_multiple yn,m,Câu m,
                integer,n,Câu n,
                text,q1,Câu 1,${a}='yes'
                text,q2,Câu 2,${a}='yes' or ${a}='no'
                text,q3,Câu 3,"selected(${m},'no') and ${n}>=7"
                text,q4,Câu 4,string-length(${n})>0
                text,q5,Câu 5,(${a}='yes' or ${n}<3) and ${a}!='no'
                text,q6,Câu 6,not(${a}='yes')
                """)
            .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
            .pack();
    var conditions =
        new Conditions(pack, Numbering.of(pack), Bindings.of(pack), pack.defaultLanguage());
    assertThat(conditions.words("a")).isEmpty();
    assertThat(Stream.of("q1", "q2", "q3", "q4", "q5", "q6").map(conditions::words))
        .containsExactly(
            "Nếu 1.1 là Có",
            "Nếu 1.1 là Có hoặc Không",
            "Nếu 1.2 là Không và 1.3 từ 7 trở lên",
            "Nếu 1.3 đã trả lời",
            "Nếu (1.1 là Có hoặc 1.3 dưới 3) và 1.1 không phải Không",
            "Có điều kiện, xem máy");
  }

  @Test
  void words_that_no_column_holds_are_broken_and_letters_no_face_has_are_shown_as_such()
      throws IOException {
    var long_ = "x".repeat(900);
    var pack =
        TestWorkbook.survey(
                "type,name,label\ntext,a," + long_ + "\nnote,b,日本 " + "từ ".repeat(3000) + "\n")
            .pack();
    var text = text(printed(pack, "vi"));
    assertThat(text).contains("1.1", "??", "từ".repeat(100));
    assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(900);
  }

  @Test
  void a_number_leads_to_its_question_and_back_in_every_pack() {
    for (var pack : PACKS) {
      var numbering = Numbering.of(pack);
      pack.questions()
          .forEach(
              question ->
                  numbering
                      .number(question.path())
                      .ifPresent(it -> assertThat(numbering.path(it)).contains(question.path())));
      assertThat(numbering.path("1.1")).contains("safety/alone");
      assertThat(numbering.path("99.1")).isEmpty();
    }
  }
}
