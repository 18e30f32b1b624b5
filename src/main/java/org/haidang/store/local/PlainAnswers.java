package org.haidang.store.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.jdbi.v3.core.Handle;

/**
 * Takes in, many with a statement, the answers that nearly all are: a record made here with one
 * change, and taken in by the server as it was. What the server has then is what is shown here,
 * with its first version; nothing needs to be read or reckoned. Within a transaction.
 */
final class PlainAnswers {

  /** Fewer are as quick one by one. */
  private static final int FEWEST = 4;

  /** Nothing else of the record is open, nothing of the server's is here yet. */
  private static final String PLAIN =
      "select c.id, c.record from change c join record r on r.id = c.record where c.id in "
          + Many.MARKS
          + " and c.state = 'WAITING' and r.base is null and r.shown is not null"
          + " and r.gone = 0 and r.attention is null and r.conflicted = 0"
          + " and not exists (select 1 from change o where o.record = c.record"
          + " and o.state <> 'SETTLED' and o.seq <> c.seq)";

  private static final String SETTLE =
      "update change set state = 'SETTLED', generation = ?, version = ?, code = null,"
          + " answered_at = ? where id in "
          + Many.MARKS;

  private static final String CONFIRM =
      "update record set base ="
          + " cast(json_set(cast(shown as text), '$.version', json(?)) as blob), shown = null,"
          + " version = ?, waiting = 0, since = ? where id in "
          + Many.MARKS;

  private final Json json;
  private final Clock clock;

  PlainAnswers(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Takes in what it can; the answers that are left, in their order. */
  List<ChangeAnswer> take(Handle h, List<ChangeAnswer> answers) {
    var first = new HashMap<Version, List<ChangeAnswer>>();
    for (var answer : answers) {
      var version = answer.version();
      if (answer.outcome() == Outcome.ACCEPTED && version != null && version.n() == 1) {
        first.computeIfAbsent(version, _ -> new ArrayList<>()).add(answer);
      }
    }
    var taken = new HashSet<UUID>();
    first.forEach(
        (version, all) -> {
          for (int from = 0; from + FEWEST <= all.size(); from += Many.AT_ONCE) {
            taken.addAll(
                take(h, version, all.subList(from, Math.min(all.size(), from + Many.AT_ONCE))));
          }
        });
    return taken.isEmpty()
        ? answers
        : answers.stream().filter(answer -> !taken.contains(answer.change())).toList();
  }

  private Set<UUID> take(Handle h, Version version, List<ChangeAnswer> some) {
    var records = new HashMap<UUID, UUID>();
    Plain.list(
            h,
            PLAIN,
            row -> Map.entry(Uuids.of(row.getBytes(1)), Uuids.of(row.getBytes(2))),
            Many.values(some.stream().map(ChangeAnswer::change).toList(), 0))
        .forEach(row -> records.put(row.getKey(), row.getValue()));
    if (!records.isEmpty()) {
      long now = clock.millis();
      var changes = Many.values(List.copyOf(records.keySet()), 3);
      changes[0] = Uuids.bytes(version.generation());
      changes[1] = version.n();
      changes[2] = now;
      Plain.update(h, SETTLE, changes);
      var ids = Many.values(List.copyOf(records.values()), 3);
      ids[0] = json.text(version);
      ids[1] = version.n();
      ids[2] = now;
      Plain.update(h, CONFIRM, ids);
    }
    return records.keySet();
  }
}
