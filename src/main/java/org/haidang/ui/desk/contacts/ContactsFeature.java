package org.haidang.ui.desk.contacts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.desk.Contacts;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.HtcdsExporting;
import org.haidang.model.RecordType;
import org.haidang.people.FindingElsewhere;
import org.haidang.records.Search;
import org.haidang.ui.desk.contacts.central.CentralPane;
import org.haidang.ui.desk.contacts.central.CentralViewModel;
import org.haidang.ui.form.compare.CompareViewModel;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The contacts on this computer: find one, read it. */
public final class ContactsFeature implements Feature {

  private final ContactsViewModel model;
  private final RecordViewModel record;
  private final @Nullable SearchViewModel found;
  private final @Nullable CentralViewModel central;
  private final ContactsView view;
  private final ContactsDeeds deeds;
  private final Wording wording;
  private final @Nullable ExportViewModel export;
  private final ListChangeListener<Contacts.Row> changed;

  /**
   * The contacts.
   *
   * @param looks is told what is about to be shown unmasked
   * @param mayReadPersonal whether the person may see personal fields unmasked
   * @param exporting writes them; null, or not allowed, where there is nothing of it to be seen
   * @param file stands in the place of the system's dialog; null for that
   * @param search the one box over every kind of record; null to search contacts alone
   * @param elsewhere searches at the server; null where there is none, or {@code search} is null
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
      boolean mayReadPersonal,
      @Nullable HtcdsExporting exporting,
      @Nullable Supplier<Optional<Path>> file,
      @Nullable Search search,
      @Nullable FindingElsewhere elsewhere) {
    this.wording = wording;
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
    export =
        exporting == null || !exporting.allowed()
            ? null
            : new ExportViewModel(exporting, model, background, messages);
    var pane =
        export == null ? null : new ExportPane(export, wording, file == null ? this::choose : file);
    var narrowings = new Narrowings(library, looks.login(), wording, formats);
    found =
        search == null
            ? null
            : new SearchViewModel(
                search, narrowings, model.query(), background, messages, looks, mayReadPersonal);
    central =
        elsewhere == null || found == null
            ? null
            : new CentralViewModel(elsewhere, background, later, messages);
    var centralPane =
        central == null
            ? null
            : new CentralPane(
                central,
                wording,
                formats,
                new RecordLines(library, wording, formats),
                narrowings::type);
    view =
        new ContactsView(
            model,
            found,
            narrowings,
            record,
            history,
            values,
            pane,
            central,
            centralPane,
            wording,
            formats);
    deeds = new ContactsDeeds(view, wording, export);
    changed = _ -> record.refresh();
  }

  /** Has the open record tell how far it has come; to be called once, before it is shown. */
  public void tellWhere(WhereLine where) {
    view.record().tellWhere(where);
  }

  /** Has the files of the open record shown and opened; to be called once, before it is shown. */
  public void showFiles(FileDesk desk) {
    view.record().showFiles(desk);
  }

  /**
   * Has the open record finalised and opened again, and taken up to be changed; to be called once,
   * before it is shown.
   */
  public void finalise(FinalDesk desk, Background background, Messages messages) {
    var model = new FinalViewModel(desk, record, background, messages);
    deeds.finalise(model);
    view.record().finalise(model);
  }

  private Optional<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("contacts.export"));
    chooser.setInitialFileName("htcds.csv");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("CSV", "*.csv"),
            new FileChooser.ExtensionFilter("JSON", "*.json"));
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public List<Command> commands() {
    return deeds.commands();
  }

  @Override
  public Optional<Destination.OneRecord> showing() {
    return Optional.ofNullable(record.reading().get())
        .map(open -> new Destination.OneRecord(RecordType.CONTACT, open.id()));
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
    return deeds.keys(central != null);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return switch (destination) {
      case Destination.ContactList _ -> true;
      case Destination.OneRecord one -> one.type() == RecordType.CONTACT;
      case Destination.NewRecord _,
          Destination.Elsewhere _,
          Destination.Conflicts _,
          Destination.TheLine _,
          Destination.Amend _,
          Destination.RaisedHand _ ->
          false;
    };
  }

  @Override
  public void open(Destination destination) {
    switch (destination) {
      case Destination.ContactList list -> {
        record.close();
        model.query().set("");
        if (found != null) {
          found.chips().clear();
        }
        model.shown().set(ContactsViewModel.Shown.of(list.at()));
      }
      case Destination.OneRecord one -> record.open(one.id());
      case Destination.NewRecord _,
          Destination.Elsewhere _,
          Destination.Conflicts _,
          Destination.TheLine _,
          Destination.Amend _,
          Destination.RaisedHand _ ->
          throw new IllegalArgumentException("calls begin at the desk");
    }
  }

  @Override
  public void shown() {
    view.shown();
    model.rows().addListener(changed);
    model.start();
    if (found != null) {
      found.learn();
    }
  }

  @Override
  public void hidden() {
    model.rows().removeListener(changed);
    model.stop();
    if (export != null) {
      export.hidden();
    }
    record.close();
    view.hidden();
  }
}
