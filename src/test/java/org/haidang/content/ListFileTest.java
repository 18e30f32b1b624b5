package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Choices that stand in a file of their own beside the workbook. */
class ListFileTest {

  private static final String PLACES =
      """
      name,label,zone,open
      a,An,Asia/Bangkok,yes
      b,Bình,Asia/Tokyo,
      c,Cần,Asia/Tokyo,yes
      """;

  @Test
  void a_select_takes_its_choices_and_their_columns_from_a_file() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,choice_filter,default
                select_one_from_file places.csv,one,Một,,b
                select_multiple_from_file places.csv,many,Nhiều,open='yes' and name != ${one},
                """)
            .sheet("places", PLACES);
    var pack = book.pack();
    var one = pack.question("one").orElseThrow();
    assertThat(one.type()).isEqualTo(QuestionType.SELECT_ONE);
    assertThat(one.choices()).extracting(Choice::name).containsExactly("a", "b", "c");
    assertThat(one.choices().getLast().columns()).containsEntry("zone", "Asia/Tokyo");
    var form = book.open();
    assertThat(form.value("one")).isEqualTo("b");
    assertThat(form.choices("many")).extracting(Choice::name).containsExactly("a", "c");
    form.set("one", "c");
    assertThat(form.choices("many")).extracting(Choice::name).containsExactly("a");
    form.set("many", "a c");
    assertThat(form.state("many").error().isEmpty()).isFalse();
  }

  @Test
  void lists_of_the_choices_sheet_and_of_files_are_used_side_by_side() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,calculation,choice_filter
                select_one yn,agreed,Đồng ý,,
                select_one_from_file places.csv,place,Nơi,,
                calculate,zone,,instance('places')/root/item[name=${place}]/zone,
                """)
            .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
            .sheet("places", PLACES);
    var form = book.open();
    form.set("place", "a");
    assertThat(form.value("zone")).isEqualTo("Asia/Bangkok");
    assertThat(form.choices("agreed")).extracting(Choice::name).containsExactly("yes", "no");
  }

  @Test
  void a_file_that_is_missing_faulty_or_of_another_kind_is_told_by_name_and_cell() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,default
                select_one_from_file nowhere.csv,a,A,
                select_one_from_file ../secret.csv,b,B,
                select_one_from_file map.json,c,C,
                select_one_from_file,d,D,
                select_one_from_file places.csv,e,E,z
                select_one_from_file torn.csv,f,F,
                select_one_from_file yn.csv,g,G,
                """)
            .choices("list_name,name,label\nyn,yes,Có\n")
            .sheet("yn", "name,label\nyes,Có\n")
            .sheet("places", "name,label\na,An\na,Lại\n,Không tên\nb,\n")
            .sheet("torn", "name,label\na,\"An\n");
    assertThat(book.faults())
        .containsExactly(
            "survey A2: The pack has no file “nowhere.csv”.",
            "survey A3: The file name “../secret.csv” is not allowed; write it as"
                + " “provinces.csv”, without a folder.",
            "survey A4: The file name “map.json” is not allowed; write it as"
                + " “provinces.csv”, without a folder.",
            "survey A5: The name of a choice list is missing after “select_one_from_file”.",
            "survey A8: The list “yn” is both in the sheet choices and a file.",
            "places A4: The name is missing.",
            "torn : The sheet cannot be read as CSV; a closing double quote may be missing.");
  }
}
