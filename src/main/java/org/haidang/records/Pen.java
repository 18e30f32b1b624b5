package org.haidang.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes in the name of one account at one computer. Thread-safe.
 *
 * @param account who writes
 * @param workstation where
 */
public record Pen(Ids ids, Clock clock, Account account, UUID workstation) {

  /** A new record with {@code body}, of the account's centre, made now. */
  public Change make(RecordType type, Body body) {
    return make(type, ids.next(), body);
  }

  /** As {@link #make(RecordType, Body)}, with this id. */
  public Change make(RecordType type, UUID id, Body body) {
    var now = clock.instant();
    var whole =
        body.with(RecordFields.CENTRE, account.centre())
            .with(RecordFields.AUTHOR, account.login())
            .with(RecordFields.MADE, now.toString());
    return new Change(
        ids.next(),
        type,
        id,
        null,
        null,
        Body.EMPTY.editsTo(whole),
        account.login(),
        workstation,
        now,
        null);
  }

  /**
   * What turns an opened record into {@code body}; its patch is empty when that changes nothing,
   * and then it is not to be saved.
   *
   * @param reason why, where a rule asks for it
   */
  public Change change(Register.Opened opened, Body body, @Nullable String reason) {
    return change(opened.state(), opened.latest(), body, reason);
  }

  private Change change(
      RecordState was, @Nullable UUID latest, Body body, @Nullable String reason) {
    return edit(was, latest, was.body().editsTo(body), reason);
  }

  /** What does {@code edits} to an opened record; for edits that settle what disagrees. */
  public Change edit(Register.Opened opened, List<Edit> edits, @Nullable String reason) {
    return edit(opened.state(), opened.latest(), edits, reason);
  }

  /** As {@link #edit(Register.Opened, List, String)}, of edits that name their own change. */
  public Change edit(
      Register.Opened opened, Function<UUID, List<Edit>> edits, @Nullable String reason) {
    var id = ids.next();
    return edit(id, opened.state(), opened.latest(), edits.apply(id), reason);
  }

  private Change edit(
      RecordState was, @Nullable UUID latest, List<Edit> edits, @Nullable String reason) {
    return edit(ids.next(), was, latest, edits, reason);
  }

  private Change edit(
      UUID id, RecordState was, @Nullable UUID latest, List<Edit> edits, @Nullable String reason) {
    return new Change(
        id,
        was.type(),
        was.id(),
        latest,
        latest == null ? was.version() : null,
        edits,
        account.login(),
        workstation,
        clock.instant(),
        reason);
  }

  /** Now, by this computer's clock. */
  public Instant now() {
    return clock.instant();
  }
}
