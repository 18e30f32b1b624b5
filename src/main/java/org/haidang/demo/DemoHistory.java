package org.haidang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.haidang.access.Session;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.Ledger;

/**
 * Fills a server that has no contact yet with the fictional calls, as if a shift had taken them.
 */
public final class DemoHistory {

  /** The computer the fictional calls were taken on; one that nobody signs in at. */
  private static final UUID WORKSTATION = UUID.fromString("00000000-0000-7000-8000-000000000111");

  private final Pack pack;
  private final BiFunction<Pack, Body, FormSession> forms;
  private final Ids ids;
  private final Json json;
  private final Clock clock;

  /** Fills the forms of {@code pack}. */
  public DemoHistory(
      Pack pack, BiFunction<Pack, Body, FormSession> forms, Ids ids, Json json, Clock clock) {
    this.pack = pack;
    this.forms = forms;
    this.ids = ids;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Puts the calls in, taken in turn by the counselors among {@code accounts}; none if one is
   * there.
   */
  public void fill(Ledger ledger, List<Account> accounts) {
    var counselors = accounts.stream().filter(one -> one.role() == Role.COUNSELOR).toList();
    var scope = org.haidang.model.Scopes.centre(counselors.getFirst().centre());
    var present = ledger.read(Cursor.START, java.util.Set.of(scope), null, 1);
    if (!present.items().isEmpty()) {
      return;
    }
    var calls = DemoCalls.read(json, LocalDate.now(clock));
    var changes = new ArrayList<Change>();
    var begin = clock.instant().minus(Duration.ofHours(7));
    for (int i = 0; i < calls.size(); i++) {
      var taker = counselors.get(i % counselors.size());
      changes.add(change(calls.get(i), taker, begin.plus(Duration.ofMinutes(19L * i))));
    }
    var first = counselors.getFirst();
    ledger.append(changes, new Session(first, WORKSTATION, Instant.MAX));
  }

  private Change change(DemoCall call, Account taker, Instant started) {
    var ended = started.plus(Duration.ofMinutes(8));
    var own =
        Map.of(
            ContactFields.PACK, pack.id(),
            ContactFields.PACK_VERSION, pack.version(),
            ContactFields.CENTRE, taker.centre(),
            ContactFields.COUNSELOR, taker.login(),
            ContactFields.CHANNEL, call.channel().name(),
            ContactFields.STARTED, started.toString(),
            ContactFields.ENDED, ended.toString());
    var body = Body.EMPTY.with(ContactFields.NUMBER, call.number());
    for (var field : own.entrySet()) {
      body = body.with(field.getKey(), field.getValue());
    }
    var form = forms.apply(pack, body);
    call.fill(form);
    return new Change(
        ids.next(),
        RecordType.CONTACT,
        ids.next(),
        null,
        null,
        Body.EMPTY.editsTo(form.body()),
        taker.login(),
        WORKSTATION,
        ended,
        null);
  }
}
