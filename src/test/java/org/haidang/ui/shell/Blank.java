package org.haidang.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHelp;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** A feature with one field and a button to answer by. */
final class Blank implements Feature {

  final BooleanProperty engaged = new SimpleBooleanProperty();
  final TextField field = new TextField();
  final Button answer = new Button("F2");
  private final String nameKey;
  private final VBox view = new VBox(field, answer, new Region());

  Blank(String nameKey) {
    this.nameKey = nameKey;
    field.setId("field");
    field.setAccessibleText("field");
    answer.setId("answer");
  }

  @Override
  public String nameKey() {
    return nameKey;
  }

  @Override
  public Ikon icon() {
    return Material2AL.HEADSET_MIC;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("F4", "shell.keys.lock"),
        new KeyHelp(KeyHelp.Group.FORM, "Ctrl+PgDn  Ctrl+PgUp", "shell.keys.zoom"));
  }

  @Override
  public ObservableBooleanValue engaged() {
    return engaged;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    field.requestFocus();
  }

  @Override
  public void hidden() {}
}
