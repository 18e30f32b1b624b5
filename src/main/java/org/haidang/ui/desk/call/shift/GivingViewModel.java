package org.haidang.ui.desk.call.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.Colleagues;
import org.haidang.platform.HaidangException;
import org.haidang.sync.OfferMessages.Answer;
import org.haidang.sync.OfferMessages.Offer;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.sync.ShiftMessages.State;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Giving the call in hand to a colleague, who takes it before it is let go. To be used on the FX
 * thread.
 */
public final class GivingViewModel {

  private final Colleagues colleagues;
  private final ShiftViewModel.Host host;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Colleague> there = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Why> why = new ReadOnlyObjectWrapper<>(Why.OFFLINE);
  private @Nullable Offer given;

  /** Why nobody can be chosen, or that somebody can. */
  public enum Why {
    /** Somebody is there. */
    POSSIBLE,
    /** The server cannot be reached. */
    OFFLINE,
    /** Nobody else is on shift, or all are on the line. */
    NOBODY
  }

  GivingViewModel(
      Colleagues colleagues, ShiftViewModel.Host host, Background background, Messages messages) {
    this.colleagues = colleagues;
    this.host = host;
    this.background = background;
    this.messages = messages;
  }

  /** Who is on shift, those who may be given a call first. */
  public ObservableList<Colleague> there() {
    return there;
  }

  /** Whether it can be given at all. */
  public ReadOnlyObjectProperty<Why> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /** Whether a colleague may be given a call now. */
  public static boolean isFree(Colleague colleague) {
    return colleague.state() != State.IN_CALL;
  }

  void heard(@Nullable Board board) {
    var now =
        board == null
            ? List.<Colleague>of()
            : board.colleagues().stream()
                .sorted((one, other) -> Boolean.compare(isFree(other), isFree(one)))
                .toList();
    if (!now.equals(there)) {
      there.setAll(now);
    }
    why.set(
        board == null
            ? Why.OFFLINE
            : now.stream().anyMatch(GivingViewModel::isFree) ? Why.POSSIBLE : Why.NOBODY);
    var offer = board == null ? null : board.given();
    if (offer == null || offer.answer() == Answer.NONE) {
      given = offer;
    } else {
      answered(offer);
    }
  }

  private void answered(Offer offer) {
    given = null;
    boolean taken = offer.answer() == Answer.TAKEN;
    messages.tell(
        new Message.Note(
            taken
                ? "together.given"
                : offer.answer() == Answer.REFUSED ? "together.refused" : "together.expired",
            List.of(offer.name())));
    if (taken) {
      host.lose(offer.contact());
    }
    background.run(
        () -> {
          if (taken) {
            colleagues.given(offer.contact());
          }
          return colleagues.withdraw(offer.contact());
        },
        _ -> {},
        messages::tell);
  }

  /** Offers the call in hand. */
  public void offer(Colleague to) {
    var contact = host.inHand();
    if (contact == null || !isFree(to)) {
      return;
    }
    background.run(
        () -> colleagues.offer(contact, to.login()),
        done -> {
          if (!done) {
            messages.tell(new Message.Note("together.cannot", List.of(to.name())));
          }
        },
        this::failed);
  }

  private void failed(HaidangException fault) {
    messages.tell(fault);
  }

  /** The offer that waits for an answer; empty when none does. */
  public Optional<UUID> offered() {
    return Optional.ofNullable(given).map(Offer::contact);
  }

  /** Takes the offer back, then does {@code stays} unless it was taken before. */
  public void withdraw(Runnable stays) {
    var offer = given;
    if (offer == null) {
      stays.run();
      return;
    }
    background.run(
        () -> colleagues.withdraw(offer.contact()),
        taken -> {
          given = null;
          if (taken) {
            host.lose(offer.contact());
            messages.tell(new Message.Note("together.given", List.of(offer.name())));
          } else {
            stays.run();
          }
        },
        fault -> {
          // Out of reach nobody can take it either; and what is typed must be saved in any case.
          given = null;
          stays.run();
        });
  }

  Optional<StripLine> waiting() {
    var offer = given;
    if (offer == null || !offer.contact().equals(host.inHand())) {
      return Optional.empty();
    }
    long left = Math.max(0, Duration.between(Instant.now(), until(offer)).toSeconds());
    return Optional.of(
        new StripLine(
            "together.waiting",
            List.of(offer.name(), left),
            false,
            List.of(new StripLine.Deed("Ctrl+B", "together.withdraw"))));
  }

  private Instant until(Offer offer) {
    return colleagues.here(offer.until());
  }
}
