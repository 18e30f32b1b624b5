package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haidang.desk.Samples.GENERATION;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.desk.Draft;
import org.haidang.desk.Samples;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.AttachedFiles;
import org.haidang.records.AttachedFilesContract;
import org.haidang.sync.AttachmentShelf.Item;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that records refer to, on the workstation's encrypted disk. */
class LocalAttachmentsTest extends AttachedFilesContract {

  private static final int TWO_AND_A_BIT = 2 * AttachedFile.CHUNK_BYTES + 17;

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void shut() {
    store.close();
  }

  @Override
  protected AttachedFiles files() {
    return store.attachments();
  }

  private static byte[] bytes(int size, long seed) {
    var bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private AttachedFile keep(UUID record, byte[] bytes) throws IOException {
    return store.attachments().keep(record, "tờ ghi.jpg", new ByteArrayInputStream(bytes));
  }

  private byte[] read(AttachedFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    store.attachments().write(file, out);
    return out.toByteArray();
  }

  private int rows(String table) {
    return store
        .database()
        .read(h -> h.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private void save(UUID record, AttachedFile file) {
    store.contacts().save(first(record, 0, file.answer()));
  }

  private static ErrorCode codeOf(ThrowingRunnable work) {
    try {
      work.run();
      throw new AssertionError("nothing went wrong");
    } catch (HaidangException e) {
      return e.code();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private interface ThrowingRunnable {
    void run() throws IOException;
  }

  @Test
  void a_file_comes_out_as_it_went_in_also_after_a_restart() throws IOException {
    var contact = id();
    var bytes = bytes(TWO_AND_A_BIT, 1);
    var file = keep(contact, bytes);
    save(contact, file);
    store.close();
    store = Stores.open(folder);
    assertThat(file.size()).isEqualTo(TWO_AND_A_BIT);
    assertThat(file.chunks()).isEqualTo(3);
    assertThat(store.attachments().here(file).whole()).isTrue();
    assertThat(read(file)).isEqualTo(bytes);
  }

  @Test
  void nothing_of_a_file_lies_plain_in_the_folder() throws IOException {
    var contact = id();
    var words = "Chị gọi từ quán nước, hẹn 16 giờ. ".repeat(20_000);
    var bytes = words.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    save(contact, keep(contact, bytes));
    var some = new String(bytes, 0, 24, java.nio.charset.StandardCharsets.ISO_8859_1);
    try (var all = java.nio.file.Files.walk(folder)) {
      var files = all.filter(java.nio.file.Files::isRegularFile).toList();
      assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
          .as("it is somewhere in there")
          .isGreaterThan(bytes.length);
      for (var file : files) {
        var content =
            java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content.contains(some)).as(file.getFileName().toString()).isFalse();
      }
    }
  }

  @Test
  void two_records_with_the_same_file_share_its_bytes_until_the_last_lets_go() throws IOException {
    var one = id();
    var other = id();
    var bytes = bytes(TWO_AND_A_BIT, 2);
    save(one, keep(one, bytes));
    var file = keep(other, bytes);
    save(other, file);
    assertThat(rows("attachment")).isEqualTo(1);
    assertThat(rows("attachment_chunk")).isEqualTo(3);
    empty(one);
    assertThat(read(file)).isEqualTo(bytes);
    empty(other);
    assertThat(rows("attachment") + rows("attachment_chunk") + rows("attachment_of")).isZero();
  }

  private void empty(UUID contact) {
    store.contacts().save(next(store.contacts().open(contact).orElseThrow(), "summary", "none"));
  }

  @Test
  void nothing_larger_than_the_limit_is_kept_and_nothing_of_it_stays() {
    var endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            return given++ <= AttachedFile.MAX_BYTES ? 1 : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            long some = Math.min(length, AttachedFile.MAX_BYTES + 1 - given);
            given += Math.max(0, some);
            return some <= 0 ? -1 : (int) some;
          }
        };
    assertThat(codeOf(() -> store.attachments().keep(id(), "x", endless)))
        .isEqualTo(ErrorCode.ATTACHMENT_TOO_LARGE);
    assertThat(codeOf(() -> keep(id(), new byte[0]))).isEqualTo(ErrorCode.ATTACHMENT_EMPTY);
    assertThat(rows("attachment") + rows("attachment_chunk")).isZero();
  }

  @Test
  void erasing_the_record_takes_the_bytes_with_it() throws IOException {
    var contact = id();
    var file = keep(contact, bytes(TWO_AND_A_BIT, 3));
    var change = first(contact, 0, file.answer());
    store.contacts().save(change);
    arrive(contact, file, change);
    store
        .erasures()
        .take(
            new ErasurePage(
                GENERATION, List.of(new Erasure(contact, List.of(), "seal")), 1, false));
    assertThat(rows("attachment") + rows("attachment_chunk") + rows("attachment_of")).isZero();
    assertThat(codeOf(() -> read(file))).isEqualTo(ErrorCode.ATTACHMENT_AWAITED);
  }

  @Test
  void erasing_the_field_alone_takes_the_bytes_too() throws IOException {
    var contact = id();
    var file = keep(contact, bytes(100, 4));
    var change = first(contact, 0, file.answer());
    store.contacts().save(change);
    arrive(contact, file, change);
    store
        .erasures()
        .take(
            new ErasurePage(
                GENERATION, List.of(new Erasure(contact, List.of("summary"), "seal")), 1, false));
    assertThat(rows("attachment") + rows("attachment_chunk")).isZero();
  }

  private void arrive(UUID contact, AttachedFile file, org.haidang.model.Change change) {
    store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
    come(contact, file.answer());
  }

  private void come(UUID contact, String summary) {
    store
        .replica()
        .apply(
            Samples.page(
                1,
                Samples.whole(
                    Samples.state(contact, Samples.version(1), Samples.contactBody(0, summary)))));
  }

  @Test
  void what_is_laid_beside_a_report_and_taken_away_again_goes_when_the_report_is_saved()
      throws IOException {
    var contact = id();
    var wrong = keep(contact, bytes(300, 5));
    var right = keep(contact, bytes(400, 6));
    save(contact, right);
    assertThat(store.attachments().here(wrong).whole()).isFalse();
    assertThat(read(right)).hasSize(400);
    assertThat(rows("attachment")).isEqualTo(1);
  }

  @Test
  void a_save_that_comes_between_does_not_take_the_file_of_a_report_still_open()
      throws IOException {
    var contact = id();
    store.contacts().save(first(contact, 0, "an"));
    var file = keep(contact, bytes(500, 14));
    store.drafts().keep(draft(contact, file.answer()));
    empty(contact);
    assertThat(read(file)).hasSize(500);
  }

  private static Draft draft(UUID contact, String summary) {
    return new Draft(contact, "lan", Samples.contactBody(0, summary), null, 0, "", Samples.NOON);
  }

  @Test
  void a_file_of_an_unfinished_report_outlives_a_power_cut() throws IOException {
    var contact = id();
    var file = keep(contact, bytes(500, 7));
    store.drafts().keep(draft(contact, file.answer()));
    store.close();
    store = Stores.open(folder);
    assertThat(read(file)).hasSize(500);
  }

  @Test
  void a_file_that_came_by_name_only_is_missing_until_its_last_chunk() throws IOException {
    var bytes = bytes(TWO_AND_A_BIT, 8);
    var elsewhere = id();
    var file = keep(elsewhere, bytes);
    store.close();
    store = Stores.open(folder.resolve("other"), Stores.key(2));
    var contact = id();
    come(contact, file.answer());
    var shelf = store.attachmentShelf();
    assertThat(shelf.missing(1 << 20)).containsExactly(new Item(contact, file.hash(), file.size()));
    assertThat(shelf.missing(100)).isEmpty();
    assertThat(shelf.unsent()).isEmpty();
    assertThat(shelf.keep(file, 2, chunk(bytes, file, 2))).isFalse();
    assertThat(shelf.absent(file)).containsExactly(0, 1);
    assertThat(store.attachments().here(file).chunks()).isEqualTo(1);
    assertThat(shelf.keep(file, 0, chunk(bytes, file, 0))).isFalse();
    assertThat(codeOf(() -> read(file))).isEqualTo(ErrorCode.ATTACHMENT_AWAITED);
    assertThat(shelf.keep(file, 1, chunk(bytes, file, 1))).isTrue();
    assertThat(read(file)).isEqualTo(bytes);
    assertThat(shelf.missing(1 << 20)).isEmpty();
    assertThat(shelf.unsent()).as("the server gave it").isEmpty();
  }

  private static byte[] chunk(byte[] bytes, AttachedFile file, int n) {
    int from = n * AttachedFile.CHUNK_BYTES;
    return java.util.Arrays.copyOfRange(bytes, from, from + file.bytesOf(n));
  }

  @Test
  void a_file_that_is_not_what_its_hash_says_is_thrown_away_whole() throws IOException {
    var bytes = bytes(TWO_AND_A_BIT, 9);
    var file = keep(id(), bytes);
    store.close();
    store = Stores.open(folder.resolve("other"), Stores.key(2));
    come(id(), file.answer());
    var shelf = store.attachmentShelf();
    shelf.keep(file, 0, chunk(bytes, file, 0));
    var bent = chunk(bytes, file, 1);
    bent[5]++;
    shelf.keep(file, 1, bent);
    assertThat(codeOf(() -> shelf.keep(file, 2, chunk(bytes, file, 2))))
        .isEqualTo(ErrorCode.ATTACHMENT_ALTERED);
    assertThat(shelf.absent(file)).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> shelf.keep(file, 2, new byte[3])).isInstanceOf(HaidangException.class);
  }

  @Test
  void a_file_that_is_here_already_is_not_brought_for_a_record_of_somebody_elses()
      throws IOException {
    var own = id();
    var file = keep(own, bytes(100, 13));
    var change = first(own, 0, file.answer());
    store.contacts().save(change);
    arrive(own, file, change);
    store.attachmentShelf().sent(new Item(own, file.hash(), file.size()), GENERATION);
    come(id(), file.answer());
    assertThat(store.attachmentShelf().unsent()).isEmpty();
  }

  @Test
  void what_nobody_refers_to_is_not_kept_when_it_comes_late() throws IOException {
    var bytes = bytes(100, 10);
    var file = keep(id(), bytes);
    store.close();
    store = Stores.open(folder.resolve("other"), Stores.key(2));
    assertThat(store.attachmentShelf().keep(file, 0, bytes)).isFalse();
    assertThat(rows("attachment_chunk")).isZero();
  }

  @Test
  void a_new_life_of_the_server_is_offered_what_the_old_one_had() throws IOException {
    var contact = id();
    var file = keep(contact, bytes(100, 11));
    var change = first(contact, 0, file.answer());
    store.contacts().save(change);
    var item = new Item(contact, file.hash(), file.size());
    assertThat(store.attachmentShelf().unsent()).containsExactly(item);
    assertThat(store.attachments().here(file).sent()).isFalse();
    arrive(contact, file, change);
    store.attachmentShelf().sent(item, GENERATION);
    assertThat(store.attachments().here(file).sent()).isTrue();
    assertThat(store.attachmentShelf().unsent()).isEmpty();
    store
        .database()
        .write(
            h -> {
              var other = new Cursor(UUID.randomUUID(), new java.util.TreeMap<>());
              Marks.set(h, LocalReplica.CURSOR, new org.haidang.platform.Json().text(other));
              return true;
            });
    assertThat(store.attachmentShelf().unsent()).containsExactly(item);
  }

  @Test
  void a_record_that_leaves_this_computer_takes_its_files_but_not_one_that_was_never_sent()
      throws IOException {
    var contact = id();
    var file = keep(contact, bytes(100, 12));
    var change = first(contact, 0, file.answer());
    store.contacts().save(change);
    arrive(contact, file, change);
    store.replica().apply(Samples.page(2, Samples.gone(contact, 1)));
    assertThat(store.contacts().open(contact)).isEmpty();
    var item = new Item(contact, file.hash(), file.size());
    assertThat(store.attachmentShelf().unsent()).containsExactly(item);
    assertThat(read(file)).hasSize(100);
  }
}
