package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vietnamese letters: all in the font, all in one piece. */
@ExtendWith(Windowed.class)
class LettersTest {

  /** 12 vowels by 6 tones, đ, both cases: every letter the alphabet adds to ASCII, and ASCII's. */
  private static List<String> letters() {
    var letters = new ArrayList<String>();
    for (char vowel : "aăâeêioôơuưy".toCharArray()) {
      for (var tone : new String[] {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}) {
        letters.add(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
      }
    }
    for (char c = 'a'; c <= 'z'; c++) {
      letters.add(String.valueOf(c));
    }
    letters.add("đ");
    var all = new ArrayList<>(letters);
    letters.forEach(letter -> all.add(letter.toUpperCase(java.util.Locale.ROOT)));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Regular", "Medium", "SemiBold"})
  void every_letter_is_one_character_and_every_weight_has_it(String weight) throws Exception {
    try (var in = Theme.class.getResourceAsStream("/font/BeVietnamPro-" + weight + ".ttf")) {
      var font = Font.createFont(Font.TRUETYPE_FONT, in);
      for (var letter : letters()) {
        assertThat(letter).hasSize(1);
        assertThat(font.canDisplay(letter.charAt(0))).as(letter).isTrue();
      }
      for (char sign : "0123456789.,:;?!…·•–“”‘’()%/+-≠›₫".toCharArray()) {
        assertThat(font.canDisplay(sign)).as("%s", sign).isTrue();
      }
    }
  }

  @Test
  void letters_in_pieces_are_composed_as_they_are_typed_and_pasted() {
    var field = new TextField();
    field.setTextFormatter(Composed.formatter());

    field.appendText("Nguye");
    field.appendText("\u0302");
    field.appendText("\u0303");
    field.appendText("n");
    assertThat(field.getText()).isEqualTo("Nguyễn");
    assertThat(field.getCaretPosition()).isEqualTo(6);

    field.setText(Normalizer.normalize("Trần Thị Hường", Normalizer.Form.NFD));
    assertThat(field.getText()).isEqualTo("Trần Thị Hường");

    field.insertText(4, Normalizer.normalize(" Đỗ", Normalizer.Form.NFD));
    assertThat(field.getText()).isEqualTo("Trần Đỗ Thị Hường");
  }

  @Test
  void a_mark_may_follow_a_letter_that_carries_one_already() {
    var field = new TextField();
    field.setTextFormatter(Composed.formatter());
    field.setText("chợ đê");
    field.positionCaret(6);
    field.insertText(6, "\u0323");
    assertThat(field.getText()).isEqualTo("chợ đệ");
  }
}
