package org.haidang.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.haidang.desk.Contacts;
import org.haidang.desk.Contacts.Opened;
import org.haidang.desk.Contacts.Row;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;

/**
 * A workstation in a process of its own that saves and changes contacts as fast as a whole room
 * does, until it is killed or told to finish. Each line on standard output is true when it is said.
 *
 * <pre>
 * READY
 * TRY change record path from to   about to be saved; a value that is absent is "-"
 * SAVED change                     saved
 * DEPTH waiting                    so many saved changes the server has not answered
 * ASIDE record place               refused, set aside for a person
 * SENT attention                   told to finish: nothing waits, so many are set aside
 * HOLDS record n digest            told to tell: every contact that is here
 * TOLD
 * </pre>
 */
final class WorkingProgram {

  /** Where every change leaves its id. */
  static final String MARK = "proof/";

  /** What two people of one centre write over each other. */
  static final String SUMMARY = "incident/summary";

  /** The centre some contacts are shared with, and taken back from. */
  static final String OTHER_CENTRE = "DN";

  /** A workstation asks for news at least once a minute. */
  private static final long NOTICED_SECONDS = 90;

  private static final int WELL_KNOWN = 5;

  private final Seat seat;
  private final String login;
  private final boolean shares;
  private final Random random;
  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

  private WorkingProgram(Seat seat, String login, boolean shares, long seed) {
    this.seat = seat;
    this.login = login;
    this.shares = shares;
    random = new Random(seed);
  }

  /** Arguments: data folder, server's address, login, whether she shares contacts, seed. */
  public static void main(String[] arguments) {
    try {
      var plan = new Seat.Plan(Path.of(arguments[0]), arguments[1], Content.load());
      var seat = Seat.take(plan, arguments[2]);
      new WorkingProgram(
              seat, arguments[2], Boolean.parseBoolean(arguments[3]), Long.parseLong(arguments[4]))
          .run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(7);
    }
  }

  /** One write, so that a kill cuts no line in two parts of which the first looks whole. */
  private static void say(Object... words) {
    var line = new StringBuilder();
    for (var word : words) {
      line.append(line.isEmpty() ? "" : " ").append(word == null ? "-" : word);
    }
    synchronized (System.out) {
      System.out.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private void run() throws Exception {
    Thread.ofPlatform().daemon().start(this::listen);
    say("READY");
    while (told.isEmpty()) {
      save(next());
      say("DEPTH", seat.store.outbox().depth().waiting());
      Thread.sleep(20 + random.nextInt(180));
    }
    while (true) {
      switch (told.take()) {
        case "finish" -> {
          awaitAll();
          // A server that was brought back refuses what follows what it lost, until it is noticed.
          long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(NOTICED_SECONDS);
          while (!aside().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            awaitAll();
          }
          aside().forEach(row -> say("ASIDE", row.id(), row.place()));
          say("SENT", seat.store.outbox().depth().attention());
        }
        case "tell" -> tell();
        default -> {
          return;
        }
      }
    }
  }

  private void awaitAll() {
    Seat.await("the server has all", () -> seat.store.outbox().depth().waiting() == 0);
  }

  private List<Contacts.Row> aside() {
    var conflict = new Place.NeedsAttention(ErrorCode.CHANGE_CONFLICT.name());
    return seat.store.contacts().find("", Contacts.At.ATTENTION, 1_000).stream()
        .filter(row -> !row.place().equals(conflict))
        .toList();
  }

  private void listen() {
    try (var in = new java.util.Scanner(System.in, StandardCharsets.UTF_8)) {
      while (in.hasNextLine()) {
        told.add(in.nextLine());
      }
    }
    told.add("end");
  }

  private void tell() {
    for (var row : seat.store.contacts().find("", 1_000_000)) {
      var state = seat.store.contacts().open(row.id()).orElseThrow().state();
      var version = state.version();
      say("HOLDS", row.id(), version == null ? 0 : version.n(), Copy.digest(state));
    }
    say("TOLD");
  }

  private void save(Change change) throws IOException {
    var edit = change.patch().getFirst();
    say("TRY", change.id(), change.record(), edit.path(), edit.from(), edit.to());
    seat.store.contacts().save(change);
    say("SAVED", change.id());
  }

  private Change next() {
    var ours = seat.store.contacts().find("", WELL_KNOWN).stream().map(Row::id).toList();
    int dice = random.nextInt(100);
    if (ours.isEmpty() || dice < 20) {
      return fresh();
    }
    // The latest few, so that colleagues meet at the same ones.
    var record = ours.get(random.nextInt(ours.size()));
    var opened = seat.store.contacts().open(record).orElse(null);
    if (opened == null || !seat.admitted.account().centre().equals(centre(opened))) {
      return fresh();
    }
    var body = opened.state().body();
    if (dice < 65) {
      var path = SUMMARY;
      return on(opened, new Edit(path, body.get(path), "lời-" + Ids.timeOrdered().next()));
    }
    if (dice < 85 && shares) {
      var path = RecordFields.SHARED + OTHER_CENTRE;
      var was = body.get(path);
      return on(opened, new Edit(path, was, was == null ? "yes" : null));
    }
    var path = "seen/" + login;
    return on(opened, new Edit(path, body.get(path), Ids.timeOrdered().next().toString()));
  }

  private static String centre(Opened opened) {
    return opened.state().body().get(ContactFields.CENTRE);
  }

  private Change fresh() {
    var record = Ids.timeOrdered().next();
    var text = new Edit(SUMMARY, null, Letters.of(record, Letters.length(record)));
    return change(
        record,
        null,
        null,
        List.of(
            text,
            new Edit(ContactFields.CENTRE, null, seat.admitted.account().centre()),
            new Edit(ContactFields.COUNSELOR, null, login)));
  }

  private Change on(Opened opened, Edit edit) {
    return change(
        opened.state().id(),
        opened.latest(),
        opened.latest() == null ? opened.state().version() : null,
        List.of(edit));
  }

  private Change change(UUID record, UUID after, org.haidang.model.Version base, List<Edit> edits) {
    var id = Ids.timeOrdered().next();
    var patch = new ArrayList<>(edits);
    patch.add(new Edit(MARK + id, null, login));
    return new Change(
        id,
        RecordType.CONTACT,
        record,
        after,
        base,
        patch,
        login,
        seat.admitted.workstation(),
        java.time.Instant.now(),
        null);
  }
}
