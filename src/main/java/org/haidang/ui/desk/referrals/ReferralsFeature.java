package org.haidang.ui.desk.referrals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Referrals and reports to authorities. To be used on the FX thread. */
public final class ReferralsFeature implements Feature {

  private final ReferralsViewModel model;
  private final ReferralsView view;

  /** The referrals of {@code parts}. */
  public ReferralsFeature(
      ReferralParts parts, Background background, Messages messages, Wording wording) {
    this(parts, background, messages, wording, null);
  }

  /** As above, with {@code file} in the place of the system's dialog. */
  ReferralsFeature(
      ReferralParts parts,
      Background background,
      Messages messages,
      Wording wording,
      @Nullable Function<String, Optional<Path>> file) {
    model = new ReferralsViewModel(parts, background, messages);
    view =
        new ReferralsView(
            model,
            background,
            wording,
            new Formats(parts.clock()),
            file == null ? name -> choose(wording, name) : file);
  }

  /** Has the open referral tell how far it has come; to be called once, before it is shown. */
  public void tellWhere(WhereLine where) {
    view.tellWhere(where);
  }

  private Optional<Path> choose(Wording wording, String name) {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("referrals.send.where"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public Optional<Destination.OneRecord> showing() {
    return Optional.ofNullable(model.sheet().get())
        .map(open -> new Destination.OneRecord(RecordType.REFERRAL, open.state().id()));
  }

  @Override
  public String nameKey() {
    return "referrals.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.FORWARD;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("Enter", "referrals.keys.open"),
        new KeyHelp("1 – 9", "referrals.keys.deed"),
        new KeyHelp("C  M  K", "referrals.keys.consent"),
        new KeyHelp("F4", "referrals.keys.plain"),
        new KeyHelp("F7", "referrals.keys.next"),
        new KeyHelp("Ctrl+N", "referrals.new"),
        new KeyHelp("Ctrl+B", "referrals.report.new"),
        new KeyHelp("Esc", "referrals.keys.back"));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return switch (destination) {
      case Destination.OneRecord one -> isOurs(one.type());
      case Destination.NewRecord fresh -> isOurs(fresh.type());
      default -> false;
    };
  }

  private static boolean isOurs(RecordType type) {
    return type == RecordType.REFERRAL || type == RecordType.REPORT;
  }

  @Override
  public void open(Destination destination) {
    switch (destination) {
      case Destination.OneRecord one -> view.open(one.id());
      case Destination.NewRecord fresh ->
          view.begin(fresh.type() == RecordType.REPORT ? Act.REPORT : Act.NEW, fresh.about());
      default -> throw new IllegalArgumentException(String.valueOf(destination));
    }
  }

  @Override
  public void shown() {
    model.start();
    view.start();
    view.focus();
  }

  @Override
  public void hidden() {
    view.stop();
    model.stop();
  }
}
