package org.haidang.ui.supervision.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.TrailAlarm;
import org.haidang.sync.TrailMessages;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.LongRows;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** What happened, as far as one may know it, and what of it is looked for. On the FX thread. */
final class TrailViewModel {

  /** More than anybody reads; a file of 20 MB. */
  private static final int MOST_WRITTEN = 100_000;

  private final View view;
  private final TrailServer server;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final LongRows<Row> rows;
  private final ObservableList<TrailAlarm> alarms = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringProperty who = new SimpleStringProperty("");
  private final StringProperty whose = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ALL);
  private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.MONTH);
  private final ObjectProperty<@Nullable UUID> record = new SimpleObjectProperty<>();
  private final BooleanProperty failed = new SimpleBooleanProperty();
  private long turn;

  TrailViewModel(
      View view, TrailServer server, Background background, Messages messages, Clock clock) {
    this.view = view;
    this.server = server;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
    rows = new LongRows<>(background, messages);
  }

  /** What is shown. */
  View view() {
    return view;
  }

  /** What was found, the newest first. */
  LongRows<Row> rows() {
    return rows;
  }

  /** How many were found; -1 before the first answer. */
  ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** What is wrong with the chains of workstations. */
  ObservableList<TrailAlarm> alarms() {
    return alarms;
  }

  /** Whether an answer is waited for. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the last question has no answer. */
  BooleanProperty failed() {
    return failed;
  }

  /** Part of the login of who did it. */
  StringProperty who() {
    return who;
  }

  /** Part of the login of the record's counselor. */
  StringProperty whose() {
    return whose;
  }

  /** Which deeds. */
  ObjectProperty<Sort> sort() {
    return sort;
  }

  /** From when on. */
  ObjectProperty<Since> since() {
    return since;
  }

  /** The one record whose entries are shown; null for all. */
  ObjectProperty<@Nullable UUID> record() {
    return record;
  }

  private Filter filter() {
    var now = clock.instant();
    return new Filter(
        word(who.get()),
        sort.get().deeds(),
        record.get(),
        word(whose.get()),
        since.get().from(now, clock.getZone()),
        null);
  }

  private static @Nullable String word(String typed) {
    var word = typed.strip();
    return word.isEmpty()
        ? null
        : word.substring(0, Math.min(word.length(), TrailMessages.LONGEST));
  }

  /** Asks anew by what is looked for now. */
  void find() {
    long mine = ++turn;
    var filter = filter();
    busy.set(true);
    background.run(
        () -> server.find(view, new Question(filter, 0, LongRows.PAGE, null)),
        found -> {
          if (mine == turn) {
            show(filter, found);
          }
        },
        fault -> {
          if (mine == turn) {
            busy.set(false);
            failed.set(true);
            messages.tell(fault);
          }
        });
  }

  private void show(Filter filter, Found found) {
    busy.set(false);
    failed.set(false);
    count.set(found.count());
    if (!alarms.equals(found.alarms())) {
      alarms.setAll(found.alarms());
    }
    rows.show(
        found.count(),
        (from, many) -> server.find(view, new Question(filter, from, many, null)).rows(),
        0,
        found.rows());
  }

  /** Lets go of what is shown: it is gone with the screen. */
  void forget() {
    turn++;
    busy.set(false);
    count.set(-1);
    record.set(null);
    rows.show(0, (_, _) -> List.of(), 0, List.of());
    alarms.clear();
  }

  /**
   * Writes what is found to {@code file}, for a spreadsheet: UTF-8 with its mark, which Excel
   * needs. The server keeps that it was, and why, before it tells anything.
   *
   * @param reason why, in their words; not blank
   * @param headings of the columns
   * @param cells what stands in a row
   */
  void write(Path file, String reason, List<String> headings, Function<Row, List<String>> cells) {
    var filter = filter();
    busy.set(true);
    background.run(
        () -> written(file, filter, reason.strip(), headings, cells),
        many -> {
          busy.set(false);
          messages.tell(new Message.Note("trail.written", List.of(many)));
        },
        fault -> {
          busy.set(false);
          messages.tell(fault);
        });
  }

  private int written(
      Path file,
      Filter filter,
      String reason,
      List<String> headings,
      Function<Row, List<String>> cells) {
    var lines = new StringBuilder("\uFEFF").append(line(headings));
    int many = 0;
    for (boolean more = true; more && many < MOST_WRITTEN; ) {
      var page = server.find(view, new Question(filter, many, TrailMessages.MOST, reason)).rows();
      page.forEach(row -> lines.append(line(cells.apply(row))));
      many += page.size();
      more = page.size() == TrailMessages.MOST;
    }
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
    return many;
  }

  private static String line(List<String> cells) {
    return String.join(",", cells.stream().map(TrailViewModel::cell).toList()) + "\r\n";
  }

  /** In quotes; what a spreadsheet would take for a formula is made text. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
