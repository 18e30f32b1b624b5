package org.haidang.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.haidang.content.FormSession;
import org.haidang.duties.NewFollowUp;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Finality;
import org.haidang.model.Links;
import org.haidang.model.OpenReason;
import org.haidang.people.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * A contact being taken: its form, where the caret stands, and the draft that follows both.
 * Confined to the thread that shows the form, except where said.
 */
public final class Call {

  private final CallWriter writer;
  private final DraftKeeper keeper;
  private final UUID contact;
  private final FormSession form;
  private final Body blank;
  private final CallAnswers answers;
  private final Assessing assessing;
  private Body desk;
  private Body body;
  private @Nullable String focus;
  private int caret;
  private String step;
  private @Nullable CompletableFuture<SaveOutcome> saving;
  private boolean over;
  private Runnable beforeSaving = () -> {};
  private String amendedBecause = "";

  /**
   * A call at the state of {@code draft}, kept at once.
   *
   * @param blank what the form holds when nobody typed anything
   */
  Call(CallWriter writer, DraftKeeper keeper, Draft draft, FormSession form, Body blank) {
    this.writer = writer;
    this.keeper = keeper;
    this.contact = draft.contact();
    this.form = new KeptSession(form, this::changed);
    this.blank = blank;
    this.answers = new CallAnswers(this.form, writer.clock(), () -> body, this::write);
    this.assessing = new Assessing(this.form, this::desk, this::write, writer.clock());
    this.desk = DeskFields.alone(draft.body());
    this.body = DeskFields.joined(form.draft(), desk);
    this.focus = draft.focus();
    this.caret = draft.caret();
    this.step = draft.step();
    keeper.noteNow(snapshot());
  }

  /** The id the contact has and will keep. */
  public UUID contact() {
    return contact;
  }

  /** The form; what is changed in it is noted in the draft. */
  public FormSession form() {
    return form;
  }

  /** What the pack knows to say to what callers ask, and what of it was said. */
  public CallAnswers answers() {
    return answers;
  }

  /** Sets one field, as {@link FormSession#set}. */
  public void set(String path, @Nullable String value) {
    form.set(path, value);
  }

  /** Notes where the caret stands: a field's path, and the offset in UTF-16 units. */
  public void caret(@Nullable String path, int offset) {
    focus = path;
    caret = offset;
    note();
  }

  /** Path of the field with the caret; null when none has it. */
  public @Nullable String focus() {
    return focus;
  }

  /** The caret's offset in {@link #focus}, in UTF-16 units. */
  public int caret() {
    return caret;
  }

  /** Notes the script's current step. */
  public void step(String name) {
    step = name;
    note();
  }

  /** Name of the script's current step; empty at the beginning. */
  public String step() {
    return step;
  }

  /** When the contact began. */
  public Instant started() {
    return DeskFields.started(body);
  }

  /** How the contact reached the hotline. */
  public Channel channel() {
    return DeskFields.channel(body);
  }

  /** The caller's number, personal; null when withheld. */
  public @Nullable String number() {
    return body.get(ContactFields.NUMBER);
  }

  /** What the form holds when nobody typed or chose anything: its defaults and the desk's own. */
  public Body blank() {
    return blank;
  }

  /** Whether nobody has typed, chosen or answered anything yet. */
  public boolean untouched() {
    return answers.isEmpty()
        && Links.of(desk).isEmpty()
        && code() == null
        && DeskFields.answers(body).equals(DeskFields.answers(blank));
  }

  /** Whether it is a record that was taken on paper before. */
  public boolean late() {
    return body.get(ContactFields.TYPED_IN) != null;
  }

  /** When the caller was gone; null while they are on the line. */
  public @Nullable Instant hungUp() {
    return body.moment(ContactFields.HUNG_UP);
  }

  /** The caller is gone, as of now. Said again, the first time stands. */
  public void hangUp() {
    if (hungUp() == null) {
      write(ContactFields.HUNG_UP, writer.clock().instant().toString());
    }
  }

  /** Why the question at {@code path} is left open; empty while nobody said. */
  public Optional<OpenReason> why(String path) {
    var text = body.get(ContactFields.WHY + path);
    return text == null ? Optional.empty() : OpenReason.of(text);
  }

  /** Says why the question at {@code path} is left open; null takes it back. */
  public void why(String path, @Nullable OpenReason reason) {
    write(ContactFields.WHY + path, reason == null ? null : reason.stored());
  }

  /** What other records are to this contact: id to role, as {@link Links} has them. */
  public SortedMap<UUID, String> links() {
    return Links.of(desk);
  }

