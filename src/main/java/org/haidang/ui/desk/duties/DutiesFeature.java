package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.WhereLine;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What is due, and what is done about it. To be used on the FX thread. */
public final class DutiesFeature implements Feature {

  private final DutyParts parts;
  private final Front front;
  private final Timeline seconds;

  /** The duties of {@code parts}. */
  public DutiesFeature(DutyParts parts) {
    this.parts = parts;
    front = new Front(parts);
    seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> front.due().tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
  }

  /** Has the follow-up in hand tell how far it has come; to be called once, before it is shown. */
  public void tellWhere(WhereLine where) {
    front.dueView().tellWhere(where);
  }

  @Override
  public String nameKey() {
    return "duties.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.EVENT;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys =
        new ArrayList<>(
            List.of(
                new KeyHelp("↑ ↓", "duties.keys.choose"),
                new KeyHelp("F2", "duties.ring"),
                new KeyHelp("F4", "duties.reveal"),
                new KeyHelp("F5", "duties.done.name"),
                new KeyHelp("F7", "duties.postpone.name"),
                new KeyHelp("F8", "duties.assign.name"),
                new KeyHelp("F11", "duties.cancel.name"),
                new KeyHelp("Ctrl+N", "duties.new.title"),
                new KeyHelp("Ctrl+Z", "duties.undo"),
                new KeyHelp("Alt+1…3", "duties.keys.lists"),
                new KeyHelp("Alt+4", "handover.keys.list"),
                new KeyHelp("Enter", "handover.keys.read"),
                new KeyHelp("Ctrl+S", "handover.keys.sign")));
    if (parts.flagsListed()) {
      keys.add(new KeyHelp("Alt+5", "flags.title"));
      keys.add(new KeyHelp("Alt+6 7", "flags.keys.lists"));
    }
    return keys;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            Command.Group.HERE,
            parts.wording().get("duties.new.title"),
            "",
            "Ctrl+N",
            front::make));
  }

  @Override
  public Node view() {
    return front;
  }

  @Override
  public boolean takes(Destination destination) {
    return switch (destination) {
      case Destination.OneRecord one ->
          one.type() == RecordType.FOLLOW_UP || one.type() == RecordType.HANDOVER;
      case Destination.NewRecord fresh -> fresh.type() == RecordType.FOLLOW_UP;
      default -> false;
    };
  }

  @Override
  public void open(Destination destination) {
    switch (destination) {
      case Destination.OneRecord one -> {
        front.face().set(one.type() == RecordType.HANDOVER ? Face.HANDOVERS : Face.DUE);
        if (one.type() == RecordType.HANDOVER) {
          front.handoverView().open(one.id());
        } else {
          front.due().open(one.id());
        }
      }
      case Destination.NewRecord fresh -> {
        front.face().set(Face.DUE);
        front.dueView().make(fresh.about());
      }
      default -> throw new IllegalArgumentException("another feature shows that");
    }
  }

  @Override
  public void shown() {
    front.shown();
    seconds.play();
  }

  @Override
  public void hidden() {
    seconds.stop();
    front.hidden();
  }
}
