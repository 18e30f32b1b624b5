package org.haidang.ui.settings.accounts;

import javafx.scene.Node;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** One's own account. To be used on the FX thread. */
public final class OwnAccountFeature implements Feature {

  private final OwnAccountView view;

  /** The screen over {@code model}. */
  public OwnAccountFeature(OwnAccountViewModel model, Wording wording) {
    view = new OwnAccountView(model, wording);
  }

  @Override
  public String nameKey() {
    return "accounts.own.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.ACCOUNT_CIRCLE;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    view.shown();
  }

  @Override
  public void hidden() {
    view.hidden();
  }
}
