package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that wants to be more than it is: entities without end, files of this computer. */
@Timeout(30)
class BrokenXmlTest {

  private static final String LAUGHS =
      """
      <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">\
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
      """;
  private static final String STEALS = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
  private static final String FETCHES = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">";

  private static final String DOCTYPE =
      "The file has a DOCTYPE, which may lead outside of it; take it out.";

  @TempDir Path folder;

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LAUGHS, STEALS, FETCHES})
  void entities_in_a_part_of_a_workbook(String doctype) {
    var sheet =
        RawExcel.sheet(RawExcel.row(1, "type", "name", "label"), "")
            .replace("<worksheet", doctype + "<worksheet");
    var book =
        RawExcel.survey("").part("xl/worksheets/sheet1.xml", sheet).write(folder.resolve("a.xlsx"));

    assertThat(Excel.faults(book)).containsExactly("workbook : " + DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {LAUGHS, STEALS, FETCHES})
  void entities_in_the_texts_all_sheets_share(String doctype) {
    var book =
        RawExcel.survey("")
            .part("xl/sharedStrings.xml", doctype + "<sst><si><t>&f;</t></si></sst>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Excel.faults(book)).containsExactly("workbook : " + DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {LAUGHS, STEALS, FETCHES})
  void entities_in_a_form(String doctype) {
    assertThat(Excel.faults(write("a.xml", doctype + "<a>&f;</a>")))
        .containsExactly("xform : " + DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {LAUGHS, STEALS, FETCHES})
  void entities_in_a_list_beside_a_survey(String doctype) {
    write("places.xml", doctype + "<root><item><name>&f;</name></item></root>");
    write("survey.csv", "type,name,label\nselect_one_from_file places.xml,a,A\n");
    write("settings.csv", "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder)).contains("places : " + DOCTYPE);
  }

  @Test
  void an_entity_that_nobody_declared() {
    assertThat(Excel.faults(write("a.xml", "<a>&nothing;</a>")))
        .containsExactly("xform : It cannot be read as XML, at line 1.");
  }

  @Test
  void elements_inside_one_another_without_end() {
    var deep = "<g>".repeat(5_000) + "</g>".repeat(5_000);

    assertThat(Excel.faults(write("a.xml", deep)))
        .containsExactly("xform : Elements stand inside one another more than 90 levels deep.");
  }

  @Test
  void a_form_cut_off_tells_the_line() {
    assertThat(Excel.faults(write("a.xml", "<html>\n<head>\n<title>A</ti")))
        .containsExactly("xform : It cannot be read as XML, at line 3.");
  }

  @Test
  void a_list_that_is_not_what_its_name_says() {
    write("places.xml", "name,label\na,A\n");
    write("points.geojson", "{\"type\": \"Feature");
    write(
        "survey.csv",
        """
        type,name,label
        select_one_from_file places.xml,a,A
        select_one_from_file points.geojson,b,B
        """);
    write("settings.csv", "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder))
        .contains(
            "places : The file cannot be read as XML.",
            "points : The file cannot be read as GeoJSON.");
  }
}
