package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.fakes.MemoryShelf;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Packs;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;
import org.junit.jupiter.api.Test;

/** Packs on their way to a workstation, over a line that may lie. */
final class PackSyncTest {

  private final Seal.Pair pair = Seal.fresh();
  private final MemoryShelf shelf = new MemoryShelf();
  private final Fake server = new Fake();
  private final List<String> told = new ArrayList<>();
  private final PackSync sync =
      new PackSync(
          server,
          shelf,
          new PackSync.Arrivals() {
            @Override
            public void arrived(Edition edition) {
              told.add(edition.version());
            }

            @Override
            public void refused(ErrorCode code) {
              told.add(code.name());
            }
          },
          new Random(1));

  /** A server whose answers a test may bend. */
  private final class Fake implements PackServer {
    private final List<Edition> editions = new ArrayList<>();
    private final Map<String, PackFile> files = new HashMap<>();
    private String key = pair.publicKey();
    private UnaryOperator<PackFile> bent = UnaryOperator.identity();
    private int filesAsked;
    private int fails = Integer.MAX_VALUE;

    @Override
    public Packs packs(long known) {
      return new Packs(
          key, editions.size(), known == editions.size() ? List.of() : List.copyOf(editions));
    }

    @Override
    public PackFile packFile(String hash) {
      if (++filesAsked > fails) {
        throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
      }
      return bent.apply(files.get(hash));
    }

    @Override
    public Published publish(Publish publish) {
      throw new AssertionError();
    }
  }

  private Edition publish(String version) {
    var file = PackFile.of(("PK" + version).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var bare =
        new Edition(
            server.editions.size() + 1,
            "tip-vi",
            version,
            file.hash(),
            file.size(),
            "ghi chú",
            "hoa",
            "Hoa",
            Instant.EPOCH,
            "");
    var edition = bare.signed(Seal.of(pair.privateKey()).sign(bare.sealed()));
    server.editions.add(edition);
    server.files.put(file.hash(), file);
    return edition;
  }

  private void bend(UnaryOperator<Edition> how) {
    server.editions.replaceAll(how);
  }

  @Test
  void everything_that_was_published_comes_once_the_latest_first() {
    publish("1");
    publish("2");
    assertThat(sync.fetch()).isTrue();
    assertThat(told).containsExactly("2", "1");
    assertThat(sync.fetch()).isTrue();
    publish("3");
    sync.fetch();
    assertThat(told).containsExactly("2", "1", "3");
    assertThat(server.filesAsked).isEqualTo(3);
    assertThat(shelf.editions()).extracting(Edition::version).containsExactly("1", "2", "3");
  }

  @Test
  void a_fetch_that_is_cut_off_goes_on_where_it_stood() {
    publish("1");
    publish("2");
    publish("3");
    server.fails = 1;
    assertThatThrownBy(sync::fetch).isInstanceOf(HaidangException.class);
    assertThat(shelf.editions()).extracting(Edition::version).containsExactly("3");
    assertThat(shelf.known()).isZero();
    server.fails = Integer.MAX_VALUE;
    server.filesAsked = 0;
    assertThat(sync.fetch()).isTrue();
    assertThat(server.filesAsked).isEqualTo(2);
    assertThat(shelf.editions()).hasSize(3);
  }

  @Test
  void every_flipped_bit_of_a_file_is_noticed() {
    var edition = publish("1");
    int bits = edition.size() * 8;
    for (int bit = 0; bit < bits; bit++) {
      int flip = bit;
      server.bent =
          file -> {
            var bytes = file.bytes();
            bytes[flip / 8] ^= (byte) (1 << flip % 8);
            return PackFile.of(bytes);
          };
      assertThat(sync.fetch()).isFalse();
    }
    assertThat(shelf.editions()).isEmpty();
    assertThat(told).as("said once, not at every try").containsExactly("PACK_TAMPERED");
  }

  @Test
  void a_file_that_is_cut_short_is_refused_and_taken_when_it_comes_whole() {
    publish("1");
    server.bent = file -> PackFile.of(java.util.Arrays.copyOf(file.bytes(), file.size() - 1));
    assertThat(sync.fetch()).isFalse();
    server.bent = UnaryOperator.identity();
    assertThat(sync.fetch()).isTrue();
    assertThat(told).containsExactly("PACK_TAMPERED", "1");
  }

  @Test
  void whatever_is_changed_in_an_edition_breaks_its_seal() {
    var true_ = publish("1");
    var other = publish("2");
    List<UnaryOperator<Edition>> lies =
        List.of(
            e -> with(e, 9, e.pack(), e.version(), e.hash(), e.note(), e.author()),
            e -> with(e, e.seq(), "child-vi", e.version(), e.hash(), e.note(), e.author()),
            e -> with(e, e.seq(), e.pack(), "7", e.hash(), e.note(), e.author()),
            e -> with(e, e.seq(), e.pack(), e.version(), other.hash(), e.note(), e.author()),
            e -> with(e, e.seq(), e.pack(), e.version(), e.hash(), "khác", e.author()),
            e -> with(e, e.seq(), e.pack(), e.version(), e.hash(), e.note(), "minh"),
            e -> e.signed(other.signature()),
            e -> e.signed(""));
    for (var lie : lies) {
      server.editions.clear();
      server.editions.add(lie.apply(true_));
      assertThat(sync.fetch()).isFalse();
    }
    assertThat(shelf.editions()).isEmpty();
  }

  private static Edition with(
      Edition e, long seq, String pack, String version, String hash, String note, String author) {
    return new Edition(
        seq,
        pack,
        version,
        hash,
        e.size(),
        note,
        author,
        e.authorName(),
        e.publishedAt(),
        e.signature());
  }

  @Test
  void a_bad_edition_holds_up_no_other() {
    publish("1");
    publish("2");
    publish("3");
    bend(e -> e.version().equals("2") ? e.signed("AAAA") : e);
    assertThat(sync.fetch()).isFalse();
    assertThat(shelf.editions()).extracting(Edition::version).containsExactly("1", "3");
  }

  @Test
  void a_server_with_another_key_is_believed_nothing() {
    publish("1");
    sync.fetch();
    var thief = Seal.fresh();
    server.key = thief.publicKey();
    var bare = publish("2");
    bend(e -> e.equals(bare) ? e.signed(Seal.of(thief.privateKey()).sign(e.sealed())) : e);
    assertThat(sync.fetch()).isFalse();
    assertThat(sync.fetch()).isFalse();
    assertThat(shelf.editions()).extracting(Edition::version).containsExactly("1");
    assertThat(told).containsExactly("1", "PACK_KEY_OTHER");
  }

  @Test
  void a_server_that_was_set_back_and_gives_a_version_anew_does_not_replace_what_records_rest_on() {
    publish("1");
    publish("2");
    sync.fetch();
    server.editions.clear();
    var file = PackFile.of(new byte[] {'P', 'K', 9});
    server.files.put(file.hash(), file);
    var bare =
        new Edition(
            1, "tip-vi", "2", file.hash(), file.size(), "n", "hoa", "Hoa", Instant.EPOCH, "");
    server.editions.add(bare.signed(Seal.of(pair.privateKey()).sign(bare.sealed())));
    assertThat(sync.fetch()).isFalse();
    assertThat(told).containsExactly("2", "1", "PACK_VERSION_TAKEN");
    assertThat(shelf.editions()).hasSize(2);
  }
}
