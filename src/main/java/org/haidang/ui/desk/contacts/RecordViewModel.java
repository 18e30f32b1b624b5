package org.haidang.ui.desk.contacts;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.desk.Contacts;
import org.haidang.model.ContactFields;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** One contact, open for reading. To be used on the FX thread. */
public final class RecordViewModel {

  /**
   * What is read.
   *
   * @param pack what it was written in; null when not on this computer
   */
  public record Reading(Contacts.Opened opened, @Nullable Pack pack) {

    /** The contact. */
    UUID id() {
      return opened.state().id();
    }

    /** Whether two readings are of one contact; nothing read is of none. */
    static boolean isSame(@Nullable Reading one, @Nullable Reading other) {
      return one != null && other != null && one.id().equals(other.id());
    }
  }

  private final Contacts contacts;
  private final Library library;
  private final Background background;
  private final Messages messages;
  private final Looks looks;
  private final boolean mayReadPersonal;
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper plain = new ReadOnlyBooleanWrapper();
  private @Nullable UUID wanted;

  /**
   * Nothing open yet.
   *
   * @param looks is told what is about to be shown unmasked
   * @param mayReadPersonal whether the person may see personal fields unmasked
   */
  public RecordViewModel(
      Contacts contacts,
      Library library,
      Background background,
      Messages messages,
      Looks looks,
      boolean mayReadPersonal) {
    this.contacts = contacts;
    this.library = library;
    this.background = background;
    this.messages = messages;
    this.looks = looks;
    this.mayReadPersonal = mayReadPersonal;
  }

  /** What is open; null when nothing is. */
  public ReadOnlyObjectProperty<@Nullable Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** Whether personal fields of this contact are shown; another contact starts masked again. */
  public ReadOnlyBooleanProperty plain() {
    return plain.getReadOnlyProperty();
  }

  /** Opens a contact, in place of the one open before. */
  public void open(UUID id) {
    if (!id.equals(wanted)) {
      plain.set(false);
    }
    wanted = id;
    background.run(() -> read(id), found -> came(id, found), messages::tell);
  }

  /** Reads the open contact again, if any. */
  public void refresh() {
    if (wanted != null) {
      open(wanted);
    }
  }

  /** Closes it, and masks. */
  public void close() {
    wanted = null;
    plain.set(false);
    reading.set(null);
  }

  /**
   * Shows or masks the personal fields of the open contact. What is shown was noted before; what
   * cannot be noted stays masked, and the fault is told: here nobody waits on the line for it.
   */
  public void togglePlain() {
    var open = reading.get();
    if (open == null) {
      return;
    }
    if (!mayReadPersonal) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else if (plain.get()) {
      plain.set(false);
    } else {
      show(open);
    }
  }

  private void show(Reading open) {
    var state = open.opened().state();
    var fields = PersonalFields.of(state, open.pack());
    background.run(
        () -> {
          if (!fields.isEmpty()) {
            looks.shown(state.id(), fields);
          }
          return state.id();
        },
        noted -> plain.set(plain.get() || noted.equals(wanted)),
        messages::tell);
  }

  private Optional<Reading> read(UUID id) {
    return contacts.open(id).map(opened -> new Reading(opened, packOf(opened)));
  }

  private @Nullable Pack packOf(Contacts.Opened opened) {
    var body = opened.state().body();
    var pack = body.get(ContactFields.PACK);
    var version = body.get(ContactFields.PACK_VERSION);
    return pack == null || version == null ? null : library.find(pack, version).orElse(null);
  }

  private void came(UUID id, Optional<Reading> found) {
    if (!id.equals(wanted)) {
      return;
    }
    if (found.isEmpty()) {
      close();
      messages.tell(new Message.Note("contacts.gone"));
    } else {
      reading.set(found.get());
    }
  }
}
