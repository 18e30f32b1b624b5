package org.haidang.ui.desk.call;

import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.desk.Contacts;
import org.haidang.model.Place;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Follows where the contact saved last is now. To be used on the FX thread. */
public final class LastSavedViewModel {

  private final Contacts contacts;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<@Nullable LastSaved> last = new ReadOnlyObjectWrapper<>();

  LastSavedViewModel(Contacts contacts, Background background, Messages messages) {
    this.contacts = contacts;
    this.background = background;
    this.messages = messages;
  }

  /** The contact saved last since sign-in; null when none. */
  public ReadOnlyObjectProperty<@Nullable LastSaved> property() {
    return last.getReadOnlyProperty();
  }

  void saved(UUID contact, Instant started) {
    last.set(new LastSaved(contact, started, new Place.OnThisComputer()));
    refresh();
  }

  /** It is being mended: there is none saved last. */
  void taken() {
    last.set(null);
  }

  void refresh() {
    var known = last.get();
    if (known == null) {
      return;
    }
    background.run(
        () -> contacts.open(known.contact()),
        found ->
            found.ifPresent(
                opened -> {
                  if (known.equals(last.get())) {
                    last.set(new LastSaved(known.contact(), known.started(), opened.place()));
                  }
                }),
        messages::tell);
  }
}
