package org.haidang.ui.desk.contacts;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.desk.Contacts;
import org.haidang.ui.form.compare.CompareViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The contacts on this computer: find one, read it. */
public final class ContactsFeature implements Feature {

  private final ContactsViewModel model;
  private final RecordViewModel record;
  private final ContactsView view;
  private final ListChangeListener<Contacts.Row> changed;

  /**
   * The contacts.
   *
   * @param looks is told what is about to be shown unmasked
   * @param mayReadPersonal whether the person may see personal fields unmasked
   */
  public ContactsFeature(
      Contacts contacts,
      Library library,
      Background background,
      Later later,
      Messages messages,
      Wording wording,
      Formats formats,
      Looks looks,
      boolean mayReadPersonal) {
    model = new ContactsViewModel(contacts, background, later, messages);
    record = new RecordViewModel(contacts, library, background, messages, looks, mayReadPersonal);
    var values = new Values(library, formats);
    var history =
        new HistoryViewModel(
            contacts,
            record,
            new CompareViewModel(values.answers(), wording),
            background,
            messages,
            wording,
            formats);
    view = new ContactsView(model, record, history, values, wording, formats);
    changed = _ -> record.refresh();
  }

  @Override
  public String nameKey() {
    return "contacts.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.LIST_ALT;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("F3", "contacts.keys.search"),
        new KeyHelp("↑ ↓", "contacts.keys.choose"),
        new KeyHelp("Enter", "contacts.keys.open"),
        new KeyHelp("PgUp PgDn", "contacts.keys.page"),
        new KeyHelp("F4", "contacts.keys.mask"),
        new KeyHelp("Alt+1…4", "contacts.keys.lists"),
        new KeyHelp("F7", "contacts.keys.conflicts"),
        new KeyHelp("F8", "contacts.keys.history"),
        new KeyHelp("Esc", "contacts.keys.back"));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.ContactList;
  }

  @Override
  public void open(Destination destination) {
    switch (destination) {
      case Destination.ContactList list -> {
        record.close();
        model.query().set("");
        model.shown().set(ContactsViewModel.Shown.of(list.at()));
      }
    }
  }

  @Override
  public void shown() {
    view.shown();
    model.rows().addListener(changed);
    model.start();
  }

  @Override
  public void hidden() {
    model.rows().removeListener(changed);
    model.stop();
    record.close();
    view.hidden();
  }
}
