package org.haidang.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

/** What every keeper of files promises. */
public abstract class AttachedFilesContract {

  /** An empty one. */
  protected abstract AttachedFiles files();

  private AttachedFile keep(byte[] bytes) throws IOException {
    return files().keep(UUID.randomUUID(), "a/b:c.txt", new ByteArrayInputStream(bytes));
  }

  private static void fails(
      ErrorCode with, org.assertj.core.api.ThrowableAssert.ThrowingCallable at) {
    assertThatThrownBy(at)
        .isInstanceOfSatisfying(HaidangException.class, e -> assertThat(e.code()).isEqualTo(with));
  }

  @Test
  void what_was_kept_is_written_as_it_was_and_somebody_is_told() throws Exception {
    var told = new AtomicInteger();
    AttachedFile file;
    var bytes = new byte[AttachedFile.CHUNK_BYTES + 3];
    bytes[5] = 7;
    try (var _ = files().listen(told::incrementAndGet)) {
      file = keep(bytes);
    }
    assertThat(told.get()).isPositive();
    int before = told.get();
    assertThat(keep(bytes)).as("the same file is the same hash").isEqualTo(file);
    assertThat(told.get()).as("nobody listens any more").isEqualTo(before);
    assertThat(file.name()).isEqualTo("a b c.txt");
    assertThat(files().here(file).chunks()).isEqualTo(2);
    assertThat(files().here(file).whole()).isTrue();
    assertThat(files().beginning(file)).hasSize(AttachedFile.CHUNK_BYTES);
    var out = new ByteArrayOutputStream();
    files().write(file, out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void what_is_not_here_is_awaited() {
    var file = new AttachedFile("a", "ab".repeat(32), 5);
    assertThat(files().here(file).chunks()).isZero();
    assertThat(files().here(file).whole()).isFalse();
    fails(ErrorCode.ATTACHMENT_AWAITED, () -> files().write(file, new ByteArrayOutputStream()));
    fails(ErrorCode.ATTACHMENT_AWAITED, () -> files().beginning(file));
  }

  @Test
  void an_empty_file_and_one_that_is_too_large_are_refused() {
    fails(ErrorCode.ATTACHMENT_EMPTY, () -> keep(new byte[0]));
    fails(ErrorCode.ATTACHMENT_TOO_LARGE, () -> keep(new byte[AttachedFile.MAX_BYTES + 1]));
  }
}
