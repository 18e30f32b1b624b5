package org.haidang.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.access.AccessRules;
import org.haidang.access.Circumstance;
import org.haidang.access.Permission;
import org.haidang.desk.AmendmentWriting.Part;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.platform.HaidangException;
import org.haidang.records.Disagreements;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.records.Made;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed to be amended in finalised reports, as one account may see it: a supervisor all
 * of the centre's, and everybody what became of their own. Thread-safe; blocks on the disk.
 */
public final class AmendmentDesk {

  /** So many of the latest amended reports are looked into for what became of one's own. */
  private static final int MOST = 500;

  private static final Comparator<Row> FIRST =
      Comparator.comparing((Row row) -> !row.open())
          .thenComparing(Row::since)
          .thenComparing(row -> row.amendment().change());

  private final Disagreements records;
  private final Register register;
  private final Pen pen;
  private final AccessRules rules;

  /** The desk of the pen's account. */
  public AmendmentDesk(Disagreements records, Register register, Pen pen, AccessRules rules) {
    this.records = records;
    this.register = register;
    this.pen = pen;
    this.rules = rules;
  }

  /**
   * An amendment.
   *
   * @param record the report, as lists show it
   * @param by the change that wrote it; null when it is not known here
   * @param since when the server took it in; where that is not known here, when it was written, by
   *     that computer's clock
   * @param parts what is decided by itself, in path order
   * @param own whether the account wrote it
   * @param decides whether the account may decide on it
   */
  public record Row(
      Register.Row record,
      Amendment amendment,
      @Nullable Made by,
      Instant since,
      List<Part> parts,
      boolean own,
      boolean decides) {
    public Row {
      parts = List.copyOf(parts);
    }

    /** Whether somebody has still to decide on a part of it. */
    public boolean open() {
      return amendment.isOpen();
    }

    /** The id of its report. */
    public UUID id() {
      return record.id();
    }
  }

  /** What came of deciding. */
  public sealed interface Outcome {

    /** It is decided, by this change; {@link #takeBack} takes it back. */
    record Done(Change change) implements Outcome {}

    /** Somebody decided, or wrote, since it was read: to be looked at again. */
    record Changed() implements Outcome {}

    /** The account may not. */
    record Forbidden() implements Outcome {}
  }

  /**
   * What waits for a decision of this account, the oldest first; then what became of what it
   * proposed itself, or how long that has been waiting.
   */
  public List<Row> rows() {
    return Stream.of(FinalStates.AMENDING, FinalStates.AMENDED)
        .flatMap(this::in)
        .filter(row -> row.own() || (row.open() && row.decides()))
        .sorted(FIRST)
        .toList();
  }

  private Stream<Row> in(String state) {
    var asked =
        new Register.Asked(
            RecordType.CONTACT,
            Set.of(state),
            null,
            pen.account().centre(),
            Register.Order.LATEST_FIRST);
    return register.list(asked).rows(0, MOST).stream()
        .flatMap(row -> records.find(row.id()).stream())
        .filter(this::maySee)
        .flatMap(this::of);
  }

  private boolean maySee(Disputed record) {
    return rules.permits(pen.account(), Permission.CONTACT_READ)
        && record.state().scopes().contains(Scopes.centre(pen.account().centre()));
  }

  private Stream<Row> of(Disputed record) {
    var body = record.state().body();
    var decides =
        rules.permits(
            pen.account(), Permission.AMENDMENT_DECIDE, Circumstance.saved(pen.account(), body));
    return Amendment.in(body).stream()
        .map(
            amendment -> {
              var by = step(record, amendment.change());
              return new Row(
                  record.row(),
                  amendment,
                  by,
                  since(record, by),
                  AmendmentWriting.parts(amendment, body),
                  by != null && by.author().equals(pen.account().login()),
                  decides);
            });
  }

  /** The step in which {@code change} was made; null when it is not known here. */
  public static @Nullable Made step(Disputed record, @Nullable UUID change) {
    return record.steps().stream()
        .filter(step -> step.change().equals(change))
        .findFirst()
        .orElse(null);
  }

  private static Instant since(Disputed record, @Nullable Made by) {
    return by == null
        ? record.row().entry().started()
        : Objects.requireNonNullElse(by.receivedAt(), by.at());
  }

  /**
   * Accepts, or declines, parts of an amendment.
   *
   * @param paths of which parts, at least one; those that are decided are passed over
   * @param accept whether the report shall say so
   * @param reason why; not blank where it is declined
   * @throws HaidangException when nothing was saved
   */
  public Outcome decide(Row row, Set<String> paths, boolean accept, @Nullable String reason) {
    var why = reason == null || reason.isBlank() ? null : reason.strip();
    var opened = register.open(row.id()).orElse(null);
    if (opened == null || opened.state().erased()) {
      return new Outcome.Changed();
    }
    var body = opened.state().body();
    if (!may(body) || (!accept && why == null)) {
      return new Outcome.Forbidden();
    }
    var now = same(row, body);
    if (now == null) {
      return new Outcome.Changed();
    }
    var to = accept ? Standing.ACCEPTED : Standing.DECLINED;
    var parts =
        AmendmentWriting.parts(now, body).stream()
            .filter(part -> part.isOpen() && paths.contains(part.path()))
            .toList();
    if (parts.isEmpty()) {
      return new Outcome.Changed();
    }
    var change = pen.edit(opened, id -> AmendmentWriting.deciding(id, now, parts, to, body), why);
    register.save(List.of(change));
    return new Outcome.Done(change);
  }

  private boolean may(Body body) {
    return rules.permits(
        pen.account(), Permission.AMENDMENT_DECIDE, Circumstance.saved(pen.account(), body));
  }

  /** The amendment as it stands; null when it, or what the report says there, is another now. */
  private static @Nullable Amendment same(Row row, Body body) {
    return Amendment.in(body).stream()
        .filter(each -> each.equals(row.amendment()))
        .filter(each -> AmendmentWriting.parts(each, body).equals(row.parts()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Takes a decision back: what was proposed waits again, and the report says what it said before.
   *
   * @param reason what history says of it, not blank
   * @return whether it was; not when somebody decided or wrote since
   * @throws HaidangException when nothing was saved
   */
  public boolean takeBack(Change done, String reason) {
    var opened = register.open(done.record()).orElse(null);
    if (opened == null || opened.state().erased() || !may(opened.state().body())) {
      return false;
    }
    var edits = AmendmentWriting.takingBack(done, opened.state());
    if (edits.isEmpty()) {
      return false;
    }
    register.save(List.of(pen.edit(opened, edits, reason)));
    return true;
  }
}
