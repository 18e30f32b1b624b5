package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.access.PasswordRules;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.sync.AsideFile;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** What waits for a person on its way to the server, without its screen. On the FX thread. */
public final class AsideViewModel {

  private static final int SHORTEST_REASON = 3;

  /** What the person is in the middle of. */
  enum Doing {
    NOTHING,
    WRITING,
    LETTING_GO,
    READING,
    SENDING_WHOLE,
    GIVING_UP
  }

  private final AsideParts parts;
  private final Runnable tryNow;
  private final Background background;
  private final Messages messages;
  private final Ids ids;
  private final PasswordRules rules = new PasswordRules();
  private final ObservableList<Entry> rows = FXCollections.observableArrayList();
  private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>(Doing.NOTHING);
  private final ObjectProperty<@Nullable String> flaw = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<AsideFile.@Nullable Content> content =
      new ReadOnlyObjectWrapper<>();
  private final GroundViewModel ground;
  private @Nullable Entry leaving;

  AsideViewModel(
      AsideParts parts, Runnable tryNow, Background background, Messages messages, Ids ids) {
    this.parts = parts;
    this.tryNow = tryNow;
    this.background = background;
    this.messages = messages;
    this.ids = ids;
    this.ground = new GroundViewModel(this, parts, tryNow, background, messages);
  }

  /** Those of it whose ground the server lost. */
  GroundViewModel ground() {
    return ground;
  }

  /** What waits for a person, the latest first. */
  public ObservableList<Entry> rows() {
    return view;
  }

  /** What the person is in the middle of. */
  ReadOnlyObjectProperty<Doing> doing() {
    return doing.getReadOnlyProperty();
  }

  /** Key of what is wrong with what was typed; null when nothing is. */
  ReadOnlyObjectProperty<@Nullable String> flaw() {
    return flaw;
  }

  /** What a file said that was read; null when none is open. */
  ReadOnlyObjectProperty<AsideFile.@Nullable Content> content() {
    return content.getReadOnlyProperty();
  }

  boolean mayWrite() {
    return parts.file() != null;
  }

  boolean mayRead() {
    return parts.file() != null && parts.mayRead();
  }

  /** What is wrong with what was typed, by its key. */
  void flaw(String key) {
    flaw.set(key);
  }

  void show(AsideParts.Seen now) {
    // The records first: the list is made anew when the rows are others.
    ground.show(now.rows(), now.able());
    if (!rows.equals(now.rows())) {
      rows.setAll(now.rows());
    }
  }

  void read() {
    background.run(parts::seen, this::show, messages::tell);
  }

  /** Lets a change wait to be sent again. */
  void retry(Entry entry) {
    background.run(
        () -> parts.setAside().retry(entry.change(), ids.next()),
        waits -> {
          if (waits) {
            messages.tell(new Message.Note("line.retried"));
            tryNow.run();
          }
          read();
        },
        messages::tell);
  }

  /** Whether what the change follows was lost at the server. */
  static boolean isGroundless(Entry entry) {
    return entry.code().equals(ErrorCode.CHANGE_GROUND_MISSING.name());
  }

  /** Asks for a password and where to write. */
  public void beginWriting() {
    if (!mayWrite()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else if (!rows.isEmpty()) {
      begin(Doing.WRITING);
    }
  }

  /** Asks which file to read, and its password. */
  void beginReading() {
    if (mayRead()) {
      begin(Doing.READING);
    } else {
      messages.tell(ErrorCode.NOT_PERMITTED);
    }
  }

  /**
   * Asks why a change is let go. What the server refused or fails on has to be in a file first, so
   * that whoever looks after the hotline can see it.
   */
  void beginLettingGo(Entry entry) {
    if (entry.exported() == null) {
      messages.tell(new Message.Note("line.let_go.first"));
    } else if (mayWrite()) {
      leaving = entry;
      begin(Doing.LETTING_GO);
    } else {
      messages.tell(ErrorCode.NOT_PERMITTED);
    }
  }

  void begin(Doing what) {
    flaw.set(null);
    content.set(null);
    doing.set(what);
  }

  /** Leaves off; what was read is forgotten. */
  void leaveOff() {
    begin(Doing.NOTHING);
    leaving = null;
    ground.forget();
  }

  /** Whether two passwords are the same and good enough to write under. */
  boolean accepts(char[] password, char[] again) {
    var login = parts.file() == null ? "" : parts.file().looks().login();
    var wrong =
        !Arrays.equals(password, again)
            ? "line.export.different"
            : rules.flaw(password, login, "").isPresent() ? "line.export.weak" : null;
    flaw.set(wrong);
    return wrong == null;
  }

  /** Writes all that waits to {@code to}; wipes {@code password} when it is done. */
  void write(Path to, char[] password) {
    withFile(
        file -> {
          doing.set(Doing.NOTHING);
          background.run(
              () -> wiping(password, () -> file.write(to, password)),
              many -> {
                messages.tell(new Message.Note("line.exported", List.of(many)));
                read();
              },
              messages::tell);
        });
  }

  /** Reads {@code from}; wipes {@code password} when it is done. */
  void read(Path from, char[] password) {
    withFile(
        file ->
            background.run(
                () -> wiping(password, () -> file.read(from, password)),
                content::set,
                messages::tell));
  }

  /** Lets go of the change that was asked about. */
  void letGo(String reason) {
    var entry = leaving;
    var why = reason.strip();
    if (entry == null) {
      return;
    }
    if (why.length() < SHORTEST_REASON) {
      flaw.set("line.let_go.why");
      return;
    }
    withFile(
        file -> {
          leaveOff();
          background.run(
              () -> {
                file.looks().letGo(entry.type(), entry.record(), entry.paths(), why);
                return parts.setAside().letGo(entry.change(), file.looks().login(), why);
              },
              gone -> {
                if (!gone.isEmpty()) {
                  messages.tell(new Message.Note("line.let_go.done", List.of(gone.size())));
                }
                read();
              },
              messages::tell);
        });
  }

  private void withFile(Consumer<AsideFile> use) {
    var file = parts.file();
    if (file != null) {
      use.accept(file);
    }
  }

  private static <T> T wiping(char[] password, java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
