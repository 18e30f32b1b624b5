package org.haidang.ui.desk.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.people.CleanText;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/**
 * The open sheet as a PDF. Personal data is masked unless somebody says why it is wanted, which is
 * noted before anything is written. Made in memory, written where the person says: nothing of it
 * lies anywhere else. To be used on the FX thread.
 */
public final class PrintViewModel {

  private final PeopleParts parts;
  private final SheetViewModel sheet;
  private final SheetPaper paper;
  private final Press press;
  private final Supplier<Optional<Path>> file;
  private final Formats formats;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final BooleanProperty personal = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper reasonWanted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * Printing what {@code sheet} has open.
   *
   * @param file asks where to write
   */
  PrintViewModel(
      PeopleParts parts,
      SheetViewModel sheet,
      SheetPaper paper,
      Press press,
      Supplier<Optional<Path>> file,
      Formats formats,
      Background background,
      Messages messages) {
    this.parts = parts;
    this.sheet = sheet;
    this.paper = paper;
    this.press = press;
    this.file = file;
    this.formats = formats;
    this.background = background;
    this.messages = messages;
    reason.subscribe((was, now) -> reasonWanted.set(false));
    personal.subscribe((was, now) -> reasonWanted.set(false));
  }

  /** Whether it is in front. */
  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Whether personal data is to be on the paper. */
  public BooleanProperty personal() {
    return personal;
  }

  /** Why. */
  public StringProperty reason() {
    return reason;
  }

  /** Whether it was to be printed without saying why. */
  public ReadOnlyBooleanProperty reasonWanted() {
    return reasonWanted.getReadOnlyProperty();
  }

  /** Begins anew: masked, without a reason. */
  void begin() {
    if (sheet.sheet().get() != null) {
      personal.set(false);
      reason.set("");
      open.set(true);
    }
  }

  /** Leaves it. */
  void leave() {
    open.set(false);
  }

  /** Asks where to, and writes it there. */
  void write() {
    var now = sheet.sheet().get();
    if (now == null || busy.get()) {
      return;
    }
    boolean plain = personal.get();
    var why = CleanText.line(reason.get()).text();
    if (plain && !parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else if (plain && why.isEmpty()) {
      reasonWanted.set(true);
    } else {
      file.get().ifPresent(to -> write(now, plain, why, to));
    }
  }

  private void write(Sheet now, boolean plain, String why, Path to) {
    busy.set(true);
    var by = parts.pen().account().login();
    var printout = paper.of(now, plain, by, formats.dateTime(parts.clock().instant()));
    background.run(
        () -> {
          if (plain) {
            sheet
                .personal(now)
                .forEach((at, fields) -> parts.looks().exported(at.type(), at.id(), fields, why));
          }
          var bytes = new ByteArrayOutputStream();
          int pages = press.print(printout, bytes);
          try {
            Files.write(to, bytes.toByteArray());
          } catch (IOException e) {
            throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
          }
          return pages;
        },
        pages -> {
          busy.set(false);
          open.set(false);
          messages.tell(new Message.Note("people.print.done", List.of(pages)));
        },
        fault -> {
          busy.set(false);
          messages.tell(fault);
        });
  }
}
