package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A photo attached at one desk is opened at another: real stores, HTTP and PostgreSQL, and a line
 * that is cut.
 */
class AttachedEverywhereTest {

  private static final int CHUNKS = 9;
  private static final Ids IDS = Ids.timeOrdered();

  @TempDir static Path folder;
  private static Content content;
  private static Central central;
  private static RoughLine line;
  private static Counted lanSent;
  private static Counted hoaFetched;
  private static Seat lan;
  private static Seat hoa;
  private static volatile boolean cutting;

  @BeforeAll
  static void sit() {
    content = SharedContent.get();
    central = Central.start("attached_everywhere");
    line = new RoughLine(() -> List.of(URI.create(central.address).getPort()));
    Doors.through(line.address(), central.address);
    lan = seat("lan", real -> lanSent = new Counted(real));
    hoa = seat("hoa", real -> hoaFetched = new Counted(real));
  }

  @AfterAll
  static void leave() {
    lan.close();
    hoa.close();
    line.close();
    central.close();
  }

  @BeforeEach
  void forget() {
    lanSent.chunks.clear();
    hoaFetched.chunks.clear();
  }

  /** Counts what goes through, and cuts the line once after the fourth. */
  private static final class Counted implements AttachmentServer {
    final List<Integer> chunks = Collections.synchronizedList(new ArrayList<>());
    private final AttachmentServer real;

    Counted(AttachmentServer real) {
      this.real = real;
    }

    private void count(int n) {
      chunks.add(n);
      if (cutting && chunks.size() == 4) {
        line.turn(Weather.CUT);
        Thread.ofVirtual()
            .start(
                () -> {
                  LockSupport.parkNanos(300_000_000);
                  line.turn(Weather.FAIR);
                });
      }
    }

    @Override
    public Lacking lacking(Asked asked) {
      return real.lacking(asked);
    }

    @Override
    public Brought put(UUID record, String hash, int n, byte[] chunk) {
      var brought = real.put(record, hash, n, chunk);
      count(n);
      return brought;
    }

    @Override
    public byte[] get(UUID record, String hash, int n) {
      var chunk = real.get(record, hash, n);
      count(n);
      return chunk;
    }
  }

  private static Seat seat(String login, UnaryOperator<AttachmentServer> counted) {
    var plan = new Seat.Plan(folder.resolve(login), line.address(), content).reaching(counted);
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

  private static List<Integer> eachOnce() {
    return IntStream.range(0, CHUNKS).boxed().toList();
  }

  private static void awaitSent() {
    Seat.await("the server has it", () -> lan.store.attachmentShelf().unsent().isEmpty());
  }

  @Test
  void cut_in_the_middle_each_way_it_goes_on_and_no_chunk_goes_twice() throws Exception {
    var bytes = new byte[(CHUNKS - 1) * AttachedFile.CHUNK_BYTES + 31];
    new Random(1).nextBytes(bytes);
    cutting = true;
    var contact = IDS.next();
    var file = attached(lan, contact, bytes);
    save(lan, contact, file);
    awaitSent();
    assertThat(lanSent.chunks)
        .as("each chunk once, though the line was cut")
        .containsExactlyInAnyOrderElementsOf(eachOnce());

    Seat.await("hoa has the record", () -> hoa.store.contacts().open(contact).isPresent());
    assertThat(hoa.store.attachments().here(file).chunks()).as("too large by itself").isZero();
    hoa.attachments.want(new Item(contact, file.hash(), file.size()));
    Seat.await("hoa has it", () -> hoa.store.attachments().here(file).whole());
    cutting = false;
    assertThat(read(hoa, file)).isEqualTo(bytes);
    assertThat(hoaFetched.chunks).containsExactlyInAnyOrderElementsOf(eachOnce());

    // The same photo of another record: brought anew, stored once on both sides.
    var other = IDS.next();
    save(lan, other, attached(lan, other, bytes));
    Seat.await("hoa has both", () -> hoa.store.contacts().open(other).isPresent());
    awaitSent();
    assertThat(hoa.store.attachments().here(file).whole()).isTrue();
    assertThat(hoaFetched.chunks).hasSize(CHUNKS);

    var server = hoa.admitted.server();
    server.erasures().erase(new Wanted(contact, "asked"));
    server.erasures().erase(new Wanted(other, "asked"));
    for (var seat : List.of(lan, hoa)) {
      Seat.await("gone", () -> seat.store.attachments().here(file).chunks() == 0);
      assertThat(seat.store.attachmentShelf().absent(file)).hasSize(CHUNKS);
    }
    assertThatThrownBy(() -> server.attachments().get(contact, file.hash(), 0))
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_MISSING));
  }

  @Test
  void a_small_file_comes_by_itself_and_one_of_a_report_still_open_waits_for_its_record()
      throws Exception {
    var contact = IDS.next();
    var small = new byte[40_000];
    new Random(2).nextBytes(small);
    var file = attached(lan, contact, small);
    lan.attachments.wake();
    LockSupport.parkNanos(400_000_000);
    assertThat(lanSent.chunks).as("nobody may have it yet").isEmpty();
    save(lan, contact, file);
    Seat.await("it came by itself", () -> hoa.store.attachments().here(file).whole());
    assertThat(read(hoa, file)).isEqualTo(small);
    assertThat(lanSent.chunks).containsExactly(0);
    assertThat(hoaFetched.chunks).containsExactly(0);
  }
}
