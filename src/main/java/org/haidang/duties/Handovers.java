package org.haidang.duties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.PlainText;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;
import org.jspecify.annotations.Nullable;

/**
 * Shifts handed over, for one account. Written by the program, completed and signed by who gives,
 * read line by line and signed by who takes. Thread-safe; every call blocks on the disk.
 */
public final class Handovers {

  /** No shift is longer: what is older was told of before. */
  public static final Duration LONGEST_SHIFT = Duration.ofHours(12);

  private static final int MOST_WAITING = 20;
  private static final int MOST_OF_OWN = 200;

  /** What came of taking one over. */
  public sealed interface Outcome {

    /**
     * It is taken over.
     *
     * @param moved how many follow-ups came to the taker
     */
    record Taken(int moved) implements Outcome {}

    /** It is not, and nothing was changed. */
    record Refused(Reason reason) implements Outcome {}
  }

  /** Why one cannot be taken over. */
  public enum Reason {
    /** Who gave it cannot take it. */
    OWN,
    /** Not every line was read. */
    UNREAD,
    /** Somebody took it over before. */
    TAKEN
  }

  private final Register register;
  private final Pen pen;
  private final List<HandoverLine.Source> sources;
  private final Supplier<Handover.Unsent> unsent;

  /**
   * The handovers of {@code register}.
   *
   * @param sources find the lines
   * @param unsent tells what this computer has not sent
   */
  public Handovers(
      Register register,
      Pen pen,
      List<HandoverLine.Source> sources,
      Supplier<Handover.Unsent> unsent) {
    this.register = register;
    this.pen = pen;
    this.sources = List.copyOf(sources);
    this.unsent = unsent;
  }

  /** What this account's shift leaves, as the program finds it now. */
  public HandoverDraft prepare() {
    var now = pen.now();
    var since = since(now);
    var found = new ArrayList<HandoverLine.Found>();
    var told = new HashSet<UUID>();
    sources.stream()
        .flatMap(source -> source.found(since, now).stream())
        .sorted(
            Comparator.comparing(HandoverLine.Found::what)
                .thenComparing(
                    HandoverLine.Found::at, Comparator.nullsLast(Comparator.naturalOrder())))
        // What is dangerous and open is told once, as dangerous.
        .filter(each -> told.add(each.record()))
        .forEach(found::add);
    return new HandoverDraft(since, found, unsent.get());
  }

  /** Since this account's last handover, and for {@link #LONGEST_SHIFT} at most. */
  private Instant since(Instant now) {
    var earliest = now.minus(LONGEST_SHIFT);
    return register
        .list(
            new Asked(
                RecordType.HANDOVER,
                Set.of(),
                pen.account().login(),
                pen.account().centre(),
                Order.LATEST_FIRST))
        .rows(0, 1)
        .stream()
        .map(row -> row.entry().started())
        .filter(given -> given.isAfter(earliest))
        .findFirst()
        .orElse(earliest);
  }

  /** Signs {@code draft} with what the counselor adds, giving; its id. */
  public UUID give(HandoverDraft draft, HandoverDraft.Remarks remarks) {
    var body = draft.signed(remarks, pen.account().login(), pen.now(), pen.ids());
    var change = pen.make(RecordType.HANDOVER, body);
    register.save(List.of(change));
    return change.record();
  }

  /**
   * Those of the centre that others gave and nobody took over, or several did; the latest first.
   */
  public List<Handover> waiting() {
    var rows =
        register
            .list(
                new Asked(
                    RecordType.HANDOVER,
                    Set.of(),
                    null,
                    pen.account().centre(),
                    Order.LATEST_FIRST))
            .rows(0, MOST_OF_OWN);
    return rows.stream()
        .flatMap(row -> open(row.id()).stream())
        .filter(
            each ->
                each.disputed()
                    || (each.state() == Handover.State.WRITTEN
                        && !each.givenBy().equals(pen.account().login())))
        .limit(MOST_WAITING)
        .toList();
  }

  /** The latest of the centre, taken over or not. */
  public List<Handover> latest(int limit) {
    return register
        .list(
            new Asked(
                RecordType.HANDOVER, Set.of(), null, pen.account().centre(), Order.LATEST_FIRST))
        .rows(0, limit)
        .stream()
        .flatMap(row -> open(row.id()).stream())
        .toList();
  }

