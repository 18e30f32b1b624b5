package org.haidang.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.haidang.sync.SyncStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Where the whole of this computer's work is: what is saved here, what is at the server, when they
 * last spoke. Out of reach is an ordinary state and looks like one. Pressed, it leads to what
 * waits.
 */
public final class LineBadge extends Button {

  private static final String SEPARATOR = " · ";

  private final ObservableValue<SyncStatus> status;
  private final Wording wording;
  private final Formats formats;
  private final FontIcon shape = new FontIcon();
  private final BooleanProperty compact = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Duration> late = new SimpleObjectProperty<>();

  /** Follows {@code status} and the language. */
  public LineBadge(ObservableValue<SyncStatus> status, Wording wording, Formats formats) {
    this.status = status;
    this.wording = wording;
    this.formats = formats;
    setId("line-badge");
    getStyleClass().addAll("badge", "line-badge");
    setGraphic(shape);
    setMinWidth(USE_PREF_SIZE);
    setFocusTraversable(false);
    setOnAction(_ -> GoEvent.fire(this, new Destination.TheLine()));
    status.subscribe(_ -> show());
    wording.language().subscribe(_ -> show());
    compact.subscribe(_ -> show());
    late.subscribe(_ -> show());
  }

  /** For how long something has waited, when that is too long; null when nothing has. */
  public ObjectProperty<@Nullable Duration> late() {
    return late;
  }

  /** Whether to say the shortest that is true; the rest is then in the tooltip. */
  public BooleanProperty compact() {
    return compact;
  }

  private void show() {
    var now = status.getValue();
    var name = name(now);
    for (var each : List.of("here", "central", "attention")) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(each), each.equals(name));
    }
    shape.setIconCode(shape(now));
    var parts = parts(now);
    var whole = String.join(SEPARATOR, parts);
    setText(compact.get() ? parts.getFirst() : whole);
    setAccessibleText(whole);
    setTooltip(new Tooltip(whole + "\n" + wording.get("kit.line.go")));
    setAccessibleHelp(wording.get("kit.line.go"));
  }

  private String name(SyncStatus status) {
    if (late.get() != null && status.waiting() > 0) {
      return "attention";
    }
    if (status.attention() > 0 || status.line() == SyncStatus.Line.PAUSED) {
      return "attention";
    }
    return status.line() == SyncStatus.Line.ONLINE && status.waiting() == 0 ? "central" : "here";
  }

  private static Ikon shape(SyncStatus status) {
    if (status.attention() > 0) {
      return Material2MZ.REPORT_PROBLEM;
    }
    return switch (status.line()) {
      case STARTING -> Material2MZ.SYNC;
      case ONLINE -> status.waiting() == 0 ? Material2AL.CHECK_CIRCLE : Material2MZ.SYNC;
      case OFFLINE -> Material2AL.CLOUD_OFF;
      case PAUSED -> Material2MZ.PAUSE_CIRCLE_FILLED;
    };
  }

  private List<String> parts(SyncStatus status) {
    var parts = new ArrayList<String>();
    var waited = late.get();
    if (waited != null && status.waiting() > 0) {
      parts.add(wording.get("kit.line.late", status.waiting(), waited.toMinutes()));
    }
    if (status.attention() > 0) {
      parts.add(wording.get("kit.line.attention", status.attention()));
    }
    boolean online = status.line() == SyncStatus.Line.ONLINE;
    if (status.waiting() > 0) {
      var count = wording.get(online ? "kit.line.sending" : "kit.line.waiting", status.waiting());
      parts.add(compact.get() ? count : wording.get("kit.line.saved") + SEPARATOR + count);
    }
    switch (status.line()) {
      case STARTING -> parts.add(wording.get("kit.line.starting"));
      case ONLINE -> {
        var first = status.first();
        if (first != null) {
          parts.add(wording.get("kit.line.first", first.done(), first.total()));
        } else if (status.waiting() == 0) {
          parts.add(wording.get("kit.line.central"));
        }
      }
      case OFFLINE -> {
        if (status.waiting() == 0) {
          parts.add(wording.get("kit.line.offline"));
        }
      }
      case PAUSED -> parts.add(wording.get("kit.line.paused"));
    }
    var last = status.lastExchange();
    boolean away = status.line() == SyncStatus.Line.OFFLINE;
    if (away && last != null) {
      parts.add(wording.get("kit.line.last", formats.lately(last)));
    }
    return parts;
  }
}
