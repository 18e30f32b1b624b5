package org.haidang.ui.desk.conflicts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.ListChip;
import org.haidang.ui.kit.Wording;

/** Above the list: how much there is, how old the oldest of it is, and which list is in front. */
final class ConflictsBar extends VBox {

  private final ConflictsViewModel model;
  private final Wording wording;

  ConflictsBar(ConflictsViewModel model, WhoWords who) {
    this.model = model;
    this.wording = model.parts().wording();
    getStyleClass().add("contacts-bar");
    var lists = new FlowPane();
    lists.getStyleClass().add("contacts-lists");
    lists
        .getChildren()
        .addAll(
            chip(
                Shown.OPEN,
                "conflicts-open",
                "Alt+1",
                Bindings.createStringBinding(
                    () -> wording.get("conflicts.lists.open", model.open().size()),
                    model.open(),
                    wording.language())),
            chip(
                Shown.APART,
                "conflicts-apart",
                "Alt+2",
                Bindings.createStringBinding(
                    () -> wording.get("conflicts.lists.apart", model.apart().rows().size()),
                    model.apart().rows(),
                    wording.language())),
            chip(
                Shown.AMENDMENTS,
                "conflicts-amendments",
                "Alt+3",
                Bindings.createStringBinding(
                    () -> wording.get("conflicts.lists.amend", waiting()),
                    model.amending().rows(),
                    wording.language())));
    var oldest = new Label();
    oldest.setId("conflicts-oldest");
    oldest.getStyleClass().add("caption");
    oldest.setWrapText(true);
    oldest
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> oldest(who),
                model.open(),
                model.amending().rows(),
                model.shown(),
                wording.language()));
    getChildren().addAll(lists, oldest);
  }

  private String oldest(WhoWords who) {
    if (model.shown().get() == Shown.APART) {
      return wording.get("conflicts.apart.hint");
    }
    if (model.shown().get() == Shown.AMENDMENTS) {
      return model.amending().rows().stream()
          .filter(row -> row.open())
          .findFirst()
          .map(row -> who.ago(row.since(), model.parts().desk().now()))
          .map(ago -> wording.get("conflicts.amend.oldest", ago))
          .orElse(wording.get("conflicts.amend.hint"));
    }
    long own = model.open().stream().filter(open -> open.own()).count();
    return model.open().stream()
        .map(open -> open.what().since())
        .min(java.util.Comparator.naturalOrder())
        .map(
            since ->
                wording.get("conflicts.oldest", own, who.ago(since, model.parts().desk().now())))
        .orElse("");
  }

  private long waiting() {
    return model.amending().rows().stream().filter(row -> row.open()).count();
  }

  private ListChip chip(Shown list, String id, String keys, ObservableValue<String> words) {
    return new ListChip(model.shown(), list, id, keys, words);
  }
}
