package org.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haidang.platform.LegacyVietnamese.Encoding;
import org.haidang.platform.LegacyVietnamese.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyVietnameseTest {

  private static final List<String> NAMES =
      List.of(
          "Nguyễn Thị Hoa",
          "Trần Văn Đức",
          "Lê Thị Hồng Nhung",
          "Phạm Ngọc Ánh",
          "Hoàng Thị Mỹ",
          "Huỳnh Quốc Bảo",
          "Phan Thị Thuỳ Dương",
          "Vũ Đình Khải",
          "Võ Thị Sáu",
          "Đặng Hữu Phước",
          "Bùi Thị Xuân",
          "Đỗ Mạnh Cường",
          "Hồ Thị Kỷ",
          "Ngô Quyền",
          "Dương Thị Tuyết",
          "Lý Thường Kiệt",
          "Vàng Thị Mỷ",
          "Giàng A Pháo",
          "Sùng Thị Dợ",
          "Lò Văn Pánh",
          "Quàng Thị Ưng",
          "Cầm Bá Thước",
          "Triệu Thị Trinh",
          "Nông Văn Dền",
          "Đinh Bộ Lĩnh",
          "Mạc Đĩnh Chi",
          "Tô Hiến Thành",
          "Chử Đồng Tử",
          "Lưỡng Hoả",
          "Trịnh Khuyến");

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void names_are_turned_into_an_old_encoding_and_back(Encoding encoding) {
    for (var name : NAMES) {
      var old = LegacyVietnamese.fromUnicode(name, encoding);
      assertThat(old.chars()).allMatch(c -> c <= 0xFF);
      assertThat(old).isNotEqualTo(name);
      assertThat(LegacyVietnamese.toUnicode(old, encoding)).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void names_in_an_old_encoding_are_recognised(Encoding encoding) {
    assertThat(NAMES)
        .allSatisfy(
            name ->
                assertThat(LegacyVietnamese.recognise(LegacyVietnamese.fromUnicode(name, encoding)))
                    .contains(new Reading(encoding, name)));
  }

  @ParameterizedTest
  @CsvSource({
    "NguyÔn ThÞ Hoa, TCVN3, Nguyễn Thị Hoa",
    "Nguyeãn Thò Hoa, VNI, Nguyễn Thị Hoa",
    "NGUYÔN THÞ HOA, TCVN3, NGUYỄN THỊ HOA",
    "NGUYEÃN THÒ HOA, VNI, NGUYỄN THỊ HOA",
    "B¶o Th¾ng, TCVN3, Bảo Thắng",
    "M­êng Kh­¬ng, TCVN3, Mường Khương",
    "Lª Hµ, TCVN3, Lê Hà",
    "§¹i häc B¸ch khoa, TCVN3, Đại học Bách khoa",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, VNI, Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñöôøng Traàn Höng Ñaïo, VNI, Đường Trần Hưng Đạo"
  })
  void known_text_reads_as_it_was_meant(String old, Encoding encoding, String meant) {
    assertThat(LegacyVietnamese.recognise(old)).contains(new Reading(encoding, meant));
  }

  @Test
  void ordinary_sentences_of_both_languages_raise_no_alarm() {
    var texts = Texts.load();
    var sentences =
        Texts.LANGUAGES.stream()
            .flatMap(language -> texts.keys(language).stream().map(key -> texts.get(language, key)))
            .toList();

    assertThat(sentences).hasSizeGreaterThan(300);
    assertThat(sentences)
        .allSatisfy(each -> assertThat(LegacyVietnamese.recognise(each)).isEmpty());
    assertThat(NAMES.stream().flatMap(LegacyVietnameseTest::variants))
        .allSatisfy(each -> assertThat(LegacyVietnamese.recognise(each)).isEmpty());
  }

  private static Stream<String> variants(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hoa",
        "0912 345 678",
        "Hoà Bình",
        "tôi có bà ngoại",
        "thò tay vào túi",
        "São Paulo",
        "a café in Zürich",
        "señor Muñoz, año 2026",
        "£5 or ¥500",
        "10 µm",
        "3 × 4 = 12",
        "½ cup",
        "© 2026 ®",
        "«Xin chào»",
        "José và Renée",
        "naïve Noël",
        "Straße",
        "25°C",
        "Côte d’Azur",
        "Curaçao",
        "Ångström",
        "smörgåsbord",
        "Hà Noi",
        "Đà Nẵng",
        "ông · bà",
        "😀 cười",
        "fiancée",
        "Pâté chaud",
        "crème brûlée",
        "Ñ",
        "o’clock — née"
      })
  void what_only_looks_strange_raises_no_alarm(String text) {
    assertThat(LegacyVietnamese.recognise(text)).isEmpty();
  }
}
