package org.haidang.ui.settings.accounts;

import java.util.List;
import javafx.scene.Node;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The accounts somebody looks after. To be used on the FX thread. */
public final class AccountsFeature implements Feature {

  private final AccountsView view;

  /** The screen over {@code model}. */
  public AccountsFeature(AccountsViewModel model, Wording wording, Formats formats) {
    view = new AccountsView(model, wording, formats);
  }

  @Override
  public String nameKey() {
    return "accounts.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.SUPERVISED_USER_CIRCLE;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(new KeyHelp("Ctrl+N", "accounts.new"), new KeyHelp("Ctrl+S", "accounts.save"));
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
