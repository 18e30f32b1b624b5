package org.haidang.ui.desk.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Window;
import org.haidang.content.Printout;
import org.haidang.people.CleanText;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.haidang.ui.kit.Printers;
import org.jspecify.annotations.Nullable;

/**
 * The open sheet on paper or as a PDF. Personal data is masked unless somebody says why it is
 * wanted, which is noted before anything is written. Made in memory, written where the person says:
 * nothing of it lies anywhere else. To be used on the FX thread.
 */
public final class PrintViewModel {

  private final PeopleParts parts;
  private final SheetViewModel sheet;
  private final SheetPaper paper;
  private final Press press;
  private final Printers printers;
  private final Supplier<Optional<Path>> file;
  private final Formats formats;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final BooleanProperty personal = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper reasonWanted = new ReadOnlyBooleanWrapper();
  private final OneAtATime questions;

  /**
   * Printing what {@code sheet} has open.
   *
   * @param printers the printers of this computer
   * @param file asks where to write
   */
  PrintViewModel(
      PeopleParts parts,
      SheetViewModel sheet,
      SheetPaper paper,
      Press press,
      Printers printers,
      Supplier<Optional<Path>> file,
      Formats formats,
      Background background,
      Messages messages) {
    this.parts = parts;
    this.sheet = sheet;
    this.paper = paper;
    this.press = press;
    this.printers = printers;
    this.file = file;
    this.formats = formats;
    this.questions = new OneAtATime(background);
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

  /**
   * What goes onto paper.
   *
   * @param plain whether personal data is on it
   * @param why why, where it is
   */
  private record Wanted(Sheet sheet, boolean plain, String why, Printout printout) {}

  /** What is wanted, where nothing stands against it. */
  private Optional<Wanted> wanted() {
    var now = sheet.sheet().get();
    if (now == null || questions.isBusy()) {
      return Optional.empty();
    }
    boolean plain = personal.get();
    var why = CleanText.line(reason.get()).text();
    if (plain && !parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
      return Optional.empty();
    }
    if (plain && why.isEmpty()) {
      reasonWanted.set(true);
      return Optional.empty();
    }
    var by = parts.pen().account().login();
    var at = formats.dateTime(parts.clock().instant());
    return Optional.of(new Wanted(now, plain, why, paper.of(now, plain, by, at)));
  }

  /** Asks where to, and writes it there. */
  void write() {
    wanted()
        .ifPresent(
            wanted ->
                file.get()
                    .ifPresent(
                        to ->
                            run(
                                () -> {
                                  var made = made(wanted);
                                  put(made.pdf(), to);
                                  return made.pages();
                                },
                                pages -> new Message.Note("people.print.done", List.of(pages)))));
  }

  /**
   * Asks for a printer, and prints it there.
   *
   * @param owner the window that waits for the answer
   */
  void print(@Nullable Window owner) {
    wanted()
        .ifPresent(
            wanted -> {
              questions.ask(
                  printers::begin,
                  job ->
                      job.ifPresentOrElse(
                          there -> print(wanted, there, owner),
                          () -> messages.tell(new Message.Note("people.print.paper.none"))),
                  messages::tell);
            });
  }

  private void print(Wanted wanted, Printers.Job job, @Nullable Window owner) {
    if (job.ask(owner)) {
      run(
          () -> {
            job.print(made(wanted).pdf());
            return 0;
          },
          _ -> new Message.Note("people.print.paper.done"));
    }
  }

  private void run(Callable<Integer> work, Function<Integer, Message> news) {
    questions.ask(
        work,
        done -> {
          open.set(false);
          messages.tell(news.apply(done));
        },
        messages::tell);
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once
  private record Made(byte[] pdf, int pages) {}

  /** Notes what is on it, then makes it. */
  private Made made(Wanted wanted) {
    if (wanted.plain()) {
      SheetLooks.personal(wanted.sheet())
          .forEach(
              (at, fields) -> parts.looks().exported(at.type(), at.id(), fields, wanted.why()));
    }
    var bytes = new ByteArrayOutputStream();
    int pages = press.print(wanted.printout(), bytes);
    return new Made(bytes.toByteArray(), pages);
  }

  private static void put(byte[] pdf, Path to) {
    try {
      Files.write(to, pdf);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
  }
}
