package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.content.workbook.SheetSource;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of a form without an engine. */
class PackTest {

  @Test
  void a_pack_tells_its_sections_questions_and_columns() {
    var pack =
        TestWorkbook.survey(
                """
                type,name,label::Tiếng Việt (vi),label::English (en),hint::Tiếng Việt (vi),\
                hint::English (en),appearance,bind::haidang:pii,bind::haidang:htcds,\
                bind::haidang:part
                begin_group,caller,Người gọi,Caller,,,,,,
                text,called,Tên ${age},Name ${age},Gợi ý,Hint,multiline w1,yes,fullName,caller
                integer,age,Tuổi,Age,,,,no,,
                end_group,,,,,,,,,
                begin_repeat,people,Người,People,,,,,,
                select_multiple yn,signs,Dấu hiệu,Signs,,,,,,
                end_repeat,,,,,,,,,
                """)
            .choices(
                """
                list_name,name,label::Tiếng Việt (vi),label::English (en),Region,ghi chú
                yn,yes,Có,Yes,north,x
                """)
            .pack();
    assertThat(pack.id()).isEqualTo("thu");
    assertThat(pack.version()).isEqualTo("1");
    assertThat(pack.defaultLanguage()).isEqualTo("vi");
    assertThat(pack.title().in("vi")).isEqualTo("Thử");
    assertThat(pack.sections()).extracting(FormNode::path).containsExactly("caller", "people");
    var called = pack.part("caller").orElseThrow();
    assertThat(called.path()).isEqualTo("caller/called");
    assertThat(called.label().in("en")).isEqualTo("Name ${caller/age}");
    assertThat(called.hint().in("vi")).isEqualTo("Gợi ý");
    assertThat(called.appearance()).containsExactlyInAnyOrder("multiline", "w1");
    assertThat(called.personal()).isTrue();
    assertThat(called.htcds()).isEqualTo("fullName");
    assertThat(pack.question("caller/age").orElseThrow().personal()).isFalse();
    var people = (FormNode.Group) pack.sections().getLast();
    assertThat(people.repeat()).isTrue();
    var signs = (FormNode.Question) people.children().getFirst();
    assertThat(signs.choices().getFirst().columns())
        .containsEntry("Region", "north")
        .containsEntry("ghi chú", "x");
  }

  @Test
  void a_pack_is_read_from_a_folder(@TempDir Path folder) throws Exception {
    var sheets =
        TestWorkbook.survey("type,name,label\ntext,a,A\n").script("type,name,label\n").source();
    for (var name : new String[] {"survey", "settings", "script"}) {
      try (var in = sheets.open(name)) {
        Files.copy(in, folder.resolve(name + ".csv"));
      }
    }
    Files.writeString(folder.resolve("notes.csv"), "not,read\n", StandardCharsets.UTF_8);
    var packs = new Packs(new Forms(Ids.timeOrdered()));
    assertThat(packs.read(folder)).isInstanceOf(PackRead.Ready.class);
  }

  @Test
  void the_shipped_packs_leave_nothing_to_notice_so_that_every_text_is_there_in_both_languages() {
    for (var name : ShippedLibrary.SHIPPED) {
      var source = SheetSource.resources(PackTest.class.getClassLoader(), "content/" + name);
      var read = new Packs(new Forms(Ids.timeOrdered())).read(source);
      assertThat(read)
          .isInstanceOfSatisfying(
              PackRead.Ready.class,
              ready -> {
                assertThat(ready.notices()).isEmpty();
                ready
                    .pack()
                    .questions()
                    .forEach(
                        question -> {
                          for (var label : List.of(question.label(), question.hint())) {
                            assertThat(
                                    label.isEmpty()
                                        || label.byLanguage().keySet().equals(Set.of("vi", "en")))
                                .as(question.path())
                                .isTrue();
                          }
                          assertThat(question.choices())
                              .allSatisfy(
                                  it ->
                                      assertThat(it.label().byLanguage()).containsKeys("vi", "en"));
                        });
              });
    }
  }

  @Test
  void the_shipped_packs_have_no_fault_and_are_found_by_id_and_version() {
    var library = ShippedLibrary.read(new Packs(new Forms(Ids.timeOrdered())));
    var current = library.current();
    assertThat(current.id()).isEqualTo("tip-vi");
    assertThat(current.script().stages()).isNotEmpty();
    assertThat(current.questions().filter(question -> question.parts().contains("kind")))
        .hasSize(1);
    assertThat(library.find(current.id(), current.version())).contains(current);
    assertThat(library.find(current.id(), "0")).isEmpty();
    assertThat(library.packs()).contains(current);
  }
}