  /** Says what {@code person} is to this contact; null takes it back. */
  public void link(UUID person, @Nullable PersonRole role) {
    write(Links.to(person), role == null ? null : role.stored());
  }

  /** The code that a caller who stays anonymous keeps, personal; null when they have none. */
  public @Nullable String code() {
    return desk.get(ContactFields.CODE);
  }

  /** Gives the caller a code, or takes it back with null. */
  public void code(@Nullable String code) {
    write(ContactFields.CODE, code);
  }

  /** The assessment of each possible victim; what is judged is noted in the draft. */
  public Assessing assessing() {
    return assessing;
  }

  private Body desk() {
    return desk;
  }

  /**
   * Whether the report was finalised when it was taken up: what is changed in it will be proposed.
   */
  public boolean finalised() {
    return Finality.isFinal(desk);
  }

  /** Says why a finalised report shall be amended; {@link SaveOutcome.ReasonWanted} asks for it. */
  public void amendBecause(String reason) {
    amendedBecause = reason;
  }

  /** What the form still wants and nobody gave a reason for, in the form's order. */
  public List<FormSession.Problem> open() {
    return form.problems().stream().filter(problem -> why(problem.path()).isEmpty()).toList();
  }

  /** All that was typed so far, with the desk's own fields. */
  Body body() {
    return body;
  }

  private void write(String field, @Nullable String value) {
    desk = desk.with(field, value);
    body = body.with(field, value);
    note();
  }

  /**
   * Does {@code before} on the disk's thread right before the report is saved; when it fails,
   * nothing is saved. It may be done again, should saving fail.
   */
  public void beforeSaving(Runnable before) {
    beforeSaving = before;
  }

  /** What the answers given so far arrange about ringing back; empty when it was not allowed. */
  public Optional<NewFollowUp> callBack() {
    return new CallBackOffer(writer.clock()).of(form.pack(), contact, body);
  }

  /** Tells {@code told}, on another thread, how keeping the draft goes. */
  public void tellAboutDraft(DraftKeeper.Told told) {
    keeper.tell(told);
  }

  /**
   * Saves the report as one change. The form is asked here; the disk is written on another thread,
   * on which the answer completes. It never completes with an exception. Asked again while it
   * writes, it gives the same answer. Once {@link SaveOutcome.Saved}, the call is over.
   */
  public CompletableFuture<SaveOutcome> save() {
    if (saving != null && (!saving.isDone() || saving.join() instanceof SaveOutcome.Saved)) {
      return saving;
    }
    var problems = open();
    if (!problems.isEmpty()) {
      return CompletableFuture.completedFuture(new SaveOutcome.Incomplete(problems));
    }
    var answers = form.body();
    var own = OpenAssessments.saved(desk, answers, new Assessments(form.pack()));
    saving =
        writer.save(contact, DeskFields.joined(answers, own), amendedBecause, keeper, beforeSaving);
    return saving;
  }

  /**
   * Lays the call aside: its draft waits among the unfinished, until somebody resumes it. The
   * answer completes on another thread, once that was tried.
   */
  public CompletableFuture<Void> park() {
    if (!over) {
      over = true;
      keeper.noteNow(DeskFields.parked(snapshot()));
    }
    return writer.afterThat();
  }

  /**
   * Ends a call in which nothing was typed, as if it had never been answered. The answer completes
   * on another thread, with the disk's fault if it has one.
   *
   * @throws IllegalStateException when something was typed
   */
  public CompletableFuture<Void> discard() {
    if (!untouched()) {
      throw new IllegalStateException("something was typed");
    }
    over = true;
    keeper.close();
    return writer.drop(contact);
  }

  /**
   * Ends this call, which goes on at another computer. What was typed last is kept once more, for
   * whoever compares it with what came across.
   */
  public void lose() {
    if (!over) {
      over = true;
      keeper.noteNow(snapshot());
    }
  }

  /**
   * Ends this call, whose contact goes on as another call of the same id; its draft stays.
   *
   * @return what the desk itself knows of the contact
   * @throws IllegalStateException when something was typed
   */
  Body handOver() {
    if (!untouched()) {
      throw new IllegalStateException("something was typed");
    }
    over = true;
    keeper.close();
    return DeskFields.alone(body);
  }

  private void changed() {
    desk = DeskFields.answered(desk, form);
    body = DeskFields.joined(form.draft(), desk);
    note();
  }

  private void note() {
    if (!over) {
      keeper.note(snapshot());
    }
  }

  private Draft snapshot() {
    return writer.draft(contact, body, focus, caret, step);
  }
}
