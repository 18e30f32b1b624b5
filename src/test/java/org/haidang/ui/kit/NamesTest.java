package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.haidang.platform.Texts;
import org.junit.jupiter.api.Test;

/** People read names; records have logins and codes. */
class NamesTest {

  private final Names names = new Wording(Texts.load()).names();

  @Test
  void whom_nobody_knows_is_told_by_login_and_a_centre_by_the_products_own_word_or_its_code() {
    assertThat(names.person("lan")).isEqualTo("lan");
    assertThat(names.centre("HN")).isEqualTo("111 Hà Nội");
    assertThat(names.centre("XY")).isEqualTo("XY");
  }

  @Test
  void who_is_known_is_told_by_name_until_the_shift_is_over() {
    names.know(
        login -> Optional.ofNullable(Map.of("lan", "Trần Thị Lan").get(login)),
        code -> Optional.ofNullable(Map.of("HG", "Trung tâm Hà Giang").get(code)));
    assertThat(names.person("lan")).isEqualTo("Trần Thị Lan");
    assertThat(names.person("minh")).isEqualTo("minh");
    assertThat(names.centre("HG")).isEqualTo("Trung tâm Hà Giang");

    names.forget();
    assertThat(names.person("lan")).isEqualTo("lan");
    assertThat(names.centre("HG")).isEqualTo("HG");
  }
}
