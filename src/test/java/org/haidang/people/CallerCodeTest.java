package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.Test;

final class CallerCodeTest {

  @Test
  void a_code_is_read_however_it_is_typed() {
    assertThat(CallerCode.read("mây  Trăng 472")).contains("may-trang-472");
    assertThat(CallerCode.read("may trang 472")).contains("may-trang-472");
    assertThat(CallerCode.read("MAY-TRANG-472")).contains("may-trang-472");
    assertThat(CallerCode.read("maytrang472")).contains("may-trang-472");
    assertThat(CallerCode.read("0912 345 678")).isEmpty();
    assertThat(CallerCode.read("chị Hoa 123")).isEmpty();
    assertThat(CallerCode.read("")).isEmpty();
  }

  @Test
  void what_the_program_makes_it_reads_and_no_two_soon_alike() {
    var random = new Random(111);
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var code = CallerCode.next(random);
      assertThat(CallerCode.read(code)).as(code).isPresent();
      assertThat(Folding.fold(code)).matches("[a-z]+ [a-z]+ [1-9][0-9]{2}");
      seen.add(CallerCode.read(code).orElseThrow());
    }
    assertThat(seen.size()).isGreaterThan(990);
  }
}
