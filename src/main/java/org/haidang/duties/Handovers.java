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
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
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
  private final TakingOver taking;
  private final List<HandoverLine.Source> sources;
  private final Supplier<UnsentWork> unsent;

  /**
   * The handovers of {@code register}.
   *
   * @param sources find the lines
   * @param unsent tells what this computer has not sent
   */
  public Handovers(
      Register register, Pen pen, List<HandoverLine.Source> sources, Supplier<UnsentWork> unsent) {
    this.register = register;
    this.pen = pen;
    this.sources = List.copyOf(sources);
    this.unsent = unsent;
    this.taking = new TakingOver(register, pen);
  }

  /** Those of the centre, the latest first; those that {@code login} gave, unless it is null. */
  private Register.Listing given(@Nullable String login) {
    return register.list(
        new Asked(
            RecordType.HANDOVER, Set.of(), login, pen.account().centre(), Order.LATEST_FIRST));
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
    return given(pen.account().login()).rows(0, 1).stream()
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
    var rows = given(null).rows(0, MOST_OF_OWN);
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
    return given(null).rows(0, limit).stream().flatMap(row -> open(row.id()).stream()).toList();
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
    var against = TakingOver.against(handover, read, me);
    if (against != null) {
      return new Outcome.Refused(against);
    }
    var changes = taking.changes(opened, moving, remark);
    register.save(changes);
    return new Outcome.Taken(changes.size() - 1);
  }

  /**
   * Several took it over, knowing nothing of each other: says who has it. Its follow-ups about
   * which they disagree go to that account too, all or nothing.
   *
   * @param login one of those who signed
   */
  public void settle(UUID id, String login) {
    register.save(taking.settled(opened(id), login));
  }

  private Register.Opened opened(UUID id) {
    return register.open(id).orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
  }

  /** Runs {@code changed}, on any thread, after records changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return register.listen(changed);
  }
}
