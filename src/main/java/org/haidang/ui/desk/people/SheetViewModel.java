package org.haidang.ui.desk.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.CleanText;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** One person or case, open to be read and changed. To be used on the FX thread. */
public final class SheetViewModel {

  private static final Duration CROWD = Duration.ofMillis(300);

  private final PeopleParts parts;
  private final SheetReading reading;
  private final Acts acts;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper plain = new ReadOnlyBooleanWrapper();
  private final SheetLooks looks;
  private final LineSaving saving;
  private @Nullable UUID wanted;
  private int moments = SheetReading.MOMENTS;
  private Runnable callOff = () -> {};
  private final Hearing hearing;

  SheetViewModel(
      PeopleParts parts, Acts acts, Background background, Later later, Messages messages) {
    this.parts = parts;
    this.reading = new SheetReading(parts);
    this.looks = new SheetLooks(parts.looks());
    this.saving = new LineSaving(parts);
    this.acts = acts;
    this.background = background;
    hearing = new Hearing(messages);
    this.later = later;
    this.messages = messages;
  }

  /** What is open; null when nothing is. */
  ReadOnlyObjectProperty<@Nullable Sheet> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /** Whether personal fields are shown; another record starts masked again. */
  public ReadOnlyBooleanProperty plain() {
    return plain.getReadOnlyProperty();
  }

  /** The line under the caret; null when none is. */
  ReadOnlyObjectProperty<@Nullable Editing> editing() {
    return editing.getReadOnlyProperty();
  }

  /** Follows the register. */
  void start() {
    if (!hearing.going()) {
      hearing.begin(parts.register().listen(() -> background.onScreen(this::soon)));
    }
  }

  /** Follows no more, and closes. */
  void stop() {
    hearing.end();
    close();
  }

  private void soon() {
    callOff.run();
    callOff = later.after(CROWD, this::refresh);
  }

  /** Opens a person or a case, in place of the one open before. */
  public void open(UUID id) {
    if (!id.equals(wanted)) {
      plain.set(false);
      editing.set(null);
      looks.begin();
      moments = SheetReading.MOMENTS;
    }
    wanted = id;
    background.run(() -> reading.read(id, moments), found -> came(id, found), messages::tell);
  }

  private void came(UUID id, Optional<Sheet> found) {
    if (!id.equals(wanted)) {
      return;
    }
    if (found.isEmpty()) {
      close();
      messages.tell(new Message.Note("people.gone"));
    } else if (plain.get()) {
      show(found.get());
    } else {
      sheet.set(found.get());
    }
  }

  /** Reads it again. */
  void refresh() {
    if (wanted != null) {
      open(wanted);
    }
  }

  /** Reads further back. */
  void more() {
    moments *= 4;
    refresh();
  }

  /** Closes it, and masks. */
  public void close() {
    wanted = null;
    callOff.run();
    plain.set(false);
    editing.set(null);
    sheet.set(null);
  }

  /** Shows or masks what is personal; what cannot be noted stays masked, and the fault is told. */
  public void togglePlain() {
    var open = sheet.get();
    if (open == null) {
      return;
    }
    if (!parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else if (plain.get()) {
      plain.set(false);
    } else {
      show(open);
    }
  }

  /**
   * Leads to where others are asked of the open person, by the first name and number, which that
   * screen shows: the look is noted first.
   */
  void elsewhere(Consumer<Destination> go) {
    var open = sheet.get();
    if (open == null || !open.isPerson()) {
      return;
    }
    if (!parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
      return;
    }
    var whole = new WholePerson(open.records()).joined();
    background.run(
        () -> {
          parts
              .looks()
              .shown(
                  RecordType.PERSON, open.id(), List.of(PersonFields.NAMES, PersonFields.PHONES));
          return new Destination.Elsewhere(
              Persons.names(whole).stream().findFirst().orElse(""),
              Persons.numbers(whole).stream().findFirst().orElse(""));
        },
        go,
        messages::tell);
  }

  private void show(Sheet open) {
    var looked = looks.unseen(open);
    background.run(
        () -> {
          looks.note(looked);
          return open.id();
        },
        _ -> {
          if (wanted != null) {
            looks.noted(looked);
            sheet.set(open);
            plain.set(true);
          }
        },
        messages::tell);
  }

  /** Puts the caret into a line; a masked one is looked at first. */
  void edit(Line line) {
    if (line.path().equals(CaseFields.OUTCOMES)) {
      return;
    }
    boolean masked = line.personal() && !plain.get() && !line.raw().isEmpty();
    if (!masked) {
      editing.set(new Editing(line));
    } else if (!parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else {
      var open = sheet.get();
      if (open != null) {
        background.run(
            () -> {
              parts.looks().shown(open.type(), line.record(), List.of(line.path()));
              return line;
            },
            looked -> editing.set(new Editing(looked)),
            messages::tell);
      }
    }
  }

  /** The line as it was. */
  void cancel() {
    editing.set(null);
  }

  /** Saves what was typed; what is refused, or reads as another encoding, stays in the editor. */
  void save() {
    var now = editing.get();
    var open = sheet.get();
    if (now == null || open == null) {
      return;
    }
    var typed = now.typed().get();
    var legacy = CleanText.lines(typed).legacy();
    if (legacy.isPresent() && now.legacy().get() == null) {
      now.legacy().set(legacy.get());
      return;
    }
    acts.run(
        () -> saving.save(open, now.line(), typed),
        _ -> {
          if (now.equals(editing.get())) {
            editing.set(null);
          }
          refresh();
        },
        refusals -> now.refusal().set(refusals.getFirst().reason()));
  }

  /** What was typed, read as Unicode. */
  void convert() {
    var now = editing.get();
    var reading1 = now == null ? null : now.legacy().get();
    if (now != null && reading1 != null) {
      now.typed().set(reading1.text());
    }
  }

  /** Parts a record that was merged into this person. */
  void part(UUID gone) {
    acts.run(() -> parts.merging().part(gone), _ -> refresh());
  }

  /** Today. */
  LocalDate today() {
    return LocalDate.now(parts.clock());
  }
}
