package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;
import org.haidang.sync.AttachmentShelf.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which chunk goes next, and when none does. */
class AttachmentSyncTest {

  private static final UUID LIFE = UUID.randomUUID();

  private final List<String> line = new ArrayList<>();
  private final FakeServer server = new FakeServer();
  private final FakeShelf shelf = new FakeShelf();
  private Duration now = Duration.ZERO;
  private boolean changesWait;
  private final AttachmentSync sync =
      new AttachmentSync(
          server,
          shelf,
          new Timing() {
            @Override
            public Instant clock() {
              return Instant.EPOCH;
            }

            @Override
            public Duration elapsed() {
              return now;
            }
          },
          new Random(5),
          () -> changesWait);

  private final class FakeServer implements AttachmentServer {
    final Map<String, List<Integer>> lacks = new LinkedHashMap<>();
    @Nullable ErrorCode fault;
    @Nullable ErrorCode after;

    private void fail(@Nullable ErrorCode with) {
      if (with != null) {
        throw new HaidangException(with);
      }
    }

    @Override
    public Lacking lacking(Asked asked) {
      line.add("ask " + asked.hash().charAt(0));
      fail(fault);
      var lacking = lacks.computeIfAbsent(asked.hash(), _ -> all(asked.size()));
      return new Lacking(LIFE, lacking, lacking.isEmpty());
    }

    private List<Integer> all(long size) {
      int chunks = new AttachedFile("a", "a".repeat(64), size).chunks();
      return new ArrayList<>(IntStream.range(0, chunks).boxed().toList());
    }

    @Override
    public Brought put(UUID record, String hash, int n, byte[] chunk) {
      line.add("put " + hash.charAt(0) + n);
      fail(fault);
      var lacking = lacks.get(hash);
      lacking.remove((Integer) n);
      fail(after);
      return new Brought(lacking.isEmpty());
    }

    @Override
    public byte[] get(UUID record, String hash, int n) {
      line.add("get " + hash.charAt(0) + n);
      fail(fault);
      return new byte[1];
    }
  }

  private static final class FakeShelf implements AttachmentShelf {
    final List<Item> unsent = new ArrayList<>();
    final List<Item> missing = new ArrayList<>();
    final Map<String, List<Integer>> absent = new LinkedHashMap<>();

    @Override
    public List<Item> unsent() {
      return List.copyOf(unsent);
    }

    @Override
    public List<Item> missing(long bytes) {
      return missing.stream().filter(item -> item.size() <= bytes).toList();
    }

    @Override
    public List<Integer> absent(AttachedFile file) {
      return List.copyOf(absent.getOrDefault(file.hash(), List.of()));
    }

    @Override
    public byte[] chunk(AttachedFile file, int n) {
      return new byte[1];
    }

    @Override
    public boolean keep(AttachedFile file, int n, byte[] bytes) {
      var left = absent.get(file.hash());
      left.remove((Integer) n);
      missing.removeIf(item -> left.isEmpty() && item.hash().equals(file.hash()));
      return left.isEmpty();
    }

    @Override
    public void sent(Item item, UUID generation) {
      assertThat(generation).isEqualTo(LIFE);
      unsent.remove(item);
    }
  }

  private static Item item(char which, int chunks) {
    return new Item(
        UUID.randomUUID(), String.valueOf(which).repeat(64), (long) chunks * (256 << 10));
  }

  private Item elsewhere(char which, int chunks) {
    var item = item(which, chunks);
    shelf.absent.put(item.hash(), new ArrayList<>(IntStream.range(0, chunks).boxed().toList()));
    return item;
  }

  private void turns(int times) {
    for (int i = 0; i < times; i++) {
      sync.turn();
    }
  }

  @Test
  void a_file_goes_chunk_by_chunk_and_what_somebody_waits_for_comes_between() {
    shelf.unsent.add(item('a', 3));
    turns(2);
    var wanted = elsewhere('b', 9);
    shelf.absent.put(wanted.hash(), new ArrayList<>(List.of(7, 8)));
    sync.want(wanted);
    turns(6);
    assertThat(line).containsExactly("ask a", "put a0", "put a1", "get b7", "get b8", "put a2");
    assertThat(shelf.unsent).isEmpty();
    assertThat(sync.turn()).isEqualTo(AttachmentSync.IDLE);
  }

  @Test
  void small_files_come_by_themselves_and_large_ones_wait_to_be_opened() {
    shelf.missing.add(elsewhere('c', 2));
    shelf.missing.add(elsewhere('d', 5));
    turns(5);
    assertThat(line).containsExactly("get c0", "get c1");
  }

  @Test
  void no_chunk_sets_out_while_changes_wait_but_not_for_ever() {
    shelf.unsent.add(item('a', 1));
    changesWait = true;
    for (int i = 0; i < 40; i++) {
      assertThat(sync.turn()).isEqualTo(Duration.ofMillis(250));
    }
    assertThat(line).isEmpty();
    sync.turn();
    assertThat(line).as("ten seconds are enough").containsExactly("ask a", "put a0");
  }

  @Test
  void an_answer_that_was_lost_is_asked_for_and_the_chunk_does_not_go_twice() {
    shelf.unsent.add(item('a', 2));
    server.after = ErrorCode.SERVER_UNREACHABLE;
    assertThat(sync.turn()).as("the line rests").isGreaterThan(Duration.ZERO);
    server.after = null;
    turns(2);
    assertThat(line).containsExactly("ask a", "put a0", "ask a", "put a1");
    assertThat(shelf.unsent).isEmpty();
  }

  @Test
  void a_file_whose_own_turn_fails_holds_up_no_other_and_is_tried_again() {
    shelf.unsent.add(item('a', 1));
    server.fault = ErrorCode.RECORD_MISSING;
    var rest = sync.turn();
    assertThat(rest).as("others may go at once").isZero();
    server.fault = null;
    shelf.unsent.add(item('b', 1));
    turns(1);
    assertThat(line).containsExactly("ask a", "ask b", "put b0");
    assertThat(sync.turn()).as("until its time").isLessThan(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    turns(1);
    assertThat(line).endsWith("ask a", "put a0");
    assertThat(shelf.unsent).isEmpty();
  }

  @Test
  void waiting_grows_with_each_failure_up_to_a_minute_and_never_ends() {
    shelf.unsent.add(item('a', 1));
    server.fault = ErrorCode.SERVER_UNREACHABLE;
    var longest = Duration.ZERO;
    for (int i = 0; i < 60; i++) {
      var rest = sync.turn();
      assertThat(rest).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(60));
      longest = rest.compareTo(longest) > 0 ? rest : longest;
    }
    assertThat(longest).isGreaterThan(Duration.ofSeconds(20));
    server.fault = null;
    turns(1);
    assertThat(shelf.unsent).isEmpty();
  }
}
