package org.haidang.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.PlainText;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/**
 * A centre's own additions to the directory, for one account. Thread-safe; every call blocks on the
 * disk.
 */
public final class LocalAgencies {

  /** A centre knows some dozens; more than this nobody would look through. */
  private static final int MOST = 2_000;

  private final Register register;
  private final Pen pen;
  private final AgencyRights rights;

  /** The additions in {@code register}, as the account of {@code pen} may see and change them. */
  public LocalAgencies(Register register, Pen pen, AccessRules rules) {
    this.register = register;
    this.pen = pen;
    this.rights = new AgencyRights(pen.account(), rules);
  }

  /** Whether this account may approve and refuse. */
  public boolean mayDecide() {
    return rights.mayDecide();
  }

  /** Whether this account may propose. */
  public boolean mayPropose() {
    return rights.mayPropose();
  }

  /** Those this account sees: what is approved, and what waits, of its own or to be decided. */
  public List<LocalAgency> seen() {
    return register.list(Register.Asked.all(RecordType.AGENCY)).rows(0, MOST).stream()
        .flatMap(row -> register.open(row.id()).stream())
        .map(opened -> LocalAgency.of(opened.state()))
        .filter(rights::isSeen)
        .toList();
  }

  /** One of them. */
  public Optional<LocalAgency> open(UUID id) {
    return register.open(id).map(it -> LocalAgency.of(it.state())).filter(rights::isSeen);
  }

  /**
   * Proposes one; who may approve, approves at once.
   *
   * @return its id
   * @throws IllegalArgumentException when the draft has {@link AgencyDraft#problems}
   * @throws HaidangException when this account may not, or nothing was saved
   */
  public UUID propose(AgencyDraft draft) {
    AgencyRights.permit(mayPropose());
    draft.demandSound();
    var body = draft.into(Body.EMPTY).with(RecordFields.STATE, AgencyState.PROPOSED.stored());
    var change =
        pen.make(RecordType.AGENCY, mayDecide() ? decided(body, AgencyState.APPROVED, "") : body);
    register.save(List.of(change));
    return change.record();
  }

  /**
   * Changes what one says: its author as long as it waits or was refused, and then it waits again;
   * who may approve, always.
   */
  public void correct(UUID id, AgencyDraft draft) {
    draft.demandSound();
    var opened = opened(id);
    var agency = LocalAgency.of(opened.state());
    AgencyRights.permit(
        mayDecide() || (rights.isOwn(agency) && agency.state() != AgencyState.APPROVED));
    var body = draft.into(opened.state().body());
    save(opened, mayDecide() ? body : body.with(RecordFields.STATE, AgencyState.PROPOSED.stored()));
  }

  /** Takes one in: everybody of the centre sees it. */
  public void approve(UUID id) {
    AgencyRights.permit(mayDecide());
    var opened = opened(id);
    save(opened, decided(opened.state().body(), AgencyState.APPROVED, ""));
  }

  /**
   * Does not take one in.
   *
   * @param why what its author reads, not blank
   */
  public void refuse(UUID id, String why) {
    AgencyRights.permit(mayDecide());
    var reason = PlainText.line(why).strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("a reason is asked for");
    }
    var opened = opened(id);
    save(opened, decided(opened.state().body(), AgencyState.REFUSED, reason));
  }

  /** It holds up to and with {@code day}. */
  public void end(UUID id, LocalDate day) {
    AgencyRights.permit(mayDecide());
    var opened = opened(id);
    save(opened, opened.state().body().with(AgencyFields.VALID_TO, day.toString()));
  }

  private Body decided(Body body, AgencyState state, String why) {
    return body.with(RecordFields.STATE, state.stored())
        .with(AgencyFields.DECIDED_BY, pen.account().login())
        .with(AgencyFields.DECIDED_AT, pen.now().toString())
        .with(AgencyFields.REFUSED_WHY, why);
  }

  private Register.Opened opened(UUID id) {
    return register
        .open(id)
        .filter(it -> it.state().type() == RecordType.AGENCY)
        .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
  }

  private void save(Register.Opened opened, Body body) {
    var change = pen.change(opened, body, null);
    if (!change.patch().isEmpty()) {
      register.save(List.of(change));
    }
  }

  /** Runs {@code changed}, on any thread, after records changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return register.listen(changed);
  }
}
