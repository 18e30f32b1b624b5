package org.haidang.ui.supervision.asked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.AskedQuestion;
import org.haidang.desk.Contacts;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/** What was asked and has no answer. To be used on the FX thread. */
public final class AskedViewModel {

  /** A workstation keeps its contacts for so long; further back there is nothing to count. */
  static final Duration BACK = Duration.ofDays(90);

  private final Contacts contacts;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final ObservableList<AskedQuestion> rows = FXCollections.observableArrayList();
  private final ObservableList<AskedQuestion> shown =
      FXCollections.unmodifiableObservableList(rows);
  private final Hearing hearing;
  private long turn;

  AskedViewModel(Contacts contacts, Background background, Messages messages, Clock clock) {
    this.contacts = contacts;
    this.background = background;
    this.messages = messages;
    hearing = new Hearing(messages);
    this.clock = clock;
  }

  /** The questions, those asked most often first. */
  public ObservableList<AskedQuestion> rows() {
    return shown;
  }

  /** Reads them, and again whenever contacts change, until {@link #stop}. */
  void start() {
    hearing.begin(contacts.listen(() -> background.onScreen(this::read)));
    read();
  }

  void stop() {
    turn++;
    hearing.end();
  }

  private void read() {
    long mine = ++turn;
    background.run(
        () -> AskedQuestion.of(contacts.unanswered(clock.instant().minus(BACK))),
        now -> {
          if (mine == turn && !rows.equals(now)) {
            rows.setAll(now);
          }
        },
        messages::tell);
  }

  /**
   * Writes the list to {@code file}, for a spreadsheet: UTF-8 with its mark, which Excel needs.
   *
   * @param headings of the columns
   * @param cells what stands in a row
   */
  void write(Path file, List<String> headings, Function<AskedQuestion, List<String>> cells) {
    var lines = new StringBuilder("\uFEFF").append(line(headings));
    rows.forEach(row -> lines.append(line(cells.apply(row))));
    background.run(
        () -> put(file, lines.toString()),
        many -> messages.tell(new Message.Note("asked.written")),
        messages::tell);
  }

  private static Path put(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  private static String line(List<String> cells) {
    return String.join(",", cells.stream().map(AskedViewModel::cell).toList()) + "\r\n";
  }

  /** In quotes; what a spreadsheet would take for a formula is made text. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
