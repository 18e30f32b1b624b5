package org.haidang.ui.desk.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.PersonRole;
import org.haidang.people.Saved;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Printers;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Persons and cases: find one, see what happened, write down what is new. */
public final class PeopleFeature implements Feature {

  private final PeopleParts parts;
  private final PeopleListViewModel list;
  private final SheetViewModel sheet;
  private final Acts acts;
  private final PeopleView view;
  private final Consumer<WhereLine> tellsWhere;
  private final Wording wording;

  /**
   * The screens over {@code parts}.
   *
   * @param printers the printers of this computer
   * @param file stands in the place of the system's dialog; null for that
   */
  public PeopleFeature(
      PeopleParts parts,
      Background background,
      Later later,
      Messages messages,
      Wording wording,
      Formats formats,
      Printers printers,
      @Nullable Supplier<Optional<Path>> file) {
    this.parts = parts;
    this.wording = wording;
    acts = new Acts(parts, background, messages);
    list = new PeopleListViewModel(parts, background, later, messages);
    sheet = new SheetViewModel(parts, acts, background, later, messages);
    var note = new NoteViewModel(parts, acts, later, messages);
    var merge = new MergeViewModel(parts, acts, background, later, messages);
    var saved = new SavedViews(parts.memory(), new Json());
    var words = new LineWords(wording);
    var personLines = new PersonLines(words, wording, parts.lists(), sheet.today());
    var caseLines = new CaseLines(words, wording, formats);
    var rows =
        new RowWords(
            wording,
            parts.lists(),
            formats,
            id -> list.revealed().contains(id),
            parts.mayReadPersonal());
    var bulk = new BulkBar(list, parts, acts, caseLines, wording);
    var listPane =
        new ListPane(list, saved, rows, parts.memory(), bulk, wording, sheet::open, this::fresh);
    var timeline = new TimelinePane(wording, formats, new FieldNames(wording)::of);
    var print =
        new PrintViewModel(
            parts,
            sheet,
            new SheetPaper(wording, formats, personLines, caseLines),
            parts.press(),
            printers,
            file == null ? this::choose : file,
            formats,
            background,
            messages);
    var sheetPane =
        new SheetPane(
            parts,
            sheet,
            note,
            print,
            merge,
            new PersonSearch(parts, background, later, messages),
            acts,
            personLines,
            caseLines,
            rows,
            timeline,
            wording,
            sheet::open);
    tellsWhere = sheetPane::tellWhere;
    view = new PeopleView(list, sheet, acts, listPane, bulk, sheetPane, this::fresh);
  }

  private Optional<Path> choose() {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("people.print"));
    chooser.setInitialFileName("haidang.pdf");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  /** Makes what is listed, empty but for who made it, and opens it. */
  private void fresh() {
    boolean person = list.shown().get().of() == Shown.Of.PERSONS;
    acts.run(
        () -> person ? parts.persons().make(Body.EMPTY) : parts.cases().open(Body.EMPTY),
        done -> sheet.open(done.record()));
  }

  private void about(RecordType type, UUID about) {
    acts.run(
        () -> type == RecordType.CASE ? parts.cases().open(about, Body.EMPTY) : person(about),
        done -> sheet.open(done.record()));
  }

  /** Somebody a contact or a case is about; what they are to it can be changed there. */
  private Saved person(UUID about) {
    var made = parts.persons().make(Body.EMPTY);
    if (made instanceof Saved.Done done) {
      parts.linking().person(about, done.record(), Set.of(PersonRole.POSSIBLE_VICTIM));
    }
    return made;
  }

  /** Has the open sheet tell how far it has come; to be called once, before it is shown. */
  public void tellWhere(WhereLine where) {
    tellsWhere.accept(where);
  }

  @Override
  public Optional<Destination.OneRecord> showing() {
    return Optional.ofNullable(sheet.sheet().get())
        .map(open -> new Destination.OneRecord(open.type(), open.id()));
  }

  @Override
  public String nameKey() {
    return "people.name.feature";
  }

  @Override
  public Ikon icon() {
    return Material2AL.GROUP;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("F3", "people.keys.search"),
        new KeyHelp("↑ ↓ PgUp PgDn", "people.keys.choose"),
        new KeyHelp("Enter", "people.keys.open"),
        new KeyHelp("Alt+1…2", "people.keys.lists"),
        new KeyHelp("Ctrl+N", "people.keys.new"),
        new KeyHelp("F4", "people.keys.mask"),
        new KeyHelp("F7", "people.keys.note"),
        new KeyHelp("F8", "people.keys.merge"),
        new KeyHelp("Ctrl+P", "people.keys.print"),
        new KeyHelp("Ctrl+Space", "people.keys.mark"),
        new KeyHelp("Ctrl+Z", "people.keys.undo"),
        new KeyHelp("Esc", "people.keys.back"));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(Command.Group.HERE, wording.get("people.keys.new"), "", "Ctrl+N", this::fresh),
        new Command(Command.Group.HERE, wording.get("people.keys.undo"), "", "Ctrl+Z", acts::undo));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return switch (destination) {
      case Destination.OneRecord one -> isOurs(one.type());
      case Destination.NewRecord made -> isOurs(made.type());
      default -> false;
    };
  }

  private static boolean isOurs(RecordType type) {
    return type == RecordType.PERSON || type == RecordType.CASE;
  }

  @Override
  public void open(Destination destination) {
    switch (destination) {
      case Destination.OneRecord one -> sheet.open(one.id());
      case Destination.NewRecord made -> about(made.type(), made.about());
      default -> throw new IllegalArgumentException("not taken");
    }
  }

  @Override
  public void shown() {
    list.start();
    sheet.start();
    view.shown();
  }

  @Override
  public void hidden() {
    view.hidden();
    sheet.stop();
    list.stop();
  }
}
