package org.haidang.ui.desk.together;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Pack;
import org.haidang.desk.Colleagues.Along;
import org.haidang.desk.Draft;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages;
import org.haidang.sync.ShiftMessages;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/**
 * One colleague's call, read along: live after a raised hand, or as it stood when a supervisor
 * looked with a reason. To be used on the FX thread.
 */
public final class AlongViewModel {

  private static final String DRAFT = "_draft";

  private final TogetherParts parts;
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> hints = FXCollections.observableArrayList();
  private @Nullable UUID contact;
  private String login = "";
  private String name = "";
  private String seen = "";
  private boolean asking;
  private boolean again;

  AlongViewModel(TogetherParts parts) {
    this.parts = parts;
  }

  /** The call as far as it is known; null when none is read. */
  public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Whether it is read live, and lines may be typed. */
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /** What was typed for them, the latest last. */
  public ObservableList<String> hints() {
    return hints;
  }

  /** Whose call it is; empty when none is read. */
  public String name() {
    return name;
  }

  /** The pack of the call; null when it is not on this computer. */
  @Nullable Pack pack() {
    var now = draft.get();
    if (now == null) {
      return null;
    }
    var id = now.body().get(ContactFields.PACK);
    var version = now.body().get(ContactFields.PACK_VERSION);
    return id == null || version == null ? null : parts.library().find(id, version).orElse(null);
  }

  /** Comes to a raised hand; the server notes it. */
  void come(HandMessages.Hand hand) {
    leave();
    parts
        .background()
        .run(
            () -> parts.colleagues().come(hand.contact(), hand.login()),
            along -> {
              contact = hand.contact();
              login = hand.login();
              name = hand.name();
              live.set(true);
              show(along);
            },
            this::failed);
  }

  /** A supervisor looks into a colleague's unfinished report, with a reason. */
  void look(ShiftMessages.Colleague colleague, String reason) {
    var call = colleague.contact();
    if (call == null || reason.isBlank()) {
      return;
    }
    leave();
    parts
        .background()
        .run(
            () ->
                Optional.ofNullable(parts.mirrors().look(call, colleague.login(), reason.strip())),
            found -> {
              contact = call;
              login = colleague.login();
              name = colleague.name();
              draft.set(found.orElse(null));
            },
            this::failed);
  }

  private void failed(HaidangException fault) {
    parts.messages().tell(fault);
  }

  /** There may be a newer state. */
  void refresh() {
    var call = contact;
    if (call == null || !live.get()) {
      return;
    }
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    parts
        .background()
        .run(
            () -> parts.colleagues().watch(call, login, seen),
            along -> {
              asking = false;
              if (call.equals(contact)) {
                show(along);
              }
              if (again) {
                again = false;
                refresh();
              }
            },
            _ -> asking = false);
  }

  private void show(Along along) {
    if (!along.up()) {
      parts.messages().tell(new Message.Note("together.along.over", List.of(name)));
      forget();
      return;
    }
    seen = along.seen();
    if (along.draft() != null) {
      draft.set(along.draft());
    }
  }

  /** Types a line for them. */
  void hint(String text) {
    var call = contact;
    var line = text.strip();
    if (call == null || !live.get() || line.isEmpty()) {
      return;
    }
    parts
        .background()
        .run(
            () -> parts.colleagues().hint(call, login, line),
            done -> {
              if (done) {
                hints.add(line);
              }
            },
            this::failed);
  }

  /** Notes that what is personal is about to be seen, then shows it in any case. */
  void looked(Runnable show) {
    var call = contact;
    if (call == null) {
      return;
    }
    parts
        .background()
        .run(
            () -> {
              parts.looks().shown(RecordType.CONTACT, call, List.of(DRAFT), "beside");
              return true;
            },
            _ -> show.run(),
            fault -> {
              failed(fault);
              show.run();
            });
  }

  /** Goes away from it. */
  void leave() {
    var call = contact;
    var whose = login;
    boolean was = live.get();
    forget();
    if (call != null && was) {
      parts
          .background()
          .run(
              () -> {
                parts.colleagues().leave(call, whose);
                return true;
              },
              _ -> {},
              _ -> {});
    }
  }

  /** Nothing of it stays here. */
  private void forget() {
    contact = null;
    login = "";
    seen = "";
    live.set(false);
    hints.clear();
    draft.set(null);
    name = "";
  }
}
