package org.haidang.ui.settings.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Difference;
import org.haidang.content.Edition;
import org.haidang.content.Pack;
import org.haidang.content.PackDiff;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Publish;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/**
 * What was published: who, when, why, and how any version differs from any other. On the FX thread.
 */
final class PublishedViewModel {

  /**
   * One version.
   *
   * @param edition null for the one the program brought along
   * @param inUse whether new contacts are taken in it
   */
  record Row(String pack, String version, @Nullable Edition edition, boolean inUse) {}

  private final ContentParts parts;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Row> against = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable List<Difference>> differences =
      new ReadOnlyObjectWrapper<>();
  private final StringProperty why = new SimpleStringProperty("");
  private final OneAtATime questions;
  private int asked;

  PublishedViewModel(ContentParts parts, Background background, Messages messages, Clock clock) {
    this.parts = parts;
    this.background = background;
    this.questions = new OneAtATime(background);
    this.messages = messages;
    this.clock = clock;
    chosen.subscribe((was, now) -> beside(now));
    against.subscribe((was, now) -> compare());
  }

  /** The versions on this computer, the latest first. */
  ObservableList<Row> rows() {
    return rows;
  }

  /** The version that is looked at. */
  ObjectProperty<@Nullable Row> chosen() {
    return chosen;
  }

  /** The version it is compared with. */
  ObjectProperty<@Nullable Row> against() {
    return against;
  }

  /** How the chosen one differs; null while it is not known. */
  ReadOnlyObjectProperty<@Nullable List<Difference>> differences() {
    return differences.getReadOnlyProperty();
  }

  /** Why an old version is published again. */
  StringProperty why() {
    return why;
  }

  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** Reads what is here. */
  void refresh() {
    background.run(this::read, this::fill, messages::tell);
  }

  private List<Row> read() {
    var editions =
        parts.shelf().editions().reversed().stream()
            .map(it -> new Row(it.pack(), it.version(), it, isInUse(it.pack(), it.version())));
    var published = parts.shelf().editions();
    var shipped =
        parts.library().packs().stream()
            .filter(
                pack ->
                    published.stream()
                        .noneMatch(
                            it ->
                                it.pack().equals(pack.id()) && it.version().equals(pack.version())))
            .map(
                pack ->
                    new Row(pack.id(), pack.version(), null, isInUse(pack.id(), pack.version())));
    return java.util.stream.Stream.concat(editions, shipped).toList();
  }

  private boolean isInUse(String pack, String version) {
    return parts.library().offered().stream()
        .anyMatch(it -> it.id().equals(pack) && it.version().equals(version));
  }

  private void fill(List<Row> now) {
    if (!now.equals(rows)) {
      // What has just come is what people want to read about.
      boolean news = !now.isEmpty() && rows.stream().noneMatch(row -> same(row, now.getFirst()));
      var was = news ? null : chosen.get();
      rows.setAll(now);
      chosen.set(
          now.stream()
              .filter(row -> was != null && same(row, was))
              .findFirst()
              .orElse(now.isEmpty() ? null : now.getFirst()));
    }
  }

  private static boolean same(Row one, Row other) {
    return one.pack().equals(other.pack()) && one.version().equals(other.version());
  }

  /** The one before it is what a version is compared with, unless somebody chooses another. */
  private void beside(@Nullable Row now) {
    if (now == null) {
      against.set(null);
      return;
    }
    int at = rows.indexOf(now);
    against.set(
        rows.stream()
            .skip(at + 1L)
            .filter(row -> row.pack().equals(now.pack()))
            .findFirst()
            .orElse(null));
    compare();
  }

  private void compare() {
    var after = chosen.get();
    var before = against.get();
    int question = ++asked;
    differences.set(null);
    if (after == null || before == null) {
      return;
    }
    background.run(
        () -> PackDiff.between(pack(before), pack(after)),
        found -> {
          if (question == asked) {
            differences.set(found);
          }
        },
        messages::tell);
  }

  private Pack pack(Row row) {
    return parts
        .library()
        .find(row.pack(), row.version())
        .orElseThrow(() -> new HaidangException(ErrorCode.PACK_MISSING));
  }

  /** Whether the chosen version may be published again. */
  boolean returnable() {
    var row = chosen.get();
    return row != null
        && row.edition() != null
        && !row.inUse()
        && !questions.isBusy()
        && !why.get().isBlank();
  }

  /** Publishes the chosen version again, as a new one. */
  void publishAgain() {
    var row = chosen.get();
    if (row == null || !returnable()) {
      return;
    }
    var edition = row.edition();
    if (edition == null) {
      return;
    }
    var version = fresh(row.pack());
    var note = why.get();
    questions.ask(
        () -> {
          var file =
              parts
                  .shelf()
                  .file(edition.hash())
                  .orElseThrow(() -> new HaidangException(ErrorCode.PACK_MISSING));
          return parts
              .server()
              .publish(
                  new Publish(Base64.getEncoder().encodeToString(file.bytes()), note, version));
        },
        answer -> {
          if (answer.edition() == null) {
            messages.tell(ErrorCode.PACK_FAULTY);
          } else {
            why.set("");
            messages.tell(new Message.Note("content.published", List.of(version)));
            parts.fetch().run();
          }
        },
        messages::tell);
  }

  /** A version nobody has given yet: the day and two digits, as authors write them. */
  private String fresh(String pack) {
    var day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    for (int n = 1; ; n++) {
      var version = day + "%02d".formatted(n);
      if (rows.stream()
          .noneMatch(row -> row.pack().equals(pack) && row.version().equals(version))) {
        return version;
      }
    }
  }
}
