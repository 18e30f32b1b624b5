package org.haidang.ui.desk.together;

import java.time.Duration;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.kit.Hearing;
import org.jspecify.annotations.Nullable;

/** Who is on shift and whose hand is up. To be used on the FX thread. */
public final class TogetherViewModel {

  private final TogetherParts parts;
  private final AlongViewModel along;
  private final ObservableList<Hand> hands = FXCollections.observableArrayList();
  private final ObservableList<Colleague> colleagues = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper();
  private final Hearing hearing;
  private @Nullable UUID wanted;

  /** The shift. */
  public TogetherViewModel(TogetherParts parts) {
    this.parts = parts;
    hearing = new Hearing(parts.messages());
    along = new AlongViewModel(parts);
  }

  /** The call that is read along. */
  public AlongViewModel along() {
    return along;
  }

  /** Raised hands, the earliest first. */
  public ObservableList<Hand> hands() {
    return hands;
  }

  /** The others on shift. */
  public ObservableList<Colleague> colleagues() {
    return colleagues;
  }

  /** Whether the server can be reached. */
  public ReadOnlyBooleanProperty onlineProperty() {
    return online.getReadOnlyProperty();
  }

  /** Comes to the raised hand of {@code contact}, now or as soon as it is heard of. */
  void comeTo(UUID contact) {
    wanted = contact;
    refresh();
  }

  /** How many minutes ago a moment of the board was. */
  long minutes(long second) {
    var then = parts.colleagues().here(second);
    return Math.max(0, Duration.between(then, parts.clock().instant()).toMinutes());
  }

  private void refresh() {
    var board = parts.colleagues().board();
    online.set(board.isPresent());
    board.ifPresent(
        now -> {
          if (!now.hands().equals(hands)) {
            hands.setAll(now.hands());
          }
          if (!now.colleagues().equals(colleagues)) {
            colleagues.setAll(now.colleagues());
          }
        });
    var call = wanted;
    hands.stream()
        .filter(hand -> hand.contact().equals(call))
        .findFirst()
        .ifPresent(
            hand -> {
              wanted = null;
              along.come(hand);
            });
    along.refresh();
  }

  /** Comes to the front. */
  void shown() {
    hearing.begin(parts.colleagues().listen(() -> parts.background().onScreen(this::refresh)));
    refresh();
  }

  /** Goes from the front; who goes elsewhere reads no one's call any more. */
  void hidden() {
    wanted = null;
    along.leave();
    hearing.end();
  }
}
