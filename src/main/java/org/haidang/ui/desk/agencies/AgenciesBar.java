package org.haidang.ui.desk.agencies;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.content.Choice;
import org.haidang.content.Province;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the list: what to look for, and where, of which kind, for which need. */
final class AgenciesBar extends VBox {

  private final TextField search = new TextField();
  private final PickBox province;
  private final PickBox kind;
  private final PickBox need;

  /** A bar; {@code add} begins a new addition. */
  AgenciesBar(AgenciesViewModel model, AgencyText text, Runnable add) {
    var wording = text.wording();
    getStyleClass().add("agencies-bar");
    province =
        new PickBox(
            "agencies-province",
            "agencies.province",
            "agencies.province.any",
            model.province(),
            text);
    kind = new PickBox("agencies-kind", "agencies.kind", "agencies.kind.any", model.kind(), text);
    need = new PickBox("agencies-need", "agencies.need", "agencies.need.any", model.need(), text);
    model.known().subscribe(this::offer);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(find(model, wording), space);
    line.getStyleClass().add("contacts-bar-line");
    line.setAlignment(Pos.CENTER_LEFT);
    if (model.mayPropose()) {
      line.getChildren().add(propose(wording, add));
    }
    var picks =
        new FlowPane(
            named("Alt+1", province, wording, "agencies.province"),
            named("Alt+2", kind, wording, "agencies.kind"),
            named("Alt+3", need, wording, "agencies.need"));
    picks.getStyleClass().add("agencies-picks");
    getChildren().addAll(line, picks);
  }

  private HBox find(AgenciesViewModel model, Wording wording) {
    search.setId("agencies-search");
    search.setTextFormatter(Composed.formatter());
    search.textProperty().bindBidirectional(model.query());
    search.promptTextProperty().bind(wording.of("agencies.search"));
    search.accessibleTextProperty().bind(wording.of("agencies.search"));
    var find = new HBox(new FontIcon(Material2MZ.SEARCH), search, KeyHint.cap("F3"));
    find.getStyleClass().add("contacts-find");
    find.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox.setHgrow(find, Priority.SOMETIMES);
    return find;
  }

  private static Button propose(Wording wording, Runnable add) {
    var propose = new Button(null, KeyHint.cap("Ctrl+N"));
    propose.setId("agencies-propose");
    propose.textProperty().bind(wording.of("agencies.propose"));
    propose.setMinWidth(USE_PREF_SIZE);
    propose.setOnAction(_ -> add.run());
    return propose;
  }

  private static HBox named(String keys, PickBox box, Wording wording, String key) {
    var label = new Label();
    label.getStyleClass().add("caption");
    label.textProperty().bind(wording.of(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(box);
    var named = new HBox(label, box, KeyHint.cap(keys));
    named.getStyleClass().add("agencies-named");
    named.setAlignment(Pos.CENTER_LEFT);
    return named;
  }

  private void offer(Known known) {
    province.offer(provinces(known));
    kind.offer(known.book().agencies().kinds());
    need.offer(known.book().agencies().needs());
  }

  static List<Choice> provinces(Known known) {
    return known.book().places().provinces().stream().map(AgenciesBar::choice).toList();
  }

  private static Choice choice(Province province) {
    return new Choice(province.name(), province.label(), Map.of());
  }

  TextField search() {
    return search;
  }

  /** The box of a digit: 1 province, 2 kind, 3 need. */
  PickBox pick(int digit) {
    return List.of(province, kind, need).get(digit - 1);
  }
}
