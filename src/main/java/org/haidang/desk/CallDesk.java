package org.haidang.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.haidang.access.Audit;
import org.haidang.access.Looks;
import org.haidang.content.FormOpener;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where one signed-in counselor takes contacts. Thread-safe; its methods open forms or read the
 * disk (tens of milliseconds) and so belong off the FX thread. A {@link Call} may be handed from
 * the thread that opened it to the one that shows it.
 */
public final class CallDesk {

  private final Drafts drafts;
  private final Library library;
  private final CallOpening opening;
  private final LeftToDo left;
  private final Ids ids;
  private final Account account;
  private final ScheduledExecutorService disk;
  private final CallWriter writer;
  private final Looks looks;

  /**
   * The desk of {@code account} at {@code workstation}.
   *
   * @param forms opens a pack's form over a body
   * @param audit is told what was shown unmasked
   * @param disk writes drafts and saves; must have exactly one thread, so that a draft can never be
   *     written after the save that ended it
   */
  public CallDesk(
      Contacts contacts,
      Drafts drafts,
      Library library,
      FormOpener forms,
      Clock clock,
      Ids ids,
      Account account,
      UUID workstation,
      Audit audit,
      ScheduledExecutorService disk) {
    this.drafts = drafts;
    this.library = library;
    this.ids = ids;
    this.account = account;
    this.disk = disk;
    this.writer = new CallWriter(contacts, drafts, clock, ids, account, workstation, disk);
    this.opening = new CallOpening(drafts, forms, writer, disk);
    this.left = new LeftToDo(contacts, account.login());
    this.looks = new Looks(audit, ids, clock, account.login());
  }

  /** The packs a contact may be taken in, one for each line; the first unless one is chosen. */
  public List<Pack> lines() {
    return library.offered();
  }

  /** Takes a contact on the first line; as {@link #answer(Pack, Channel, String)}. */
  public Call answer(Channel channel, @Nullable String number) {
    return answer(library.current(), channel, number);
  }

  /**
   * Takes a contact. It is kept as a draft from this moment.
   *
   * @param line the pack to take it in, one of {@link #lines}
   * @param number the caller's, as announced or typed; null when withheld
   */
  public Call answer(Pack line, Channel channel, @Nullable String number) {
    return begin(line, CallOpening.blank(account, line, channel, number, writer.clock().instant()));
  }

  /**
   * Rings somebody back: a contact of its own, which points at the follow-up and at the contact it
   * answers, on that contact's line.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} when the follow-up rings nobody, or
   *     must not
   */
  public Call ringBack(FollowUp followUp) {
    var back = followUp.callBack();
    if (back == null || !back.allowed()) {
      throw new HaidangException(ErrorCode.RECORD_MISSING);
    }
    var origin = followUp.origin();
    var first = origin == null ? null : writer.contacts().open(origin).orElse(null);
    var line = first == null ? library.current() : lineOf(first.state().body());
    var body =
        CallOpening.blank(account, line, Channel.CALL, back.number(), writer.clock().instant())
            .with(Links.to(followUp.id()), FollowUpFields.LINK_ANSWERS);
    if (first != null) {
      body = body.with(Links.to(first.state().id()), FollowUpFields.LINK_CALL_BACK);
    }
    return begin(line, body);
  }

  private Pack lineOf(Body body) {
    return library.offered().stream()
        .filter(pack -> pack.id().equals(body.get(ContactFields.PACK)))
        .findFirst()
        .orElse(library.current());
  }

  /** Types in a contact of the first line; as {@link #enterLate(Pack, Instant, String)}. */
  public Call enterLate(Instant began, @Nullable String number) {
    return enterLate(library.current(), began, number);
  }

  /**
   * Types in a contact that was taken on paper.
   *
   * @param line as {@link #answer}
   * @param began when it really was; not in the future
   * @param number as {@link #answer}
   */
  public Call enterLate(Pack line, Instant began, @Nullable String number) {
    var now = writer.clock().instant();
    return begin(
        line,
        CallOpening.blank(account, line, Channel.LATE_ENTRY, number, began)
            .with(ContactFields.TYPED_IN, now.toString()));
  }

  /**
   * Goes on with a call that was begun on the wrong line: the same contact, in the form of {@code
   * line}.
   *
   * @throws IllegalStateException when something was typed already
   */
  public Call change(Call call, Pack line) {
    var body =
        call.handOver()
            .with(ContactFields.PACK, line.id())
            .with(ContactFields.PACK_VERSION, line.version());
    return opening.begin(call.contact(), line, body);
  }

