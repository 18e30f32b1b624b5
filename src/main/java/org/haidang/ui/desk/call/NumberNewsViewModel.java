package org.haidang.ui.desk.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.duties.Duties;
import org.haidang.duties.Flag;
import org.haidang.duties.FollowUp;
import org.haidang.platform.Telephone;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the next caller's number: flags that hold, follow-ups that ring it; and flagging
 * it. A flag rejects nobody. To be used on the FX thread.
 */
public final class NumberNewsViewModel {

  /** A number with fewer digits is still being typed. */
  private static final int LEAST = 8;

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * What is known of a number.
   *
   * @param flags those that hold
   * @param followUps open ones that ring it
   */
  public record Known(List<Flag> flags, List<FollowUp> followUps) {

    static final Known NOTHING = new Known(List.of(), List.of());

    public Known {
      flags = List.copyOf(flags);
      followUps = List.copyOf(followUps);
    }
  }

  private final @Nullable Duties duties;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
  private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Flag.@Nullable Kind> kind = new SimpleObjectProperty<>();
  private final StringProperty until = new SimpleStringProperty("");
  private final StringProperty number;
  private String abusive = "";
  private long asked;

  NumberNewsViewModel(
      @Nullable Duties duties, StringProperty number, Background background, Messages messages) {
    this.duties = duties;
    this.number = number;
    this.background = background;
    this.messages = messages;
    number.subscribe(_ -> look());
  }

  /** What is known of the number typed. */
  public ReadOnlyObjectProperty<Known> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The number that may be flagged: the one typed, else that of an abusive call just saved. */
  public ReadOnlyStringProperty targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** Whether an abusive call was just saved from it. */
  public boolean justAbusive() {
    return !abusive.isEmpty() && target.get().equals(abusive);
  }

  /** Why it is to be flagged. */
  public StringProperty reasonProperty() {
    return reason;
  }

  /** What kind of abuse it was; null while nobody said. */
  public ObjectProperty<Flag.@Nullable Kind> kindProperty() {
    return kind;
  }

  /** Until which day, dd/MM/yyyy. */
  public StringProperty untilProperty() {
    return until;
  }

  /** Key of what stands against flagging; empty when nothing does. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** An abusive call was saved from {@code from}; null when it was withheld. */
  void abusive(@Nullable String from, String why) {
    abusive = from == null ? "" : from;
    reason.set(why);
    look();
  }

  /** Looks at the number again. */
  void look() {
    var all = duties;
    if (all == null) {
      return;
    }
    var typed = Telephone.tidy(number.get());
    boolean whole = typed.matches("[+]?[0-9]{" + LEAST + ",15}");
    target.set(whole ? typed : abusive);
    fault.set("");
    long mine = ++asked;
    if (!whole) {
      known.set(Known.NOTHING);
    }
    background.run(
        () -> {
          var day = DAY.format(all.flags().usualEnd());
          return new Answer(
              day,
              whole
                  ? new Known(all.flags().on(typed), all.followUps().ofNumber(typed))
                  : Known.NOTHING);
        },
        answer -> {
          if (mine == asked) {
            until.set(answer.day());
            known.set(answer.known());
          }
        },
        messages::tell);
  }

  private record Answer(String day, Known known) {}

  /** Flags the number. */
  public void flag() {
    var all = duties;
    var which = target.get();
    if (all == null || which.isEmpty()) {
      return;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(until.get().strip(), DAY);
    } catch (DateTimeException e) {
      fault.set("flag.until.fault");
      return;
    }
    if (reason.get().isBlank()) {
      fault.set("flag.reason.fault");
      return;
    }
    background.run(
        () -> all.flags().raise(which, kind.get(), reason.get(), day),
        _ -> {
          abusive = "";
          reason.set("");
          kind.set(null);
          messages.tell(new Message.Note("flag.told"));
          look();
        },
        messages::tell);
  }

  /** Takes a flag away. */
  public void lift(Flag flag) {
    var all = duties;
    if (all != null) {
      background.run(
          () -> {
            all.flags().lift(flag.id());
            return true;
          },
          _ -> look(),
          messages::tell);
    }
  }
}
