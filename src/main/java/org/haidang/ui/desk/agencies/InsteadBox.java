package org.haidang.ui.desk.agencies;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haidang.referrals.Instead;
import org.haidang.ui.kit.Lines;

/** Where there is none: whom to turn to, the first to try first, each with its reason. */
final class InsteadBox extends VBox {

  private static final int NAMED = 3;

  private final AgenciesViewModel model;
  private final AgencyText text;

  InsteadBox(AgenciesViewModel model, AgencyText text) {
    this.model = model;
    this.text = text;
    setId("agencies-instead");
    getStyleClass().addAll("agencies-instead", "notice");
    model.known().subscribe(_ -> show());
    text.language().subscribe(_ -> show());
  }

  private void show() {
    getChildren().clear();
    var wording = text.wording();
    var known = model.known().get();
    if (model.instead().isEmpty()) {
      boolean alone = known.found().team().filter(it -> !it).isPresent();
      if (alone) {
        getChildren().add(Lines.of("strong", wording.get("agencies.team.no")));
      }
    } else {
      var kind = known.book().kind(model.kind().get()).in(wording.tag());
      getChildren().add(Lines.of("strong", wording.get("agencies.instead", kind)));
      int number = 1;
      for (var step : model.instead()) {
        getChildren().add(step(number++, step));
      }
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private VBox step(int number, Instead step) {
    var why = number + ". " + step.why().in(text.wording().tag());
    var names = new VBox();
    names.getStyleClass().add("agencies-names");
    step.agencies().stream()
        .limit(NAMED)
        .forEach(
            it -> {
              var go = new Button(text.name(it.agency()));
              go.getStyleClass().addAll("quiet", "agencies-go");
              go.setWrapText(true);
              go.setMinHeight(USE_PREF_SIZE);
              go.setOnAction(_ -> model.show(it.agency().name()));
              names.getChildren().add(go);
            });
    return new VBox(Lines.of("agencies-why", why), names);
  }
}
