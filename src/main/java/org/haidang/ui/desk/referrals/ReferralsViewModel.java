package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Register;
import org.haidang.records.Register.Row;
import org.haidang.referrals.Consents;
import org.haidang.referrals.Moved;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Step;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.LongRows;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** The list of referrals, the one that is open, and what is done with it. On the FX thread. */
public final class ReferralsViewModel {

  /** What the sheet's lower part is for at the moment. */
  enum Act {
    NONE,
    CONSENT,
    GROUND,
    STEP,
    SEND,
    FEEDBACK,
    NEW,
    REPORT,
    REACHED
  }

  private record Read(Register.Listing listing, List<Register.Row> first) {}

  private final ReferralParts parts;
  private final Background background;
  private final Messages messages;
  private final LongRows<Row> rows;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.OPEN);
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReportSheet> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Act> act = new ReadOnlyObjectWrapper<>(Act.NONE);
  private final ReadOnlyObjectWrapper<Message.@Nullable Note> refused =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty plain = new SimpleBooleanProperty();
  private @Nullable ReferralState stepTo;
  private final Hearing hearing;
  private @Nullable UUID opened;
  private long listTurn;
  private long sheetTurn;

  ReferralsViewModel(ReferralParts parts, Background background, Messages messages) {
    this.parts = parts;
    this.background = background;
    this.messages = messages;
    hearing = new Hearing(messages);
    rows = new LongRows<>(background, messages);
    shown.subscribe((was, now) -> list());
  }

  ReferralParts parts() {
    return parts;
  }

  LongRows<Row> rows() {
    return rows;
  }

  ObjectProperty<Shown> shown() {
    return shown;
  }

  /** The referral that is open; null for none. */
  ReadOnlyObjectProperty<@Nullable Sheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** The report to an authority that is open; null for none. */
  ReadOnlyObjectProperty<@Nullable ReportSheet> report() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Act> act() {
    return act.getReadOnlyProperty();
  }

  /** Why the last deed was not done, as a text's key; null when it was. */
  ReadOnlyObjectProperty<Message.@Nullable Note> refused() {
    return refused.getReadOnlyProperty();
  }

  /** Whether what is personal stands unmasked. */
  BooleanProperty plain() {
    return plain;
  }

  /** The step that {@link Act#STEP} is about. */
  ReferralState stepTo() {
    return Objects.requireNonNull(stepTo);
  }

  void start() {
    hearing.begin(parts.register().listen(() -> background.onScreen(this::refresh)));
    refresh();
  }

  void stop() {
    hearing.end();
    listTurn++;
    sheetTurn++;
    plain.set(false);
  }

  private void refresh() {
    list();
    var id = opened;
    if (id != null) {
      read(id);
    }
  }

  private void list() {
    long mine = ++listTurn;
    var which = shown.get();
    background.run(
        () -> {
          var listing = which.list(parts);
          return new Read(listing, listing.rows(0, LongRows.PAGE));
        },
        read -> {
          if (mine == listTurn) {
            rows.show(read.listing().size(), read.listing()::rows, 0, read.first());
          }
        },
        messages::tell);
  }

  /** Where the open one stands in the list; -1 when it is not in sight there. */
  int openedAt() {
    return rows.indexOf(row -> row.id().equals(opened));
  }

  /** Opens a referral or a report. */
  void open(UUID id) {
    if (!id.equals(opened)) {
      plain.set(false);
      leave();
    }
    opened = id;
    read(id);
  }

  private void read(UUID id) {
    long mine = ++sheetTurn;
    background.run(
        () -> new Both(Sheet.read(parts, id), ReportSheet.read(parts, id)),
        both -> {
          if (mine == sheetTurn) {
            sheet.set(both.sheet().orElse(null));
            report.set(both.report().orElse(null));
            news(both.sheet().orElse(null));
          }
        },
        messages::tell);
  }

  private record Both(Optional<Sheet> sheet, Optional<ReportSheet> report) {}

  /** Whoever made it and sees how somebody else ended it has read it. */
  private void news(@Nullable Sheet now) {
    if (now != null && now.isNewsFor(parts.account().login())) {
      move(() -> parts.referrals().newsRead(now.state().id()), _ -> {});
    }
  }

  /** Turns to something to do with the open one. */
  void begin(Act what) {
    refused.set(null);
    act.set(what);
  }

  /** Turns to a step: taken at once, unless it wants a reason. */
  void begin(Sheet.Next next) {
    var refusal = next.refusal();
    if (refusal.isPresent()) {
      var no = refusal.get();
      refuse(no.textKey(), no.from() == null ? "" : no.from().textKey(), no.to().textKey());
      return;
    }
    stepTo = next.to();
    var now = sheet.get();
    if (now != null && (now.course().disputed() || wantsReason(now, next.to()))) {
      act.set(Act.NONE);
      begin(Act.STEP);
    } else {
      step("", false);
    }
  }

  private boolean wantsReason(Sheet now, ReferralState to) {
    return parts.referrals().refusal(now.state(), to, "").isPresent();
  }

  /**
   * Takes the step.
   *
   * @param takenBack whether it is the person who took consent back
   */
  void step(String reason, boolean takenBack) {
    var now = sheet.get();
    if (now == null) {
      return;
    }
    var id = now.state().id();
    var to = stepTo();
    move(
        () ->
            takenBack
                ? parts.referrals().takenBack(id, reason)
                : parts.referrals().step(id, to, reason),
        _ -> leave());
  }

  /** Does something that moves a referral; what is refused is said beside it. */
  void move(Callable<Moved> deed, Consumer<UUID> done) {
    background.run(
        deed,
        moved -> {
          switch (moved) {
            case Moved.Done it -> {
              refused.set(null);
              done.accept(it.referral());
            }
            case Moved.Forbidden no -> {
              var from = no.refusal().from();
              refuse(
                  no.refusal().textKey(),
                  from == null ? "" : from.textKey(),
                  no.refusal().to().textKey());
            }
            case Moved.Unwritten no -> refuse(new Consents.Written.Not(no.why()).textKey());
            case Moved.TooLong _ -> refuse("referrals.toolong");
            case Moved.NotHere _ -> messages.tell(ErrorCode.RECORD_MISSING);
          }
        },
        messages::tell);
  }

  /** Says why not; {@code names} are keys of states. */
  void refuse(String key, Object... names) {
    refused.set(new Message.Note(key, List.of(names)));
  }

  /** Runs work that is no move. */
  <T> void work(Callable<T> work, Consumer<T> done) {
    background.run(work, done, messages::tell);
  }

  /** Tells something that needs no action. */
  void tell(Message message) {
    messages.tell(message);
  }

  /** Leaves what was being done. */
  void leave() {
    refused.set(null);
    act.set(Act.NONE);
  }

  /** Shows or hides what is personal; the look is noted first, and shown in any case. */
  void reveal() {
    var now = sheet.get();
    var report = this.report.get();
    if (plain.get() || (now == null && report == null)) {
      plain.set(false);
      return;
    }
    var type = now == null ? RecordType.REPORT : RecordType.REFERRAL;
    var state = now == null ? Objects.requireNonNull(report).state() : now.state();
    var fields =
        state.body().fields().keySet().stream()
            .filter(
                path ->
                    path.equals(ReferralFields.ASKED)
                        || (path.startsWith(Step.PATH) && path.endsWith("/why"))
                        || (type == RecordType.REPORT && !path.startsWith("_")))
            .toList();
    plain.set(true);
    if (!fields.isEmpty()) {
      background.run(
          () -> {
            parts.looks().shown(type, state.id(), fields);
            return true;
          },
          _ -> {},
          messages::tell);
    }
  }
}
