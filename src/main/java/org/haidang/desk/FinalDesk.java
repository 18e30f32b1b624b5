package org.haidang.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Circumstance;
import org.haidang.access.Permission;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/**
 * Finalises the reports of contacts and opens them again, as one account may. Thread-safe; blocks
 * on the disk.
 */
public final class FinalDesk {

  private final Register register;
  private final Pen pen;
  private final AccessRules rules;

  /** The desk of the pen's account. */
  public FinalDesk(Register register, Pen pen, AccessRules rules) {
    this.register = register;
    this.pen = pen;
    this.rules = rules;
  }

  /** Why a report is not finalised, or not opened again. */
  public enum Obstacle {
    /** The account may not. */
    FORBIDDEN,
    /** It is finalised already. */
    FINAL,
    /** It is not finalised. */
    OPEN,
    /** Values in it disagree: somebody has to settle that first. */
    DISAGREES,
    /** The assessment of somebody in it was put off. */
    PUT_OFF,
    /** It is not on this computer, or was erased. */
    NOT_HERE
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** It was done, by this change. */
    record Done(Change change) implements Outcome {}

    /** Nothing was done. */
    record Not(Obstacle why) implements Outcome {}
  }

  /** Why {@code contact} cannot be finalised now; empty when it can. */
  public Optional<Obstacle> obstacle(RecordState contact) {
    var body = contact.body();
    if (contact.erased() || contact.type() != RecordType.CONTACT) {
      return Optional.of(Obstacle.NOT_HERE);
    }
    if (Finality.isFinal(body)) {
      return Optional.of(Obstacle.FINAL);
    }
    if (!may(Permission.FINALISE, body)) {
      return Optional.of(Obstacle.FORBIDDEN);
    }
    if (!contact.conflicts().isEmpty()) {
      return Optional.of(Obstacle.DISAGREES);
    }
    return Assessed.putOff(body) ? Optional.of(Obstacle.PUT_OFF) : Optional.empty();
  }

  /** Whether the account may open {@code contact} again, which is finalised. */
  public boolean mayReopen(RecordState contact) {
    return Finality.isFinal(contact.body()) && may(Permission.REOPEN, contact.body());
  }

  /**
   * Finalises a report as it stands here.
   *
   * @throws HaidangException when nothing was saved
   */
  public Outcome finalise(UUID contact) {
    var opened = register.open(contact).orElse(null);
    if (opened == null) {
      return new Outcome.Not(Obstacle.NOT_HERE);
    }
    var obstacle = obstacle(opened.state());
    if (obstacle.isPresent()) {
      return new Outcome.Not(obstacle.get());
    }
    var body = opened.state().body();
    return save(pen.edit(opened, change -> finalising(change, body), null));
  }

  private List<Edit> finalising(UUID change, Body body) {
    var edits = new ArrayList<Edit>();
    var done = new Finality.Done(change, pen.now(), pen.account().login(), pen.workstation());
    edits.add(new Edit(Finality.path(change), null, done.stored()));
    // What stands is vouched for, field by field: what one has not seen is not finalised.
    body.fields()
        .forEach(
            (path, value) -> {
              if (Finality.isContent(path)) {
                edits.add(new Edit(path, value, value));
              }
            });
    edits.sort(Comparator.comparing(Edit::path));
    return edits;
  }

  /**
   * Opens a finalised report again.
   *
   * @param reason why, not blank
   * @throws HaidangException when nothing was saved
   */
  public Outcome reopen(UUID contact, String reason) {
    var opened = register.open(contact).orElse(null);
    if (opened == null) {
      return new Outcome.Not(Obstacle.NOT_HERE);
    }
    var body = opened.state().body();
    if (!Finality.isFinal(body)) {
      return new Outcome.Not(Obstacle.OPEN);
    }
    if (reason.isBlank() || !may(Permission.REOPEN, body)) {
      return new Outcome.Not(Obstacle.FORBIDDEN);
    }
    var edits =
        body.fields().keySet().stream()
            .filter(Finality::isFinalising)
            .map(path -> new Edit(path, body.get(path), null))
            .toList();
    return save(pen.edit(opened, edits, reason.strip()));
  }

  private Outcome save(Change change) {
    register.save(List.of(change));
    return new Outcome.Done(change);
  }

  private boolean may(Permission action, Body body) {
    return rules.permits(pen.account(), action, Circumstance.saved(pen.account(), body));
  }
}
