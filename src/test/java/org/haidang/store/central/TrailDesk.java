package org.haidang.store.central;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Json;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailServer;
import org.haidang.sync.TrailShelf;
import org.haidang.sync.TrailSync;

/** A workstation with a chain in memory, of which anything can be taken. */
final class TrailDesk implements TrailShelf, TrailServer {
  final UUID chain = TrailTableTest.IDS.next();
  final Session session =
      new Session(
          new Account("lan", "Lan", Role.COUNSELOR, "HN"),
          TrailTableTest.IDS.next(),
          Instant.parse("2099-01-01T00:00:00Z"));
  final List<TrailEntry> entries = new ArrayList<>();
  final TrailSync sync = new TrailSync(this, this, new Random(1));
  private final CentralStore store;
  private final Json json = new Json();
  private long sent;

  TrailDesk(CentralStore store) {
    this.store = store;
  }

  TrailEntry look(UUID record, String why) {
    var happening =
        Happening.of(
            TrailTableTest.IDS.next(),
            TrailTableTest.NOON,
            "lan",
            Deed.SHOWN,
            RecordType.CONTACT,
            record);
    var links = new TrailChain(new SecureRandom());
    var entry = links.next(chain, head(), json.text(happening), why);
    entries.add(entry);
    return entry;
  }

  void looks(int many) {
    for (int i = 0; i < many; i++) {
      look(TrailTableTest.IDS.next(), "vì " + i);
    }
  }

  @Override
  public UUID chain() {
    return chain;
  }

  @Override
  public TrailHead head() {
    return entries.isEmpty()
        ? TrailHead.NONE
        : new TrailHead(entries.getLast().seq(), entries.getLast().seal());
  }

  @Override
  public List<TrailEntry> from(long from, int most) {
    return entries.stream().filter(entry -> entry.seq() >= from).limit(most).toList();
  }

  @Override
  public long sent() {
    return sent;
  }

  @Override
  public void sent(long seq) {
    sent = seq;
  }

  @Override
  public Reported report(Report report) {
    return store.trail().report(report, session, TrailTableTest.NOON);
  }

  @Override
  public Found find(View view, Question question) {
    return store.trail().find(view, question, session, TrailTableTest.NOON);
  }
}
