package org.haidang.ui.desk.agencies;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.haidang.model.RecordType;
import org.haidang.referrals.Directory;
import org.haidang.referrals.LocalAgencies;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The agencies one may turn to. To be used on the FX thread. */
public final class AgenciesFeature implements Feature {

  private final AgenciesViewModel model;
  private final AgenciesView view;
  private final Wording wording;
  private final AgencyText text;
  private Subscription bond = Subscription.EMPTY;

  /**
   * The directory as a screen.
   *
   * @param locals the centre's own additions, as this account may see and change them
   */
  public AgenciesFeature(
      Directory directory,
      LocalAgencies locals,
      Background background,
      Messages messages,
      Wording wording,
      Formats formats) {
    this.wording = wording;
    text = new AgencyText(wording, formats);
    model = new AgenciesViewModel(directory, locals, background, messages, text);
    view =
        new AgenciesView(
            model, new DraftViewModel(locals, background, messages, model::show), text);
  }

  @Override
  public String nameKey() {
    return "agencies.title";
  }

  @Override
  public Ikon icon() {
    return Material2AL.CONTACT_PHONE;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys = new ArrayList<KeyHelp>();
    keys.add(new KeyHelp("F3", "agencies.search"));
    keys.add(new KeyHelp("↑ ↓", "agencies.keys.choose"));
    keys.add(new KeyHelp("Alt+1…3", "agencies.keys.filter"));
    keys.add(new KeyHelp("Esc", "agencies.keys.clear"));
    if (model.mayPropose()) {
      keys.add(new KeyHelp("Ctrl+N", "agencies.propose"));
      keys.add(new KeyHelp("Ctrl+E", "agencies.correct"));
    }
    if (model.mayDecide()) {
      keys.add(new KeyHelp("Ctrl+Enter", "agencies.approve"));
    }
    return keys;
  }

  @Override
  public List<Command> commands() {
    return model.mayPropose()
        ? List.of(
            new Command(
                Command.Group.HERE, wording.get("agencies.propose"), "", "Ctrl+N", view::propose))
        : List.of();
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.OneRecord one && one.type() == RecordType.AGENCY;
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.OneRecord one) {
      model.show(one.id().toString());
    }
  }

  @Override
  public void shown() {
    bond = text.follow();
    model.start();
    view.focus();
  }

  @Override
  public void hidden() {
    bond.unsubscribe();
    model.stop();
  }
}
