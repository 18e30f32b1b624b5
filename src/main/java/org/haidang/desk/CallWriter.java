package org.haidang.desk;

import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.haidang.content.Occasion;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Finality;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a filled form into one change and has it saved. Thread-safe.
 *
 * @param disk the one thread of drafts and saves: what was noted before a save is written before
 *     it, and nothing brings back the draft that the save ended
 */
record CallWriter(
    Contacts contacts,
    Drafts drafts,
    Clock clock,
    Ids ids,
    Account account,
    UUID workstation,
    Executor disk) {

  private static final Logger LOG = LoggerFactory.getLogger(CallWriter.class);

  /**
   * Does {@code before}, saves {@code body}, then ends {@code keeper}; the answer completes on the
   * disk's thread. What fails beforehand saves nothing.
   *
   * @param why for what reason a finalised report shall be amended; blank while none was given
   */
  CompletableFuture<SaveOutcome> save(
      UUID contact, Body body, String why, DraftKeeper keeper, Runnable before) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            var stands = contacts.open(contact).orElse(null);
            boolean isFinal = stands != null && Finality.isFinal(stands.state().body());
            if (isFinal && why.isBlank()) {
              return new SaveOutcome.ReasonWanted();
            }
            before.run();
            var change = change(contact, body, stands);
            if (isFinal) {
              change = proposing(change, why.strip());
            }
            contacts.save(change);
            keeper.close();
            drafts.saved(contact, change.id());
            return new SaveOutcome.Saved(change);
          } catch (HaidangException e) {
            return new SaveOutcome.Failed(e.code());
          } catch (RuntimeException e) {
            LOG.error("a report could not be saved: {}", e.getClass().getName());
            return new SaveOutcome.Failed(ErrorCode.BUG_UNFORESEEN);
          }
        },
        disk);
  }

  private Change change(UUID contact, Body body, Contacts.@Nullable Opened before) {
    var now = clock.instant();
    var stands = before == null ? Body.EMPTY : before.state().body();
    var after = arranged(body, stands).with(ContactFields.ENDED, now.toString());
    var latest = before == null ? null : before.latest();
    return new Change(
        ids.next(),
        RecordType.CONTACT,
        contact,
        latest,
        before == null || latest != null ? null : before.state().version(),
        stands.editsTo(after),
        account.login(),
        workstation,
        now,
        before == null ? null : reason(stands, after));
  }

  /** Whether it is finalised, and what is proposed in it, is no affair of who fills in the form. */
  private static Body arranged(Body body, Body stands) {
    var fields = new TreeMap<>(body.fields());
    fields.keySet().removeIf(Finality::arranges);
    stands.fields().entrySet().stream()
        .filter(field -> Finality.arranges(field.getKey()))
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    return new Body(fields);
  }

  /** The same edits, proposed; where there is nothing to propose, that it was saved. */
  private static Change proposing(Change change, String why) {
    var edits = AmendmentWriting.proposing(change.id(), change.patch());
    var ended =
        change.patch().stream().filter(edit -> edit.path().equals(ContactFields.ENDED)).toList();
    return change
        .withPatch(edits.isEmpty() ? ended : edits)
        .withReason(change.reason() == null ? why : why + " (" + change.reason() + ")");
  }

  /** A record that was saved in another version of its pack says so in its history. */
  private static @Nullable String reason(Body before, Body after) {
    var was = before.get(ContactFields.PACK_VERSION);
    var is = after.get(ContactFields.PACK_VERSION);
    return was == null || is == null || was.equals(is)
        ? null
        : "Chuyển phiếu từ phiên bản " + was + " sang " + is;
  }

  /** Forgets the draft, on the disk's thread. */
  CompletableFuture<Void> drop(UUID contact) {
    return CompletableFuture.runAsync(() -> drafts.drop(contact), disk);
  }

  /** Completes when everything asked of the disk so far was done. */
  CompletableFuture<Void> afterThat() {
    return CompletableFuture.runAsync(() -> {}, disk);
  }

  /** Who opens a form of {@code pack} where, and what the same person saved with it last. */
  Occasion occasion(String pack) {
    return new Occasion(
        workstation.toString(),
        account.login(),
        () -> contacts.lastSaved(account.login(), pack).orElse(Body.EMPTY));
  }

  /** A draft touched now. */
  Draft draft(UUID contact, Body body, @Nullable String focus, int caret, String step) {
    return new Draft(contact, account.login(), body, focus, caret, step, clock.instant());
  }
}
