package org.haidang.ui.desk.none;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Says that this role has nothing to do at the desk, and shows no contact. On the FX thread. */
public final class NothingFeature implements Feature {

  private final StackPane view;

  /** In the words of {@code wording}. */
  public NothingFeature(Wording wording) {
    view =
        new StackPane(
            new Empty(
                Material2AL.LOCK,
                wording.of("contacts.none.what"),
                wording.of("contacts.none.todo")));
    view.setId("nothing");
  }

  @Override
  public String nameKey() {
    return "contacts.none.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.LOCK;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    view.requestFocus();
  }

  @Override
  public void hidden() {}
}