  /** One; empty when it is not on this computer. */
  public Optional<Handover> open(UUID id) {
    return register
        .open(id)
        .filter(opened -> opened.state().type() == RecordType.HANDOVER)
        .map(opened -> Handover.of(opened.state()));
  }

  /**
   * Signs one, taking over, and moves the follow-ups that are named to this account, all or
   * nothing. One that was done, or went to another, meanwhile stays where it is.
   *
   * @param read the lines that were read
   * @param moving the lines whose follow-ups are to move
   * @param remark what the taker remarks; personal, may be empty
   */
  public Outcome take(UUID id, Set<UUID> read, Set<UUID> moving, String remark) {
    var opened = opened(id);
    var handover = Handover.of(opened.state());
    var me = pen.account().login();
    var against = against(handover, read, me);
    if (against != null) {
      return new Outcome.Refused(against);
    }
    var body =
        opened
            .state()
            .body()
            .with(RecordFields.STATE, Handover.State.TAKEN.stored())
            .with(HandoverFields.TAKEN_BY, me)
            .with(HandoverFields.TAKEN_AT + me, pen.now().toString())
            .with(HandoverFields.TAKEN_REMARK + me, PlainText.lines(remark).strip());
    var changes = new ArrayList<Change>();
    changes.add(pen.change(opened, body, null));
    for (var line : handover.lines()) {
      if (moving.contains(line.id())) {
        moved(line, handover.givenBy(), me).ifPresent(changes::add);
      }
    }
    register.save(changes);
    return new Outcome.Taken(changes.size() - 1);
  }

  private static @Nullable Reason against(Handover handover, Set<UUID> read, String me) {
    if (handover.givenBy().equals(me)) {
      return Reason.OWN;
    }
    if (handover.state() == Handover.State.TAKEN) {
      return Reason.TAKEN;
    }
    boolean all = handover.lines().stream().allMatch(line -> read.contains(line.id()));
    return all ? null : Reason.UNREAD;
  }

  private Optional<Change> moved(HandoverLine line, String giver, String to) {
    var record = line.record();
    if (record == null || line.type() != RecordType.FOLLOW_UP) {
      return Optional.empty();
    }
    return register
        .open(record)
        .filter(opened -> opened.state().type() == RecordType.FOLLOW_UP)
        .filter(opened -> isOpenOf(FollowUp.of(opened.state()), giver))
        .map(opened -> pen.change(opened, opened.state().body().with(RecordFields.WHO, to), null));
  }

  private static boolean isOpenOf(FollowUp each, String giver) {
    return each.state() == FollowUp.State.OPEN && giver.equals(each.who());
  }

  /**
   * Several took it over, knowing nothing of each other: says who has it. Its follow-ups about
   * which they disagree go to that account too, all or nothing.
   *
   * @param login one of those who signed
   */
  public void settle(UUID id, String login) {
    var opened = opened(id);
    var changes = new ArrayList<Change>();
    changes.add(settled(opened, HandoverFields.TAKEN_BY, login));
    for (var line : Handover.of(opened.state()).lines()) {
      var record = line.record();
      if (record != null && line.type() == RecordType.FOLLOW_UP) {
        register
            .open(record)
            .filter(each -> claims(each, login))
            .map(each -> settled(each, RecordFields.WHO, login))
            .ifPresent(changes::add);
      }
    }
    register.save(changes);
  }

  /** {@code login} stands in {@code path} in place of all that is held there. */
  private Change settled(Register.Opened opened, String path, String login) {
    var state = opened.state();
    var seen =
        state.conflicts().getOrDefault(path, List.of()).stream().map(HeldValue::change).toList();
    return pen.edit(opened, List.of(new Edit(path, state.body().get(path), login, seen)), null);
  }

  private static boolean claims(Register.Opened followUp, String login) {
    return followUp.state().conflicts().getOrDefault(RecordFields.WHO, List.of()).stream()
        .map(HeldValue::value)
        .anyMatch(login::equals);
  }

  private Register.Opened opened(UUID id) {
    return register.open(id).orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
  }

  /** Runs {@code changed}, on any thread, after records changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return register.listen(changed);
  }
}
