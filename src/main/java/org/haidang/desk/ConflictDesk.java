package org.haidang.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.duties.HandoverFields;
import org.haidang.model.Change;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.Scopes;
import org.haidang.platform.HaidangException;
import org.haidang.records.Apart;
import org.haidang.records.Disagreement;
import org.haidang.records.Disagreements;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Settling;
import org.haidang.records.Settling.Settled;
import org.haidang.referrals.Referrals;
import org.jspecify.annotations.Nullable;

/**
 * Where people wrote different things without knowing of each other, as one account may see it: its
 * centre's records, its own first; and how that ends. Thread-safe; blocks on the disk.
 */
public final class ConflictDesk {

  /** How a disagreement ends. */
  public enum Way {
    /** By choosing one of the values, or writing another. */
    CHOOSE,
    /** By a step of the referral, or by asking the person for consent again. */
    AT_REFERRAL,
    /** By who takes the handover over. */
    AT_HANDOVER,
    /** Not by this account: the agency is in the directory, which supervisors keep. */
    BY_SUPERVISOR
  }

  /**
   * A disagreement.
   *
   * @param own whether it is about a record the account looks after, or something it wrote
   */
  public record Open(Disagreement what, boolean own, Way way) {

    /** Its record. */
    public UUID record() {
      return what.row().id();
    }
  }

  /** What came of settling. */
  public sealed interface Outcome {

    /** It is settled; {@code undo} takes that back. */
    record Done(Settled undo) implements Outcome {}

    /** Somebody changed the field since it was read: to be looked at again. */
    record Changed() implements Outcome {}

    /** The account may not. */
    record Forbidden() implements Outcome {}
  }

  /**
   * What was changed apart and nobody ticked off stays listed; more than this is a day's reading.
   */
  private static final int MOST_APART = 500;

  /** One's own first; of these the levels, since somebody may act on them; then the oldest. */
  private static final Comparator<Open> FIRST =
      Comparator.comparing((Open open) -> !open.own())
          .thenComparing(open -> !open.what().level())
          .thenComparing(open -> open.what().since())
          .thenComparing(open -> open.record().toString())
          .thenComparing(open -> open.what().path());

  private final Disagreements disagreements;
  private final Register register;
  private final Pen pen;
  private final AccessRules rules;

  /** The desk of the pen's account. */
  public ConflictDesk(Disagreements disagreements, Register register, Pen pen, AccessRules rules) {
    this.disagreements = disagreements;
    this.register = register;
    this.pen = pen;
    this.rules = rules;
  }

  /** Whom the desk is of. */
  public String login() {
    return pen.account().login();
  }

  /** Whose computer this is: what was written here is known by it. */
  public UUID workstation() {
    return pen.workstation();
  }

  /** Now, by this computer's clock. */
  public Instant now() {
    return pen.now();
  }

  /** Everything that disagrees in the centre's records, one's own first, the oldest of it first. */
  public List<Open> open() {
    return disagreements.disputed().stream()
        .filter(this::maySee)
        .flatMap(record -> Disagreement.in(record).stream())
        .map(what -> new Open(what, what.isOf(login()), way(what)))
        .sorted(FIRST)
        .toList();
  }

  /** What was changed apart in the centre's records and not ticked off yet, the latest first. */
  public List<Apart> apart() {
    return disagreements.apart(login(), MOST_APART).stream()
        .filter(this::maySee)
        .flatMap(
            record -> Apart.in(record, disagreements.ticked(record.row().id(), login())).stream())
        .sorted(Comparator.comparing((Apart apart) -> apart.steps().getLast().at()).reversed())
        .toList();
  }

  /** The record with this id, to be read beside; empty when it is not here or not the centre's. */
  public Optional<Disputed> find(UUID record) {
    return disagreements.find(record).filter(this::maySee);
  }

  private boolean maySee(Disputed record) {
    return rules.permits(pen.account(), Permission.CONTACT_READ)
        && record.state().scopes().contains(Scopes.centre(pen.account().centre()));
  }

  private Way way(Disagreement what) {
    var path = what.path();
    return switch (what.row().type()) {
      case REFERRAL -> isSteps(path) ? Way.AT_REFERRAL : Way.CHOOSE;
      case HANDOVER -> path.equals(HandoverFields.TAKEN_BY) ? Way.AT_HANDOVER : Way.CHOOSE;
      case AGENCY ->
          rules.permits(pen.account(), Permission.AGENCY_APPROVE) ? Way.CHOOSE : Way.BY_SUPERVISOR;
      default -> Way.CHOOSE;
    };
  }

  private static boolean isSteps(String path) {
    return path.equals(RecordFields.STATE)
        || path.equals(RecordFields.DUE)
        || Referrals.isSpoken(path);
  }

  /**
   * Lets {@code value} stand in place of all that {@code open} holds.
   *
   * @param value one of the values held, or another; null to empty the field or remove the entry
   * @param reason why; null or blank when no reason was given
   * @throws HaidangException when nothing was saved
   */
  public Outcome settle(Open open, @Nullable String value, @Nullable String reason) {
    var what = open.what();
    if (!rules.permits(pen.account(), Permission.CONTACT_WRITE) || way(what) != Way.CHOOSE) {
      return new Outcome.Forbidden();
    }
    var opened = register.open(open.record()).orElse(null);
    if (opened == null || !sameAs(opened, what)) {
      return new Outcome.Changed();
    }
    var why = reason == null || reason.isBlank() ? null : reason.strip();
    var settled = Settling.settle(pen, opened, what.path(), value, why);
    settled.ifPresent(done -> register.save(List.of(done.change())));
    return settled.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Changed::new);
  }

  private static boolean sameAs(Register.Opened opened, Disagreement what) {
    var held = opened.state().conflicts().get(what.path());
    return held != null
        && changes(held.stream())
            .equals(changes(what.sides().stream().map(Disagreement.Side::held)));
  }

  private static Set<UUID> changes(Stream<HeldValue> held) {
    return held.map(HeldValue::change).collect(Collectors.toSet());
  }

  /**
   * Takes a settling back: the values disagree again.
   *
   * @param reason what history says of it
   * @return whether it was; not when somebody changed the field since
   * @throws HaidangException when nothing was saved
   */
  public boolean undo(Settled done, String reason) {
    var opened = register.open(done.change().record()).orElse(null);
    var changes = opened == null ? List.<Change>of() : Settling.reopen(pen, opened, done, reason);
    if (!changes.isEmpty()) {
      register.save(changes);
    }
    return !changes.isEmpty();
  }

  /** Notes that {@code apart} was seen. */
  public void tick(Apart apart) {
    disagreements.tick(apart.row().id(), login(), apart.upTo());
  }

  /** Takes {@link #tick} back. */
  public void untick(Apart apart) {
    disagreements.untick(apart.row().id(), login(), apart.from());
  }

  /** Runs {@code changed}, on any thread, after records or their places changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return disagreements.listen(changed);
  }
}
