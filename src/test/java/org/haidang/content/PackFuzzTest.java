package org.haidang.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.Excel;
import org.haidang.fakes.Fuzzer;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author's file may hold anything: it is read, or every fault of it is told. */
@Tag("fuzz")
class PackFuzzTest {

  private static final String SURVEY =
      """
      type,name,label,relevant,constraint,calculation
      text,ten,Tên người gọi,,string-length(.) < 50,
      integer,tuoi,Tuổi,${ten} != '',. >= 0 and . < 120,
      select_one co_khong,nguy,Có nguy hiểm không?,${tuoi} < 18,,
      begin repeat,nguoi,Người,,,
      date,ngay,Ngày,,. <= today(),
      end repeat,,,,,
      calculate,tong,,,,count(${nguoi}) + 1
      note,chao,Chào ${ten},selected(${nguy}; 'co'),,
      """;

  private static final String CHOICES =
      """
      list_name,name,label
      co_khong,co,Có
      co_khong,khong,Không
      """;

  private static final List<String> CONDITIONS =
      List.of(
          "${tuoi} < 18 and ${nguy} = 'co'",
          "not(selected(${nguy}, 'khong')) or count(${nguoi}) > 2",
          "if(${tuoi} > 10, 'a', concat('b', ${ten}))",
          "regex(${ten}, '^[A-Z]+$') and string-length(${ten}) > 3",
          "sum(${nguoi}) div 2 mod 3 - -1",
          "date(${ngay}) < today() + 30",
          "coalesce(${ten}, 'x') != position(..)");

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void read(String name, byte[] content) throws IOException {
    var file = Files.write(folder.resolve(name), content);
    try {
      var read = new Packs(new Forms(UUID::randomUUID)).read(file);
      if (read instanceof PackRead.Refused refused && refused.faults().isEmpty()) {
        throw new AssertionError("refused without a reason");
      }
    } catch (HaidangException e) {
      if (e.code().name().startsWith("BUG")) {
        throw e;
      }
    }
  }

  @Test
  void no_workbook_of_sheets_makes_the_reader_fail() {
    new Fuzzer("sheets")
        .run(
            random -> bytes(SURVEY + "\f" + CHOICES),
            input -> {
              var parts = new String(input, StandardCharsets.ISO_8859_1).split("\f", 2);
              var book =
                  new TestWorkbook()
                      .bytes("survey", parts[0].getBytes(StandardCharsets.ISO_8859_1))
                      .bytes(
                          "choices", parts[parts.length - 1].getBytes(StandardCharsets.ISO_8859_1));
              book.read();
            });
  }

  @Test
  void no_condition_makes_the_reader_fail() {
    new Fuzzer("conditions")
        .run(
            random -> bytes(CONDITIONS.get(random.nextInt(CONDITIONS.size()))),
            input -> {
              var quoted = new String(input, StandardCharsets.UTF_8).replace("\"", "\"\"");
              var survey = SURVEY.replace("${tuoi} < 18", "\"" + quoted + "\"");
              new TestWorkbook().sheet("survey", survey).sheet("choices", CHOICES).read();
            });
  }

  @Test
  void no_xml_form_makes_the_reader_fail() throws IOException {
    var forms = new ArrayList<byte[]>();
    try (var files = Files.list(Path.of("src/test/resources/xforms"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".xml")).sorted().toList()) {
        forms.add(Files.readAllBytes(file));
      }
    }
    new Fuzzer("xform")
        .run(random -> forms.get(random.nextInt(forms.size())), input -> read("form.xml", input));
  }

  @Test
  void no_file_that_calls_itself_a_workbook_makes_the_reader_fail() throws IOException {
    var table = SURVEY.replace(",", "|");
    var file =
        Excel.book()
            .sheet("survey", table)
            .sheet("choices", CHOICES.replace(",", "|"))
            .write(folder.resolve("sound.xlsx"));
    var sound = Files.readAllBytes(file);
    var parts = parts(file);
    var names = List.copyOf(parts.keySet());
    new Fuzzer("xlsx")
        .run(
            random -> {
              // Bent as it lies, or within one of its parts, which a packed file would not let
              // through.
              int which = random.nextInt(names.size() + 1);
              return which == names.size() ? sound : named(names.get(which), parts);
            },
            input -> read("book.xlsx", whole(input, parts)));
  }

  private static Map<String, byte[]> parts(Path book) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipFile(book.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] named(String part, Map<String, byte[]> parts) {
    return bytes(part + "\n" + new String(parts.get(part), StandardCharsets.UTF_8));
  }

  /** The workbook with one part in place of its own; the input itself when it names none. */
  private static byte[] whole(byte[] input, Map<String, byte[]> parts) throws IOException {
    var text = new String(input, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    if (end < 0 || !parts.containsKey(text.substring(0, end))) {
      return input;
    }
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        boolean bent = part.getKey().equals(text.substring(0, end));
        zip.write(bent ? Arrays.copyOfRange(input, end + 1, input.length) : part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
