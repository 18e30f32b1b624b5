package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.haidang.fakes.RoughLine;
import org.haidang.fakes.RoughLine.Weather;
import org.haidang.model.AttachedFile;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Erasing.Wanted;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;
import org.haidang.sync.AttachmentServer;
import org.haidang.sync.AttachmentShelf.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A photo attached at one desk is opened at another: real stores, HTTP and PostgreSQL, and a line
 * that is cut.
 */
class AttachedEverywhereTest {

  private static final int CHUNKS = 9;
  private static final Ids IDS = Ids.timeOrdered();

  @TempDir Path folder;

  private final Content content = Content.load();
  private final byte[] bytes = new byte[(CHUNKS - 1) * AttachedFile.CHUNK_BYTES + 31];

  /** Counts what is sent, and lets a test do something after each. */
  private static final class Counted implements AttachmentServer {
    final List<Integer> sent = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> fetched = Collections.synchronizedList(new ArrayList<>());
    private final AttachmentServer real;
    private final IntConsumer after;

    Counted(AttachmentServer real, IntConsumer after) {
      this.real = real;
      this.after = after;
    }

    @Override
    public Lacking lacking(Asked asked) {
      return real.lacking(asked);
    }

    @Override
    public Brought put(UUID record, String hash, int n, byte[] chunk) {
      var brought = real.put(record, hash, n, chunk);
      sent.add(n);
      after.accept(sent.size());
      return brought;
    }

    @Override
    public byte[] get(UUID record, String hash, int n) {
      var chunk = real.get(record, hash, n);
      fetched.add(n);
      after.accept(fetched.size());
      return chunk;
    }
  }

  private Counted lanSent;
  private Counted hoaFetched;

  private Seat seat(String login, String address, IntConsumer after) {
    var plan =
        new Seat.Plan(folder.resolve(login), address, content)
            .reaching(
                real -> {
                  var counted = new Counted(real, after);
                  if (login.equals("lan")) {
                    lanSent = counted;
                  } else {
                    hoaFetched = counted;
                  }
                  return counted;
                });
    return Seat.take(plan, login);
  }

  private AttachedFile attached(Seat seat, UUID contact, byte[] what) throws IOException {
    return seat.store.attachments().keep(contact, "tờ ghi.jpg", new ByteArrayInputStream(what));
  }

  private static void save(Seat seat, UUID contact, AttachedFile file) {
    seat.store
        .contacts()
        .save(
            new Change(
                IDS.next(),
                RecordType.CONTACT,
                contact,
                null,
                null,
                List.of(
                    new Edit(ContactFields.CENTRE, null, "HN"),
                    new Edit(ContactFields.STARTED, null, Clock.systemUTC().instant().toString()),
                    new Edit("papers/paper", null, file.answer())),
                seat.admitted.account().login(),
                seat.admitted.workstation(),
                Clock.systemUTC().instant(),
                null));
  }

  private static byte[] read(Seat seat, AttachedFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    seat.store.attachments().write(file, out);
    return out.toByteArray();
  }

  @Test
  void cut_in_the_middle_each_way_it_goes_on_and_no_chunk_goes_twice() throws Exception {
    new Random(1).nextBytes(bytes);
    try (var central = Central.start("attached_everywhere");
        var line = new RoughLine(() -> List.of(URI.create(central.address).getPort()))) {
      var contact = IDS.next();
      IntConsumer cutOnce =
          count -> {
            if (count == 4) {
              line.turn(Weather.CUT);
              Thread.ofVirtual()
                  .start(
                      () -> {
                        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
                        line.turn(Weather.FAIR);
                      });
            }
          };
      try (var lan = seat("lan", line.address(), cutOnce)) {
        var file = attached(lan, contact, bytes);
        save(lan, contact, file);
        Seat.await("the server has it", () -> lan.store.attachmentShelf().unsent().isEmpty());
        assertThat(lanSent.sent)
            .as("each chunk once, though the line was cut")
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CHUNKS).boxed().toList());

        try (var hoa = seat("hoa", line.address(), cutOnce)) {
          Seat.await("hoa has the record", () -> hoa.store.contacts().open(contact).isPresent());
          assertThat(hoa.store.attachments().here(file).whole())
              .as("too large to come by itself")
              .isFalse();
          hoa.attachments.want(new Item(contact, file.hash(), file.size()));
          Seat.await("hoa has it", () -> hoa.store.attachments().here(file).whole());
          assertThat(read(hoa, file)).isEqualTo(bytes);
          assertThat(hoaFetched.fetched)
              .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CHUNKS).boxed().toList());

          // The same photo of another record: shown anew to the server, stored once on both.
          var other = IDS.next();
          save(lan, other, attached(lan, other, bytes));
          Seat.await("hoa has both", () -> hoa.store.contacts().open(other).isPresent());
          Seat.await("and all of it", () -> lan.store.attachmentShelf().unsent().isEmpty());
          assertThat(hoa.store.attachments().here(file).whole()).isTrue();
          assertThat(hoaFetched.fetched).hasSize(CHUNKS);

          hoa.admitted.server().erasures().erase(new Wanted(contact, "asked"));
          hoa.admitted.server().erasures().erase(new Wanted(other, "asked"));
          for (var seat : List.of(lan, hoa)) {
            Seat.await("gone", () -> seat.store.attachments().here(file).chunks() == 0);
            assertThat(seat.store.attachmentShelf().absent(file)).hasSize(CHUNKS);
          }
          try {
            hoa.admitted.server().attachments().get(contact, file.hash(), 0);
            throw new AssertionError("told after it was erased");
          } catch (HaidangException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.RECORD_MISSING);
          }
        }
      }
    }
  }

  @Test
  void a_small_file_comes_by_itself_and_one_of_a_report_still_open_waits_for_its_record()
      throws Exception {
    try (var central = Central.start("attached_small");
        var lan = seat("lan", central.address, _ -> {});
        var hoa = seat("hoa", central.address, _ -> {})) {
      var contact = IDS.next();
      var small = new byte[40_000];
      new Random(2).nextBytes(small);
      var file = attached(lan, contact, small);
      lan.attachments.wake();
      java.util.concurrent.locks.LockSupport.parkNanos(400_000_000);
      assertThat(lanSent.sent).as("nobody may have it yet").isEmpty();
      save(lan, contact, file);
      Seat.await("it came by itself", () -> hoa.store.attachments().here(file).whole());
      assertThat(read(hoa, file)).isEqualTo(small);
      assertThat(lanSent.sent).containsExactly(0);
      assertThat(hoaFetched.fetched).containsExactly(0);
    }
  }
}
