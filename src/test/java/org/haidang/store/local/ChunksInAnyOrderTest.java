package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.haidang.desk.Samples;
import org.haidang.model.AttachedFile;

/** However chunks come, doubled and out of order, a file ends as it was. */
class ChunksInAnyOrderTest {

  private static Path folder;
  private static LocalStore from;
  private static LocalStore to;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("chunks");
    from = Stores.open(folder.resolve("from"));
    to = Stores.open(folder.resolve("to"));
  }

  @AfterContainer
  static void shut() throws IOException {
    from.close();
    to.close();
    try (var all = Files.walk(folder)) {
      all.sorted(Collections.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    }
  }

  @Property(tries = 25)
  void any_order_and_any_doubling_ends_in_the_same_file(
      @ForAll @IntRange(min = 1, max = 5 * AttachedFile.CHUNK_BYTES) int size,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 6) int doubled)
      throws IOException {
    var random = new Random(seed);
    var bytes = new byte[size];
    random.nextBytes(bytes);
    var file = from.attachments().keep(Samples.id(), "a", new ByteArrayInputStream(bytes));
    var contact = Samples.id();
    to.replica()
        .apply(
            Samples.page(
                1,
                Samples.whole(
                    Samples.state(
                        contact, Samples.version(1), Samples.contactBody(0, file.answer())))));
    // Two tries may make the same few bytes.
    boolean known = to.attachments().here(file).whole();
    var order = new ArrayList<>(IntStream.range(0, file.chunks()).boxed().toList());
    for (int i = 0; i < doubled; i++) {
      order.add(random.nextInt(file.chunks()));
    }
    Collections.shuffle(order, random);
    var last = new ArrayList<Integer>();
    for (int n : order) {
      var chunk = from.attachmentShelf().chunk(file, n);
      assertThat(chunk)
          .isEqualTo(
              Arrays.copyOfRange(
                  bytes,
                  n * AttachedFile.CHUNK_BYTES,
                  n * AttachedFile.CHUNK_BYTES + file.bytesOf(n)));
      if (to.attachmentShelf().keep(file, n, chunk)) {
        last.add(n);
      }
    }
    assertThat(last).as("it became whole once").hasSize(known ? 0 : 1);
    var out = new ByteArrayOutputStream();
    to.attachments().write(file, out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
  }
}
