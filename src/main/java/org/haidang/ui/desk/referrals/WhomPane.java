package org.haidang.ui.desk.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.haidang.people.Age;
import org.haidang.referrals.Concerned;
import org.haidang.referrals.Years;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/**
 * Of several possible victims the one it is for, chosen by the counselor: until then the letter
 * holds nothing of any. Names are masked; sex and age tell them apart.
 */
final class WhomPane extends VBox {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final List<ToggleButton> all = new ArrayList<>();

  WhomPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    setId("whom");
    getStyleClass().add("referral-items");
  }

  /** Draws it anew; the focus stays on what has it. */
  void draw(Sheet now) {
    var whom = now.whom();
    boolean shown = whom.asks() && now.course().state().filter(it -> it.ended()).isEmpty();
    setVisible(shown);
    setManaged(shown);
    var focused =
        getChildren().stream()
            .flatMap(line -> line.lookupAll(".chip").stream())
            .filter(Node::isFocused)
            .map(Node::getId)
            .findFirst();
    getChildren().clear();
    all.clear();
    if (!shown) {
      return;
    }
    var id = now.state().id();
    if (whom.persons().size() > 1) {
      var persons = new ArrayList<Node>();
      for (var each : whom.persons()) {
        persons.add(
            chip(
                persons.size(),
                "whom-person-",
                name(each.name()),
                false,
                () -> model.move(() -> model.parts().referrals().isFor(id, each.id()), _ -> {})));
      }
      ask("referrals.whom.persons", persons);
    }
    if (whom.told().size() > 1) {
      var told = new ArrayList<Node>();
      for (var each : whom.told()) {
        told.add(
            chip(
                told.size(),
                "whom-told-",
                words(each),
                each.entry().equals(whom.entry()),
                () ->
                    model.move(
                        () -> model.parts().referrals().isAbout(id, each.entry()), _ -> {})));
      }
      ask(whom.entry().isEmpty() ? "referrals.whom.told" : "referrals.whom.chosen", told);
    }
    focused.map(it -> lookup("#" + it)).filter(Objects::nonNull).ifPresent(Node::requestFocus);
  }

  /** Chooses the one with this number, counted from 1; false when there is none. */
  boolean choose(int number) {
    if (number < 1 || number > all.size() || !isVisible()) {
      return false;
    }
    all.get(number - 1).fire();
    return true;
  }

  private void ask(String key, List<Node> chips) {
    getChildren().add(bits.text(wording.get(key, chips.size())));
    getChildren().add(bits.line(chips.toArray(Node[]::new)));
  }

  private ToggleButton chip(int at, String id, String words, boolean on, Runnable choose) {
    var chip = new ToggleButton(words, KeyHint.cap("Alt+" + (all.size() + 1)));
    chip.setId(id + (at + 1));
    chip.getStyleClass().add("chip");
    chip.setSelected(on);
    chip.setOnAction(_ -> choose.run());
    all.add(chip);
    return chip;
  }

  private String words(Concerned each) {
    var years = each.years();
    return Stream.of(
            name(each.name()), each.sexLabel().in(wording.tag()), years == null ? "" : years(years))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String years(Years years) {
    if (years.exact()) {
      return wording.get("referrals.whom.years", years.least());
    }
    return years.most() >= Age.MOST
        ? wording.get("referrals.whom.years.from", years.least())
        : wording.get("referrals.whom.years.band", years.least(), years.most());
  }

  private String name(String name) {
    return name.isBlank() ? wording.get("referrals.whom.nameless") : Masked.name(name);
  }
}
