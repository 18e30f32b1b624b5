package org.haidang.ui.supervision.health;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.haidang.content.Library;
import org.haidang.sync.HealthServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Which computer needs a person, and why; beside it the computers themselves, and what lies in the
 * server's quarantine. To be used on the FX thread.
 */
public final class HealthFeature implements Feature {

  private final HealthViewModel model;
  private final HealthView view;
  private final @Nullable QuarantineViewModel apart;
  private final @Nullable QuarantineView apartView;
  private final @Nullable ComputersViewModel computers;
  private final @Nullable ComputersView computersView;
  private final BorderPane root;
  private final Wording wording;
  private boolean front;

  /**
   * Of what {@code server} tells.
   *
   * @param apart what lies in quarantine; null for who may not see it
   * @param computers the computers themselves; null for who does not look after any
   * @param library names what a change in quarantine says
   */
  public HealthFeature(
      HealthServer server,
      @Nullable QuarantineViewModel apart,
      @Nullable ComputersViewModel computers,
      Library library,
      Background background,
      Later later,
      Wording wording,
      Clock clock) {
    this.wording = wording;
    this.apart = apart;
    this.computers = computers;
    var formats = new Formats(clock);
    model = new HealthViewModel(server, background, later, clock);
    view = new HealthView(model, wording, formats, clock);
    apartView =
        apart == null
            ? null
            : new QuarantineView(
                apart, new ChangeLines(library, wording, formats), wording, formats);
    computersView = computers == null ? null : new ComputersView(computers, wording, formats);
    root = new BorderPane(view);
    root.setId("health-place");
    root.getStyleClass().addAll("contacts", "line");
    var chips = new FlowPane();
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.getStyleClass().addAll("contacts-bar", "national-fields");
    if (apart != null) {
      chips.getChildren().add(quarantine(apart));
    }
    if (computers != null) {
      var chip = chip("health-computers", "F8", computersView);
      chip.textProperty().bind(wording.of("computers.name"));
      chips.getChildren().add(chip);
    }
    if (!chips.getChildren().isEmpty()) {
      root.setTop(chips);
      root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }
  }

  private Node quarantine(QuarantineViewModel quarantine) {
    var chip = chip("health-quarantine", "F7", apartView);
    chip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("quarantine.chip", many(quarantine)),
                quarantine.lying(),
                wording.language()));
    return chip;
  }

  private ToggleButton chip(String id, String key, @Nullable Node face) {
    var chip = new ToggleButton(null, KeyHint.cap(key));
    chip.setId(id);
    chip.getStyleClass().add("chip");
    chip.setOnAction(_ -> turn(face));
    root.centerProperty().subscribe(now -> chip.setSelected(Objects.equals(now, face)));
    return chip;
  }

  private static int many(QuarantineViewModel quarantine) {
    return quarantine.lying().get().piles().stream()
        .mapToInt(pile -> pile.changes() + pile.drafts())
        .sum();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F7 && apartView != null) {
      turn(apartView);
      key.consume();
    } else if (key.getCode() == KeyCode.F8 && computersView != null) {
      turn(computersView);
      key.consume();
    }
  }

  /** To {@code face} and back to how the computers fare. */
  private void turn(@Nullable Node face) {
    if (face == null) {
      return;
    }
    var was = root.getCenter();
    root.setCenter(Objects.equals(was, face) ? view : face);
    if (apart != null && was == apartView) {
      apart.leave();
    }
    if (computers != null && was == computersView) {
      computers.leave();
    }
    if (computers != null && root.getCenter() == computersView) {
      computers.read();
    }
    focus();
  }

  private void leave() {
    if (apart != null) {
      apart.leave();
    }
    if (computers != null) {
      computers.leave();
    }
  }

  private void focus() {
    if (!front) {
      return;
    }
    if (apartView != null && root.getCenter() == apartView) {
      apartView.focus();
    } else if (computersView != null && root.getCenter() == computersView) {
      computersView.focus();
    } else {
      view.focus();
    }
  }

  @Override
  public String nameKey() {
    return "health.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.DEVICES;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys =
        new ArrayList<>(
            List.of(
                new KeyHelp("↑ ↓", "health.keys.choose"),
                new KeyHelp("Ctrl+F", "health.keys.filter"),
                new KeyHelp("F5", "health.read")));
    if (apart != null) {
      keys.add(new KeyHelp("F7", "quarantine.name"));
      if (apart.decides()) {
        keys.add(new KeyHelp("F4", "quarantine.look"));
        keys.add(new KeyHelp("Ctrl+S", "quarantine.take"));
        keys.add(new KeyHelp("Ctrl+Delete", "quarantine.discard"));
      }
    }
    if (computers != null) {
      keys.add(new KeyHelp("F8", "computers.name"));
      keys.add(new KeyHelp("Ctrl+S", "computers.save"));
      keys.add(new KeyHelp("Ctrl+Delete", "computers.strike"));
      if (computers.joins()) {
        keys.add(new KeyHelp("Ctrl+N", "computers.code"));
      }
    }
    return keys;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    front = true;
    model.start();
    if (apart != null) {
      apart.read();
    }
    if (computers != null && root.getCenter() == computersView) {
      computers.read();
    }
    focus();
  }

  @Override
  public void hidden() {
    front = false;
    model.stop();
    leave();
  }
}
