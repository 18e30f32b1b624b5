package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Body;
import org.haidang.model.Finality;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.referrals.Course;
import org.jspecify.annotations.Nullable;

/**
 * A record that a restored server lost the newest of, and a workstation's copy of it. Used once, by
 * one thread; reads nothing but what it is given.
 *
 * <p>The copy descends from what the server has, so what it says stands, except where somebody
 * wrote into the field since the restore without having seen it: there both values are held, and
 * the one written since is shown. Erasure wins.
 */
public final class Reunion {

  private final RecordState trunk;
  private final RecordState copy;
  private final Map<String, SinceRestore> since;
  private final UUID brought;
  private final SortedMap<String, String> body;
  private final SortedMap<String, List<HeldValue>> held;

  private Reunion(
      RecordState trunk, RecordState copy, Map<String, SinceRestore> since, UUID brought) {
    this.trunk = trunk;
    this.copy = copy;
    this.since = since;
    this.brought = brought;
    body = new TreeMap<>(trunk.body().fields());
    held = new TreeMap<>(trunk.conflicts());
  }

  /**
   * The record with what the copy knows more.
   *
   * @param trunk the record as the server has it; its version stays
   * @param copy the record as it was in the earlier life, later than what the trunk goes back to
   * @param since for each field written since the restore what is known of that
   * @param brought the change that stands for the copy's values
   */
  public static RecordState of(
      RecordState trunk, RecordState copy, Map<String, SinceRestore> since, UUID brought) {
    return trunk.erased() || copy.erased()
        ? erased(trunk)
        : new Reunion(trunk, copy, since, brought).whole();
  }

  /** Nothing but its id and whose it was, and the scopes in which that is told. */
  private static RecordState erased(RecordState trunk) {
    var nothing = new TreeMap<String, List<HeldValue>>();
    var centre = trunk.body().get(RecordFields.CENTRE);
    var left = centre == null ? Body.EMPTY : Body.EMPTY.with(RecordFields.CENTRE, centre);
    return new RecordState(
        trunk.type(), trunk.id(), trunk.version(), left, nothing, trunk.scopes(), true);
  }

  private RecordState whole() {
    var paths = new TreeSet<>(body.keySet());
    paths.addAll(copy.body().fields().keySet());
    paths.addAll(held.keySet());
    paths.addAll(copy.conflicts().keySet());
    for (var path : paths) {
      var written = since.get(path);
      if (written == null && (staysForWhatIsIn(path) || isProposedHere(path))) {
        continue;
      }
      if (written == null) {
        show(path, copy.body().get(path));
        hold(path, copy.conflicts().getOrDefault(path, List.of()));
      } else if (Finality.arranges(path)) {
        arrange(path);
      } else {
        meet(path, written);
      }
    }
    if (trunk.type() == RecordType.REFERRAL) {
      standBySteps();
    }
    var now = new Body(body);
    var scopes = new TreeSet<>(Scopes.of(now));
    return new RecordState(trunk.type(), trunk.id(), trunk.version(), now, held, scopes, false);
  }

  /**
   * Whether {@code path} is an entry that came back, held beside its absence, because somebody
   * wrote into it since the restore, and of which the copy knows nothing. No change names it.
   */
  private boolean staysForWhatIsIn(String path) {
    return trunk.conflicts().containsKey(path)
        && copy.body().get(path) == null
        && !copy.conflicts().containsKey(path)
        && since.keySet().stream().anyMatch(other -> Entries.around(other).contains(path));
  }

  /**
   * Whether {@code path} is of an amendment that the copy knows nothing of. No change need name it,
   * what was written apart is put there by the merge; and whatever becomes of an amendment, it
   * stays.
   */
  private boolean isProposedHere(String path) {
    return path.startsWith(RecordFields.AMENDMENT) && copy.body().get(path) == null;
  }

  /**
   * A finalising that was taken back since, or a decision made since: nobody settles these as
   * values. A report that was opened again stays open; what nobody here decided is decided as in
   * the copy, and what was decided otherwise is open again.
   */
  private void arrange(String path) {
    var theirs = Proposed.of(copy.body().get(path));
    var here = Proposed.of(body.get(path));
    if (Amendment.Place.of(path) == null || theirs == null || theirs.isOpen() || here == null) {
      return;
    }
    if (here.isOpen()) {
      show(path, theirs.stored());
    } else if (here.standing() != theirs.standing()) {
      show(path, Proposed.open(here.value()).stored());
    }
  }

  private void meet(String path, SinceRestore written) {
    var theirs = copy.body().get(path);
    var copied = copy.conflicts().get(path);
    // Where values disagree in the copy, the one it shows says nothing of the others.
    if (copied == null
        && (Objects.equals(theirs, written.before().orElse(null))
            || Objects.equals(theirs, body.get(path)))) {
      return;
    }
    var values = new ArrayList<>(copied != null ? copied : List.of(new HeldValue(brought, theirs)));
    var here = held.get(path);
    for (var value :
        here != null ? here : List.of(new HeldValue(written.change(), body.get(path)))) {
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    hold(path, values);
  }

  /** A referral stands where the steps of both lead. */
  private void standBySteps() {
    var course = Course.of(new Body(body));
    if (course.state().isEmpty()) {
      return;
    }
    course.state().ifPresent(state -> show(RecordFields.STATE, state.stored()));
    show(RecordFields.DUE, course.due().map(Instant::toString).orElse(null));
    held.remove(RecordFields.DUE);
    if (!course.disputed()) {
      held.remove(RecordFields.STATE);
      return;
    }
    var values = new ArrayList<HeldValue>();
    for (var head : course.heads()) {
      var written = since.get(head.path());
      values.add(new HeldValue(written == null ? brought : written.change(), head.to().stored()));
    }
    hold(RecordFields.STATE, values);
  }

  private void show(String path, @Nullable String value) {
    if (value == null) {
      body.remove(path);
    } else {
      body.put(path, value);
    }
  }

  private void hold(String path, List<HeldValue> values) {
    if (values.isEmpty()) {
      held.remove(path);
    } else {
      held.put(path, List.copyOf(values));
    }
  }
}
