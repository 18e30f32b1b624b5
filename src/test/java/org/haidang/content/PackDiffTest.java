package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** Two versions of a pack compared in words. */
final class PackDiffTest {

  private static final String HEADINGS =
      "type,name,label::Tiếng Việt (vi),label::English"
          + " (en),relevant,required,constraint,bind::haidang:part\n";

  private static final String BEFORE =
      """
      begin_group,caller,Người gọi,Caller,,,,
      select_one yn,alone,Có ở một mình không?,Are you alone?,,,,
      text,name,Tên gọi,Name,,,,
      integer,age,Tuổi,Age,,,. > 0,
      end_group,,,,,,,
      begin_group,matter,Sự việc,Matter,,,,
      text,what,Chuyện gì xảy ra?,What happened?,,,,summary
      end_group,,,,,,,
      """;

  private static final String CHOICES =
      """
      list_name,name,label::Tiếng Việt (vi),label::English (en)
      yn,yes,Có,Yes
      yn,no,Không,No
      """;

  private static Pack pack(String survey, String choices) {
    return TestWorkbook.survey(HEADINGS + survey).choices(choices).pack();
  }

  private static List<String> between(String after) {
    return words(PackDiff.between(pack(BEFORE, CHOICES), pack(after, CHOICES)), "vi");
  }

  private static List<String> words(List<Difference> differences, String language) {
    return differences.stream().map(it -> it.words().in(language)).toList();
  }

  @Test
  void a_pack_does_not_differ_from_itself_nor_from_its_next_version_with_the_same_content() {
    var pack = pack(BEFORE, CHOICES);
    assertThat(PackDiff.between(pack, pack)).isEmpty();
    assertThat(PackDiff.between(pack, pack.as("2"))).isEmpty();
    var next =
        TestWorkbook.survey(HEADINGS + BEFORE)
            .choices(CHOICES)
            .sheet(
                "settings",
                "form_title,form_id,version,default_language\nThử,thu,2,Tiếng Việt (vi)\n")
            .pack();
    assertThat(PackDiff.between(pack, next)).isEmpty();
  }

  @Test
  void a_question_that_came_or_went_is_named_with_its_section() {
    assertThat(between(BEFORE.replace("text,name,Tên gọi,Name,,,,\n", "")))
        .containsExactly("Bỏ câu “Tên gọi” khỏi mục “Người gọi”.");
    var more = BEFORE.replace("text,what", "text,where,Ở đâu?,Where?,,,,\ntext,what");
    assertThat(between(more)).containsExactly("Thêm câu “Ở đâu?” vào mục “Sự việc”.");
    assertThat(words(PackDiff.between(pack(BEFORE, CHOICES), pack(more, CHOICES)), "en"))
        .containsExactly("Question “Where?” was added to “Matter”.");
  }

  @Test
  void new_words_are_told_for_each_language_that_changed() {
    assertThat(between(BEFORE.replace("Chuyện gì xảy ra?", "Có chuyện gì?")))
        .containsExactly(
            "Câu “Chuyện gì xảy ra?”: lời (tiếng Việt) nay là “Có chuyện gì?”, trước là “Chuyện gì"
                + " xảy ra?”.");
    assertThat(between(BEFORE.replace("What happened?", "What is it?")))
        .containsExactly(
            "Câu “Chuyện gì xảy ra?”: lời (tiếng Anh) nay là “What is it?”, trước là “What"
                + " happened?”.");
  }

  @Test
  void a_question_that_moved_or_was_renamed_is_still_the_same_question() {
    var moved =
        BEFORE
            .replace("integer,age,Tuổi,Age,,,. > 0,\n", "")
            .replace("text,what", "integer,age,Tuổi,Age,,,. > 0,\ntext,what");
    assertThat(between(moved))
        .containsExactly("Chuyển câu “Tuổi” từ mục “Người gọi” sang mục “Sự việc”.");
    assertThat(between(BEFORE.replace("text,what", "text,story")))
        .as("by the part it plays")
        .containsExactly(
            "Câu “Chuyện gì xảy ra?” đổi tên trong bảng tính từ “what” thành “story”.");
    assertThat(between(BEFORE.replace("text,name", "text,called")))
        .as("by its words")
        .containsExactly("Câu “Tên gọi” đổi tên trong bảng tính từ “name” thành “called”.");
  }

  @Test
  void type_and_rules_are_told_in_the_authors_own_notation() {
    assertThat(between(BEFORE.replace("integer,age", "decimal,age")))
        .containsExactly("Câu “Tuổi” nay là số thập phân, trước là số nguyên.");
    assertThat(
            between(
                BEFORE.replace(
                    "text,name,Tên gọi,Name,,", "text,name,Tên gọi,Name,${alone}='yes',")))
        .containsExactly("Câu “Tên gọi”: thêm điều kiện hiện “${alone}='yes'”.");
    assertThat(between(BEFORE.replace(". > 0", ". >= 0")))
        .containsExactly("Câu “Tuổi”: điều kiện đúng nay là “. >= 0”, trước là “. > 0”.");
    assertThat(between(BEFORE.replace("text,name,Tên gọi,Name,,,", "text,name,Tên gọi,Name,,yes,")))
        .containsExactly("Câu “Tên gọi”: thêm điều kiện bắt buộc “true()”.");
  }

