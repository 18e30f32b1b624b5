package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every shelf of published packs must do. */
public abstract class PackShelfContract {

  protected abstract PackShelf shelf();

  /** The same shelf after the program was started again. */
  protected abstract PackShelf again();

  private static PackFile file(int content) {
    return PackFile.of(new byte[] {'P', 'K', 3, 4, (byte) content});
  }

  private static Edition edition(long seq, String version, PackFile file) {
    return new Edition(
        seq,
        "tip-vi",
        version,
        file.hash(),
        file.size(),
        "Sửa câu hỏi “tuổi” ở mục Người có thể bị hại",
        "hoa",
        "Lê Thị Hoa",
        Instant.parse("2026-11-25T03:04:05.123456Z"),
        "c2lnbmVk");
  }

  @Test
  void a_new_shelf_knows_nothing() {
    assertThat(shelf().key()).isEmpty();
    assertThat(shelf().known()).isZero();
    assertThat(shelf().editions()).isEmpty();
    assertThat(shelf().file(file(1).hash())).isEmpty();
  }

  @Test
  void what_was_kept_is_there_after_a_new_start_in_the_order_of_publishing() {
    var second = edition(2, "b", file(2));
    var first = edition(1, "a", file(1));
    shelf().keep(second, file(2));
    shelf().keep(first, file(1));
    shelf().known(2);
    var again = again();
    assertThat(again.editions()).containsExactly(first, second);
    assertThat(again.file(file(2).hash())).contains(file(2));
    assertThat(again.known()).isEqualTo(2);
  }

  @Test
  void the_first_key_stays() {
    shelf().pin("one");
    shelf().pin("other");
    assertThat(again().key()).contains("one");
  }

  @Test
  void a_version_is_kept_once_and_never_replaced() {
    shelf().keep(edition(1, "a", file(1)), file(1));
    shelf().keep(edition(2, "a", file(2)), file(2));
    assertThat(again().editions()).containsExactly(edition(1, "a", file(1)));
  }

  @Test
  void two_versions_may_have_one_file() {
    shelf().keep(edition(1, "a", file(1)), file(1));
    shelf().keep(edition(2, "b", file(1)), file(1));
    assertThat(again().editions()).hasSize(2);
    assertThat(again().file(file(1).hash())).contains(file(1));
  }
}
