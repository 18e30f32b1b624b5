package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.haidang.model.AttachedFile;
import org.junit.jupiter.api.Test;

/** What a record's answer says of a file, and what its first bytes say. */
class AttachedFileTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @Property(tries = 300)
  void an_answer_reads_as_it_was_written_whatever_the_name(
      @ForAll String name, @ForAll @LongRange(min = 1, max = AttachedFile.MAX_BYTES) long size) {
    var file = new AttachedFile(name, HASH, size);
    assertThat(AttachedFile.of(file.answer())).contains(file);
    assertThat(file.name()).isNotEmpty().hasSizeLessThanOrEqualTo(AttachedFile.LONGEST_NAME);
    assertThat(file.name()).doesNotContain("/", "\\", "\0", "\n").doesNotStartWith(".");
    int all = 0;
    for (int n = 0; n < file.chunks(); n++) {
      all += file.bytesOf(n);
    }
    assertThat(all).isEqualTo((int) size);
  }

  @Test
  void a_mere_name_refers_to_nothing_and_is_shown_as_it_is() {
    for (var answer :
        new String[] {
          "ảnh.jpg",
          "",
          "a sha256=" + HASH,
          "a sha256=" + HASH + ";0",
          "a sha256=" + HASH + ";99999999",
          "a sha256=" + HASH.toUpperCase(java.util.Locale.ROOT) + ";5",
          " sha256=" + HASH + ";5 and more"
        }) {
      assertThat(AttachedFile.of(answer)).as(answer).isEmpty();
      assertThat(AttachedFile.shown(answer)).isEqualTo(answer);
    }
    assertThat(AttachedFile.shown("tờ ghi.jpg sha256=" + HASH + ";5")).isEqualTo("tờ ghi.jpg");
  }

  @Test
  void what_ends_a_line_becomes_a_blank_and_is_still_read_where_a_record_has_it() {
    for (var end : List.of("\n", "\r\n", "\u0085", "\u2028", "\u2029")) {
      var file = new AttachedFile("tờ" + end + "ghi", HASH, 5);
      assertThat(file.name()).isEqualTo("tờ ghi");
      assertThat(AttachedFile.of(file.answer())).contains(file);
      assertThat(AttachedFile.of("tờ" + end + "ghi sha256=" + HASH + ";5")).contains(file);
    }
  }

  @Test
  void a_long_name_keeps_its_ending_and_none_leads_into_a_folder() {
    assertThat(new AttachedFile("á".repeat(300) + ".jpeg", HASH, 1).name()).endsWith(".jpeg");
    assertThat(new AttachedFile("../../etc/passwd", HASH, 1).name()).isEqualTo("_. .. etc passwd");
    assertThatThrownBy(() -> new AttachedFile("a", "xyz", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttachedFile("a", HASH, AttachedFile.MAX_BYTES + 1L))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FileKind kind(String first) {
    return FileKind.of(first.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void the_kind_is_told_from_the_first_bytes_never_from_the_name() {
    assertThat(kind("\u0089PNG\r\n\u001a\n")).isEqualTo(FileKind.PICTURE);
    assertThat(kind("\u00ff\u00d8\u00ff\u00e0")).isEqualTo(FileKind.PICTURE);
    assertThat(kind("GIF89a")).isEqualTo(FileKind.PICTURE);
    assertThat(kind("%PDF-1.7")).isEqualTo(FileKind.PDF);
    assertThat(kind("PK\u0003\u0004")).isEqualTo(FileKind.OFFICE);
    assertThat(kind("MZ\u0090")).isEqualTo(FileKind.PROGRAM);
    assertThat(kind("\0\0\0\u0018ftypheic")).isEqualTo(FileKind.OTHER_PICTURE);
    assertThat(kind("\0\0\0\u0018ftypisom")).isEqualTo(FileKind.MEDIA);
    assertThat(kind("RIFF\0\0\0\0WEBP")).isEqualTo(FileKind.OTHER_PICTURE);
    assertThat(kind("RIFF\0\0\0\0WAVE")).isEqualTo(FileKind.MEDIA);
    assertThat(kind("")).isEqualTo(FileKind.OTHER);
    assertThat(kind("Kính gửi")).isEqualTo(FileKind.OTHER);
  }
}
