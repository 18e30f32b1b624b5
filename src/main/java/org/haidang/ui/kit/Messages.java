package org.haidang.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * What the person has been told and not yet read, the oldest first. What already waits to be read
 * is not said twice. To be used on the FX thread.
 */
public final class Messages {

  private final ObservableList<Message> unread = FXCollections.observableArrayList();

  /** Held here: it hears of changes only as long as somebody holds it. */
  private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(unread);

  /** The messages not yet read; not to be changed by the one who asks. */
  public ObservableList<Message> unread() {
    return view;
  }

  /** Tells. */
  public void tell(Message message) {
    if (!unread.contains(message)) {
      unread.add(message);
    }
  }

  /** Tells of a fault. */
  public void tell(ErrorCode code) {
    tell(new Message.Fault(code));
  }

  /** Tells of a fault; fits as the failed side of {@link Background#run}. */
  public void tell(HaidangException fault) {
    tell(fault.code());
  }

  /** What {@code message} told of is over: nobody has to read it any more. */
  public void withdraw(Message message) {
    unread.remove(message);
  }

  /** The first message has been read. */
  public void read() {
    if (!unread.isEmpty()) {
      unread.removeFirst();
    }
  }
}
