package org.haidang.ui.desk.call;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.haidang.desk.CallDesk;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/**
 * What is taken up again at the desk: what waits, what was saved, whom a follow-up says to ring
 * back. To be used on the FX thread.
 */
final class TakingUp {

  private final CallDesk desk;
  private final Opening opening;
  private final Companions beside;
  private final LastSavedViewModel lastSaved;
  private final CallBacks callBacks;
  private final Supplier<Optional<CallViewModel>> inHand;
  private final Messages messages;

  TakingUp(
      CallDesk desk,
      Opening opening,
      Companions beside,
      LastSavedViewModel lastSaved,
      CallBacks callBacks,
      Supplier<Optional<CallViewModel>> inHand,
      Messages messages) {
    this.desk = desk;
    this.opening = opening;
    this.beside = beside;
    this.lastSaved = lastSaved;
    this.callBacks = callBacks;
    this.inHand = inHand;
    this.messages = messages;
  }

  /** Goes on with the call that was cut off last. */
  void cutOff(Waits.Report cut) {
    opening.open(() -> desk.resume(cut.draft()), "call.reopened.cut");
  }

  /** Goes on with what waits; what is no report has a screen of its own. */
  void waiting(Waits chosen) {
    switch (chosen) {
      case Waits.Report report when report.left() -> beside.left().read(report.draft());
      case Waits.Report report -> opening.open(() -> desk.resume(report.draft()), "call.reopened");
      case Waits.Elsewhere there -> beside.here(there.contact());
      case Waits.Attention saved ->
          opening.open(() -> desk.amend(saved.contact()), "call.reopened.refused");
      case Waits.Unassessed saved ->
          opening.toClose(() -> desk.amend(saved.contact()), "assess.reopened");
      case DutyWait _ -> throw new IllegalArgumentException("its own screen shows it");
    }
  }

  /** Takes a saved contact up again, if nothing else is in hand. */
  void saved(UUID contact) {
    var each = inHand.get();
    if (each.isEmpty()) {
      opening.open(() -> desk.amend(contact), "call.reopened.amend");
    } else if (!each.get().call().contact().equals(contact)) {
      messages.tell(new Message.Note("call.amend.busy"));
    }
  }

  /** Takes the contact saved last up again. */
  void savedLast() {
    var last = lastSaved.property().get();
    if (last != null) {
      lastSaved.taken();
      opening.open(() -> desk.amend(last.contact()), "call.reopened.saved");
    }
  }

  /** Rings back whom {@code followUp} says, if nothing else is in hand. */
  void ringBack(UUID followUp) {
    callBacks.to(followUp).ifPresent(opener -> opening.open(opener, null));
  }
}
