package org.haidang.ui.settings.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.content.Difference;
import org.haidang.content.Edition;
import org.haidang.content.Fault;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.PackDiff;
import org.haidang.content.PackFile;
import org.haidang.content.PackRead;
import org.haidang.model.Body;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The workbook an author has open: read anew whenever it is saved, tried with the same sample
 * answers, and published. On the FX thread.
 */
final class DraftViewModel {

  /** How often the file is looked at. */
  private static final Duration LOOK = Duration.ofMillis(700);

  /**
   * What the workbook says.
   *
   * @param file as it was read
   * @param pack null when it has faults
   * @param faults what is wrong; empty when there is a pack
   * @param notices what its author should know all the same
   * @param changes how it differs from what is in use
   */
  record Reading(
      PackFile file,
      @Nullable Pack pack,
      List<Fault> faults,
      List<Fault> notices,
      List<Difference> changes,
      @Nullable FormSession session,
      Body blank) {}

  private final ContentParts parts;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final Wording wording;
  private final StringProperty path = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.CHANGES);
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Edition> published = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final List<Runnable> afterPublishing = new ArrayList<>();
  private @Nullable Path open;
  private @Nullable Stamp read;
  private Runnable look = () -> {};
  private boolean watching;

  /** What is shown of the workbook. */
  enum Side {
    /** What it changes. */
    CHANGES,
    /** What is wrong with it. */
    FAULTS,
    /** The form and the script. */
    PREVIEW
  }

  DraftViewModel(
      ContentParts parts, Background background, Later later, Messages messages, Wording wording) {
    this.parts = parts;
    this.background = background;
    this.later = later;
    this.messages = messages;
    this.wording = wording;
  }

  /** Where the workbook is, as typed or chosen. */
  StringProperty path() {
    return path;
  }

  /** What changed, for those who will read it. */
  StringProperty note() {
    return note;
  }

  ObjectProperty<Side> side() {
    return side;
  }

  /** What was read last; null before anything was. */
  ReadOnlyObjectProperty<@Nullable Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** The form on the screen; null without a pack. */
  ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  /** What was published last from here, until the workbook changes. */
  ReadOnlyObjectProperty<@Nullable Edition> published() {
    return published.getReadOnlyProperty();
  }

  /** Whether something is being read or published. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void afterPublishing(Runnable action) {
    afterPublishing.add(action);
  }

  /** Opens the workbook at {@link #path}. */
  void open() {
    var typed = path.get().strip();
    if (typed.isEmpty() || busy.get()) {
      return;
    }
    open = Path.of(typed);
    read();
  }

  private void read() {
    var from = open;
    if (from == null || busy.get()) {
      return;
    }
    busy.set(true);
    var kept = preview.get();
    var samples = kept == null ? Body.EMPTY : kept.session().draft();
    var seen = new Stamp[1];
    background.run(
        () -> {
          seen[0] = Stamp.of(from);
          return reading(PackFile.read(from), samples);
        },
        done -> {
          read = seen[0];
          taken(done);
        },
        fault -> {
          read = seen[0];
          failed(fault);
        });
  }

  private Reading reading(PackFile file, Body samples) {
    return switch (parts.reader().read(file)) {
      case PackRead.Refused(var faults) ->
          new Reading(file, null, faults, List.of(), List.of(), null, Body.EMPTY);
      case PackRead.Ready(var pack, var notices) -> {
        var blank = parts.forms().apply(pack, Body.EMPTY).draft();
        var used = inUse(pack);
        yield new Reading(
            file,
            pack,
            List.of(),
            notices,
            used == null ? List.of() : PackDiff.between(used, pack),
            parts.forms().apply(pack, samples),
            blank);
      }
    };
  }

  /** The version of the same pack that new contacts are taken in; null when there is none. */
  @Nullable Pack inUse(Pack pack) {
    return parts.library().offered().stream()
        .filter(it -> it.id().equals(pack.id()))
        .findFirst()
        .orElse(null);
  }

  private void taken(Reading done) {
    busy.set(false);
    published.set(null);
    var session = done.session();
    if (session != null) {
      var old = preview.get();
      if (old != null) {
        old.hidden();
      }
      var fresh = Preview.of(session, done.blank(), wording);
      fresh.shown();
      preview.set(fresh);
    }
    reading.set(done);
    if (!done.faults().isEmpty()) {
      side.set(Side.FAULTS);
    } else if (side.get() == Side.FAULTS && done.notices().isEmpty()) {
      side.set(Side.CHANGES);
    }
    watch();
  }

  private void failed(HaidangException fault) {
    busy.set(false);
    messages.tell(fault);
    watch();
  }

  /** The screen comes to the front: the file is looked at again and again. */
  void shown() {
    watching = true;
    watch();
  }

  /** The screen goes. */
  void hidden() {
    watching = false;
    look.run();
    look = () -> {};
  }

  private void watch() {
    look.run();
    if (watching && open != null) {
      look = later.after(LOOK, this::look);
    }
  }

  /** A file that is still being written is waited for: two looks have to agree. */
  private void look() {
    var from = open;
    if (from == null || busy.get()) {
      watch();
      return;
    }
    background.run(
        () -> {
          var first = Stamp.of(from);
          Thread.sleep(120);
          return first.equals(Stamp.of(from)) ? first : new Stamp(new java.util.TreeMap<>());
        },
        now -> {
          if (watching && !busy.get() && !now.files().isEmpty() && !now.equals(read)) {
            read();
          } else {
            watch();
          }
        },
        _ -> watch());
  }

  /** Whether it may be published now: it has no fault, and a note says what changed. */
  boolean publishable() {
    var now = reading.get();
    return now != null && now.pack() != null && !busy.get() && !note.get().isBlank();
  }

  /** Publishes what was read last. */
  void publish() {
    var now = reading.get();
    if (now == null || !publishable()) {
      return;
    }
    send(new Publish(Base64.getEncoder().encodeToString(now.file().bytes()), note.get(), null));
  }

  private void send(Publish message) {
    busy.set(true);
    background.run(() -> parts.server().publish(message), this::sent, this::failed);
  }

  private void sent(Published answer) {
    busy.set(false);
    var edition = answer.edition();
    var now = reading.get();
    if (edition != null) {
      note.set("");
      published.set(edition);
      messages.tell(new Message.Note("content.published", List.of(edition.version())));
      parts.fetch().run();
      afterPublishing.forEach(Runnable::run);
    } else if (now != null) {
      reading.set(
          new Reading(now.file(), null, answer.faults(), List.of(), List.of(), null, Body.EMPTY));
      side.set(Side.FAULTS);
    }
  }
}
