package org.haidang.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.haidang.model.Place;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Where a record is, told by word, shape and colour; pressed, it leads to the others that are
 * there. A draft leads nowhere.
 */
public final class Badge extends Button {

  /** The states it tells. */
  public enum State {
    /** Being filled; kept against power cuts. */
    DRAFT("draft"),
    /** Saved on this computer, waiting for the server. */
    HERE("here"),
    /** At the central server. */
    CENTRAL("central"),
    /** A person must look. */
    ATTENTION("attention");

    private final String name;

    State(String name) {
      this.name = name;
    }

    /** The state of a saved record that is at {@code place}. */
    public static State of(Place place) {
      return switch (place) {
        case Place.OnThisComputer _ -> HERE;
        case Place.AtServer _ -> CENTRAL;
        case Place.NeedsAttention _ -> ATTENTION;
      };
    }

    private Ikon shape() {
      return switch (this) {
        case DRAFT -> Material2AL.EDIT;
        case HERE -> Material2MZ.SAVE;
        case CENTRAL -> Material2AL.CHECK_CIRCLE;
        case ATTENTION -> Material2MZ.REPORT_PROBLEM;
      };
    }

    /** Key of its word. */
    public String textKey() {
      return "kit.place." + name;
    }
  }

  private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>();
  private final Wording wording;
  private final FontIcon shape = new FontIcon();

  /** A badge that tells nothing yet, and is not shown. */
  public Badge(Wording wording) {
    this.wording = wording;
    getStyleClass().add("badge");
    setGraphic(shape);
    setVisible(false);
    setFocusTraversable(false);
    setOnAction(_ -> go());
    setMinWidth(USE_PREF_SIZE);
    state.subscribe((was, now) -> show(now));
  }

  /** A badge that tells {@code state}. */
  public Badge(Wording wording, State state) {
    this(wording);
    this.state.set(state);
  }

  /** What it tells; null for nothing. */
  public ObjectProperty<@Nullable State> state() {
    return state;
  }

  private void go() {
    var now = state.get();
    if (now != null && now != State.DRAFT) {
      GoEvent.fire(this, Destination.of(now));
    }
  }

  private void show(@Nullable State now) {
    for (var each : State.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name), each == now);
    }
    setVisible(now != null);
    setMouseTransparent(now == State.DRAFT);
    textProperty().unbind();
    if (now != null) {
      textProperty().bind(wording.of(now.textKey()));
      shape.setIconCode(now.shape());
    }
  }
}
