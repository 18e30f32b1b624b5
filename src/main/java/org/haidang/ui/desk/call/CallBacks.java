package org.haidang.ui.desk.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.duties.Duties;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.desk.call.side.RungBack;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Calls that ring back, and call-backs that a call arranges. To be used on the FX thread. */
final class CallBacks {

  private final CallDesk desk;
  private final @Nullable Duties duties;
  private final NumberLooks looks;
  private final Background background;
  private final Messages messages;

  /** Those of {@code duties}; null where there is nothing of it. */
  CallBacks(
      CallDesk desk,
      @Nullable Duties duties,
      NumberLooks looks,
      Background background,
      Messages messages) {
    this.looks = looks;
    this.desk = desk;
    this.duties = duties;
    this.background = background;
    this.messages = messages;
  }

  /** Opens a call to whom {@code followUp} says; empty where there are no follow-ups. */
  Optional<Callable<Call>> to(UUID followUp) {
    var known = duties;
    return known == null
        ? Optional.empty()
        : Optional.of(
            () ->
                desk.ringBack(
                    known
                        .followUps()
                        .open(followUp)
                        .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING))));
  }

  /** Beside a call that rings back stands what to say, and what it answers. */
  void beside(Call opened, CallViewModel view) {
    var known = duties;
    if (known == null) {
      return;
    }
    opened.links().entrySet().stream()
        .filter(link -> link.getValue().equals(FollowUpFields.LINK_ANSWERS))
        .findFirst()
        .ifPresent(
            link ->
                background.run(
                    () ->
                        known
                            .followUps()
                            .open(link.getKey())
                            .map(
                                each ->
                                    new RungBack(each, look(each), known.followUps().about(each))),
                    found -> view.side().rungBack(found.orElse(null)),
                    messages::tell));
  }

  private Consumer<Runnable> look(FollowUp each) {
    return show ->
        looks.at(
            RecordType.FOLLOW_UP,
            each.id(),
            List.of(FollowUpFields.CODE_WORD, FollowUpFields.IF_OTHER, FollowUpFields.HOW),
            show);
  }

  /** The call-back that was arranged is saved right before the report: neither is lost. */
  void arrange(CallViewModel each) {
    var plan = each.arranged().chosen();
    each.call()
        .beforeSaving(
            () -> {
              if (duties != null && plan != null) {
                duties.followUps().arrange(plan);
              }
            });
  }

  /** A call that rang back is saved: its follow-up waits for what came of it. */
  void saved(CallViewModel each) {
    if (each.call().links().containsValue(FollowUpFields.LINK_ANSWERS)) {
      messages.tell(new Message.Note("duties.rung"));
    }
  }
}
