package org.haidang.ui.desk.people;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What stands where no rows are: why there are none, and what may be done. */
record Emptiness(PeopleListViewModel model, Wording wording) {

  Node now() {
    boolean cases = model.shown().get().of() == Shown.Of.CASES;
    return switch (model.state().get()) {
      case LOADING, ROWS -> new Label();
      case NOTHING_YET ->
          empty(
              cases ? Material2AL.FOLDER_OPEN : Material2AL.GROUP,
              cases ? "people.none.cases" : "people.none.persons");
      case NOTHING_FOUND -> empty(Material2MZ.SEARCH_OFF, "people.notfound");
    };
  }

  private Node empty(Ikon sign, String key) {
    return new Empty(sign, wording.of(key), wording.of(key + ".todo"));
  }
}