  @Test
  void a_list_of_choices_that_many_questions_use_is_told_of_once() {
    var two = BEFORE.replace("text,name", "select_one yn,safe,An toàn không?,Safe?,,,,\ntext,name");
    var choices = CHOICES + "yn,unsure,Chưa rõ {thử},Not sure\n";
    assertThat(words(PackDiff.between(pack(two, CHOICES), pack(two, choices)), "vi"))
        .containsExactly(
            "Các câu “Có ở một mình không?”, “An toàn không?”: thêm lựa chọn “Chưa rõ {thử}”.");
    assertThat(
            words(
                PackDiff.between(
                    pack(BEFORE, CHOICES), pack(BEFORE, CHOICES.replace("Không", "Không ạ"))),
                "vi"))
        .containsExactly("Câu “Có ở một mình không?”: lựa chọn “Không” nay là “Không ạ”.");
  }

  @Test
  void another_order_is_told() {
    var other =
        BEFORE
            .replace("integer,age,Tuổi,Age,,,. > 0,\n", "")
            .replace("text,name", "integer,age,Tuổi,Age,,,. > 0,\ntext,name");
    assertThat(between(other)).containsExactly("Mục “Người gọi”: đổi thứ tự.");
  }

  @Test
  void the_script_is_compared_step_by_step() {
    var script =
        """
        type,name,label::Tiếng Việt (vi),label::English (en),never::Tiếng Việt (vi),never::English (en)
        begin_stage,hello,Chào,Greet,,
        step,greet,Tổng đài xin nghe.,Hotline speaking.,Không hỏi tên,Never ask for a name
        step,alone,Có ở một mình không?,Alone?,,
        end_stage,,,,,
        """;
    var before = TestWorkbook.survey(HEADINGS + BEFORE).choices(CHOICES).script(script).pack();
    var after =
        TestWorkbook.survey(HEADINGS + BEFORE)
            .choices(CHOICES)
            .script(
                script
                    .replace("Tổng đài xin nghe.", "Tổng đài 111 xin nghe.")
                    .replace("step,alone,Có ở một mình không?,Alone?,,\n", ""))
            .pack();
    var differences = PackDiff.between(before, after);
    assertThat(words(differences, "vi"))
        .containsExactly(
            "Bước (Chào) “Tổng đài xin nghe.”: lời nói (tiếng Việt) nay là “Tổng đài 111 xin"
                + " nghe.”, trước là “Tổng đài xin nghe.”.",
            "Bỏ bước (Chào) “Có ở một mình không?”.");
    assertThat(differences).extracting(it -> it.group().in("vi")).containsOnly("Kịch bản");
  }

  @Test
  void every_list_of_the_handbook_is_compared_by_name_whatever_it_holds() {
    var packs = new Packs(new Forms(Ids.timeOrdered()));
    var shipped = ShippedLibrary.read(packs).current();
    var book = shipped.handbook();
    var less = without(shipped, book.emergencies().getFirst());
    assertThat(words(PackDiff.between(shipped, less), "vi"))
        .containsExactly(
            "Bỏ số khẩn cấp “" + book.emergencies().getFirst().label().in("vi") + "”.");
    assertThat(words(PackDiff.between(less, shipped), "en"))
        .singleElement()
        .asString()
        .startsWith("The emergency number “");
    assertThat(PackDiff.between(shipped, shipped)).isEmpty();
  }

  @Test
  void what_changed_of_an_agency_is_told_down_to_its_numbers_and_days() {
    var before = "hoi,women,Hội A,national,,,,,,,,024 111,,,,,,nguồn,no\n";
    var after = "hoi,women,Hội A,national,,,,,,,24/7,024 222,,,,2026-01-01,,nguồn,yes\n";
    var differences =
        PackDiff.between(
            AgencySheetTest.book(before).pack(),
            AgencySheetTest.book(after + "moi,police,Công an,national,,,,,,,,,,,,,,nguồn,no\n")
                .pack());
    assertThat(words(differences, "vi"))
        .containsExactly(
            "Cơ quan “Hội A”: thêm giờ “24/7”.",
            "Cơ quan “Hội A”: số điện thoại nay là “024 222”, trước là “024 111”.",
            "Cơ quan “Hội A”: thêm ngày bắt đầu “2026-01-01”.",
            "Cơ quan “Hội A”: thêm đã xác nhận “✓”.",
            "Thêm cơ quan “Công an”.");
    assertThat(differences).extracting(it -> it.group().in("vi")).containsOnly("Danh bạ cơ quan");
  }

  private static Pack without(Pack pack, Emergency gone) {
    var less = pack.handbook().emergencies().stream().filter(it -> !it.equals(gone)).toList();
    return new Pack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.defaultLanguage(),
        pack.sections(),
        pack.script(),
        HandbookSamples.with(pack.handbook(), less),
        pack.xform());
  }
}
