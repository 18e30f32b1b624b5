package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices by {@code search()} among the words of the appearance. */
class SearchTest {

  private static final String FRUITS =
      """
      name_key,name_label,colour,season
      mango,Xoài,Yellow,dry
      banana,Chuối,yellow,wet
      papaya,Đu đủ,green,wet
      """;

  private static TestWorkbook book(String search) {
    return TestWorkbook.survey(
            "type,name,label,appearance\n"
                + "text,colour,Màu,\n"
                + "text,time,Mùa,\n"
                + "select_one fruits,fruit,Quả,\""
                + search
                + "\"\n")
        .choices("list_name,name,label\nfruits,name_key,name_label\n");
  }

  @Test
  void every_row_of_the_file_is_a_choice_by_the_columns_that_the_list_names() {
    var book = book("minimal search('fruits')").sheet("fruits", FRUITS);
    var question = book.pack().question("fruit").orElseThrow();
    assertThat(question.choices())
        .extracting(it -> it.name() + "=" + it.label().in("vi"))
        .containsExactly("mango=Xoài", "banana=Chuối", "papaya=Đu đủ");
    assertThat(question.appearance()).containsExactly("minimal");
    assertThat(book.notices()).isEmpty();
    assertThat(book.open().choices("fruit")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "search('fruits', 'matches', 'colour', ${colour})|YELLOW|dry|mango banana",
        "search('fruits', 'matches', 'colour', ${colour})|yell|dry|",
        "search('fruits', 'startswith', 'colour', ${colour})|gr|dry|papaya",
        "search('fruits', 'endswith', 'colour', ${colour})|low|dry|mango banana",
        "search('fruits', 'contains', 'name_label, colour', ${colour})|hu|dry|banana",
        "search('fruits.csv', 'contains', 'colour', ${colour}, 'season', ${time})|e|wet|banana"
            + " papaya",
        "search('fruits', 'contains', 'colour', 'gre')|x|dry|papaya"
      })
  void the_rows_that_fit_are_offered(String search, String colour, String time, String fits) {
    var form = book(search).sheet("fruits", FRUITS).open();
    form.set("colour", colour);
    form.set("time", time);
    assertThat(String.join(" ", form.choices("fruit").stream().map(Choice::name).toList()))
        .isEqualTo(fits == null ? "" : fits);
  }

  @Test
  void a_choice_filter_holds_besides() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,appearance,choice_filter
                select_multiple fruits,fruit,Quả,"search('fruits','contains','colour','e')",season='wet'
                """)
            .choices("list_name,name,label\nfruits,name_key,name_label\n")
            .sheet("fruits", FRUITS);
    assertThat(book.open().choices("fruit"))
        .extracting(Choice::name)
        .containsExactly("banana", "papaya");
  }

  @Test
  void a_missing_file_a_missing_column_and_a_misspelt_search_are_told() {
    assertThat(book("search('fruits')").faults())
        .containsExactly("survey A4: The pack has no file “fruits.csv”.");
    assertThat(book("search('fruits', 'like', 'colour', 'x')").sheet("fruits", FRUITS).faults())
        .singleElement()
        .asString()
        .startsWith("survey D4: Write it as “search('file')”");
    assertThat(book("search('fruits')").sheet("fruits", "a,b\n1,2\n").faults())
        .containsExactly("fruits : The column “name_key” is missing.");
    assertThat(book("search('fruits', 'matches', 'size', 'x')").sheet("fruits", FRUITS).notices())
        .singleElement()
        .asString()
        .contains("size");
  }
}