  private Call begin(Pack pack, Body body) {
    return opening.begin(ids.next(), pack, body);
  }

  /** How often this number rang before, as far as this computer knows. */
  public Earlier earlier(String number, Instant before) {
    return new EarlierContacts(writer.contacts()).of(number, before);
  }

  /**
   * Takes a saved contact up again, to mend it or to add to it; saving makes another change of it.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} when it is not on this computer, and
   *     {@link ErrorCode#PACK_MISSING} when its pack is not
   */
  public Call amend(UUID contact) {
    var opened =
        writer
            .contacts()
            .open(contact)
            .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
    return resume(writer.draft(contact, opened.state().body(), null, 0, ""));
  }

  /** This counselor's unfinished calls, the last touched first. */
  public List<Draft> unfinished() {
    return drafts.of(account.login());
  }

  /** The pack a draft was begun in; empty when this computer has it not. */
  public Optional<Pack> packOf(Draft draft) {
    return library.packOf(draft.body());
  }

  /** Lets go for good of what stayed behind of a call that went on at another computer. */
  public void forget(Draft leftBehind) {
    if (DeskFields.isMoved(leftBehind)) {
      CompletableFuture.runAsync(() -> drafts.drop(leftBehind.contact()), disk).join();
    }
  }

  /**
   * This counselor's contacts that the server refused, the latest first; what disagrees has a desk
   * of its own, see {@link ConflictDesk}.
   */
  public List<Contacts.Row> attention() {
    return left.attention();
  }

  /** This counselor's latest saved contacts in which somebody's assessment was put off. */
  public List<Contacts.Row> unassessed() {
    return left.unassessed();
  }

  /** Whether {@code draft} was cut off (a kill, a power cut) rather than laid aside. */
  public static boolean interrupted(Draft draft) {
    return !DeskFields.isParked(draft) && !DeskFields.isMoved(draft);
  }

  /** Whether {@code draft} is what stayed behind of a call that went on at another computer. */
  public static boolean leftBehind(Draft draft) {
    return DeskFields.isMoved(draft);
  }

  /** When the contact of {@code draft} began. */
  public static Instant started(Draft draft) {
    return DeskFields.started(draft.body());
  }

  /** How the contact of {@code draft} reached the hotline. */
  public static Channel channel(Draft draft) {
    return DeskFields.channel(draft.body());
  }

  /**
   * Goes on with a call, in the version of the pack it was begun in.
   *
   * @throws HaidangException {@link ErrorCode#PACK_MISSING} when this computer has it not
   */
  public Call resume(Draft draft) {
    drafts.begin(draft.contact());
    var pack =
        library
            .packOf(draft.body())
            .orElseThrow(() -> new HaidangException(ErrorCode.PACK_MISSING));
    return opening.resumed(draft, pack);
  }

  /**
   * The version of its pack that new contacts are taken in, when {@code call} is in another; empty
   * when it is up to date.
   */
  public Optional<Pack> newer(Call call) {
    var own = call.form().pack();
    return library.offered().stream()
        .filter(pack -> pack.id().equals(own.id()) && !pack.version().equals(own.version()))
        .findFirst();
  }

  /** What moving {@code call} to {@code pack} would do; nothing is done yet. */
  public RecordMove moving(Call call, Pack pack) {
    return RecordMove.of(call.body(), call.form().pack(), pack);
  }

  /**
   * Does what {@link #moving} told: the call goes on in the new pack, under its own id, and {@code
   * call} is over. Its saving makes one change that says so. Undone by moving it back.
   */
  public Call moved(Call call, RecordMove move) {
    call.park().join();
    return resume(
        writer.draft(call.contact(), move.after(), call.focus(), call.caret(), call.step()));
  }

  /**
   * Notes that the counselor is about to see {@code field} of a contact unmasked. The answer
   * completes on the disk's thread, with the disk's fault if it has one. It is waited for before
   * the field is shown; but after a fault the field is shown all the same and the fault is told: a
   * full disk must not hide the number of the caller on the line.
   *
   * @param field its path, one of {@link ContactFields} or of the form
   */
  public CompletableFuture<Void> looked(UUID contact, String field) {
    return looked(RecordType.CONTACT, contact, List.of(field));
  }

  /** As {@link #looked(UUID, String)}, of fields of a record of any kind. */
  public CompletableFuture<Void> looked(RecordType type, UUID record, List<String> fields) {
    return CompletableFuture.runAsync(() -> looks.shown(type, record, fields), disk);
  }
}
