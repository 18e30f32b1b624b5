package org.haidang.ui.desk.conflicts;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.records.Apart;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Em;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The list of what people wrote apart; beside it the one looked at, and the rest of its record. */
final class ConflictsView extends BorderPane {

  /** So wide, in letters, that all three stand beside each other. */
  private static final double THREE = 76;

  /** So wide, in letters, that list and values do. */
  private static final double TWO = 56;

  private final ConflictsViewModel model;
  private final Wording wording;
  private final SettlePane settle;
  private final ApartPane apart;
  private final BesidePane beside;
  private final OpenList<Open> opens;
  private final OpenList<Apart> aparts;
  private final OpenList<AmendmentDesk.Row> amendments;
  private final AmendPane amend;
  private final StackPane lists = new StackPane();
  private final FocusScroll middle;
  private final FocusScroll right;
  private final SplitPane panes = new SplitPane();
  private final Em em = new Em();
  private final ListChangeListener<Object> changed = _ -> Platform.runLater(this::reselect);
  private boolean besideInFront;
  private boolean filling;
  private Subscription bonds = Subscription.EMPTY;

  ConflictsView(ConflictsViewModel model) {
    this.model = model;
    var parts = model.parts();
    wording = parts.wording();
    var fields = new Fields(parts.library(), wording, parts.formats());
    var who = new WhoWords(wording, parts.formats(), parts.desk().workstation());
    var rows = new RowWords(model, fields, who);
    settle = new SettlePane(model, fields, who, this::lead);
    apart = new ApartPane(model, fields, who);
    beside = new BesidePane(model, new BesideLines(fields, wording, parts.formats()));
    opens = new OpenList<>("conflicts", model.open(), rows::of);
    aparts = new OpenList<>("aparts", model.apart().rows(), rows::of);
    amend = new AmendPane(model, fields, who);
    amendments = new OpenList<>("amendments", model.amending().rows(), rows::of);
    amendments.accessibleTextProperty().bind(wording.of("conflicts.amend.list"));
    amendments.setPlaceholder(placeholder("conflicts.amend.none"));
    opens.accessibleTextProperty().bind(wording.of("conflicts.title"));
    aparts.accessibleTextProperty().bind(wording.of("conflicts.apart.title"));
    opens.setPlaceholder(placeholder("conflicts.none"));
    aparts.setPlaceholder(placeholder("conflicts.apart.none"));
    middle = scroll(settle);
    right = scroll(beside);
    getStyleClass().add("conflicts");
    setTop(new ConflictsBar(model, who));
    setCenter(panes);
    lists.setMinWidth(0);
    lists.getChildren().addAll(opens, aparts, amendments, em);
    follow(opens, one -> model.choose(one));
    follow(aparts, one -> model.apart().choose(one));
    follow(amendments, one -> model.amending().choose(one));
    new ConflictKeys(this, model, settle, amend, fields);
  }

  private Empty placeholder(String key) {
    return new Empty(Material2AL.CHECK_CIRCLE_OUTLINE, wording.of(key), wording.of(key + ".todo"));
  }

  private static FocusScroll scroll(Region content) {
    var scroll = new FocusScroll(content);
    scroll.getStyleClass().add("paper");
    scroll.setMinWidth(0);
    return scroll;
  }

  private <T> void follow(ListView<T> list, java.util.function.Consumer<T> look) {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (_, one) -> {
              if (!filling && one != null) {
                look.accept(one);
              }
            });
  }

  void shown() {
    model.open().addListener(changed);
    model.apart().rows().addListener(changed);
    model.amending().rows().addListener(changed);
    bonds =
        Subscription.combine(
            model.shown().subscribe(_ -> turn()),
            model.state().subscribe((_, _) -> arrange()),
            model.chosen().subscribe((_, _) -> draw()),
            model.apart().chosen().subscribe((_, _) -> draw()),
            model.amending().chosen().subscribe((_, _) -> draw()),
            model.amending().left().subscribe((_, _) -> draw()),
            model.amending().step().subscribe((_, _) -> drawAndFocus()),
            model.step().subscribe((_, _) -> drawAndFocus()),
            model.beside().subscribe((_, _) -> draw()),
            model.plain().subscribe((_, _) -> draw()),
            widthProperty().subscribe((_, _) -> arrange()),
            em.size().subscribe((_, _) -> arrange()),
            wording
                .language()
                .subscribe(
                    (_, _) -> {
                      opens.refresh();
                      aparts.refresh();
                      amendments.refresh();
                      draw();
                    }));
    draw();
    focus();
  }

  void hidden() {
    bonds.unsubscribe();
    model.open().removeListener(changed);
    model.apart().rows().removeListener(changed);
    model.amending().rows().removeListener(changed);
  }

  private ListView<?> front() {
    return switch (model.shown().get()) {
      case OPEN -> opens;
      case APART -> aparts;
      case AMENDMENTS -> amendments;
    };
  }

  private void turn() {
    var front = front();
    opens.setVisible(front == opens);
    aparts.setVisible(front == aparts);
    amendments.setVisible(front == amendments);
    middle.setContent(
        switch (model.shown().get()) {
          case OPEN -> settle;
          case APART -> apart;
          case AMENDMENTS -> amend;
        });
    besideInFront = false;
    arrange();
    draw();
    focus();
  }

  private void draw() {
    switch (model.shown().get()) {
      case OPEN -> settle.show();
      case APART -> apart.show();
      case AMENDMENTS -> amend.show();
    }
    beside.show();
    reselect();
  }

  private void drawAndFocus() {
    draw();
    middle.setVvalue(0);
    var step = model.shown().get() == Shown.AMENDMENTS ? model.amending().step() : model.step();
    if (step.get() == Step.VALUES) {
      focus();
    }
  }

  private void focus() {
    Caret.to(this, front());
  }

  private void reselect() {
    filling = true;
    select(opens, model.chosen().get());
    select(aparts, model.apart().chosen().get());
    select(amendments, model.amending().chosen().get());
    filling = false;
  }

  private static <T> void select(ListView<T> list, T one) {
    int at = one == null ? -1 : list.getItems().indexOf(one);
    var selection = list.getSelectionModel();
    if (at < 0) {
      selection.clearSelection();
    } else if (selection.getSelectedIndex() != at) {
      selection.clearAndSelect(at);
      list.getFocusModel().focus(at);
      list.scrollTo(Math.max(0, at - 1));
    }
  }

  /** Beside each other as far as there is room; the list alone while there is nothing in it. */
  private void arrange() {
    double letters = getWidth() / em.size().get();
    boolean three = letters >= THREE;
    boolean two = letters >= TWO;
    if (model.state().get() != State.ROWS) {
      place(Orientation.HORIZONTAL, new double[0], lists);
    } else if (three) {
      place(Orientation.HORIZONTAL, new double[] {0.3, 0.66}, lists, middle, right);
    } else {
      place(
          two ? Orientation.HORIZONTAL : Orientation.VERTICAL,
          new double[] {two ? 0.4 : 0.3},
          lists,
          besideInFront ? right : middle);
    }
  }

  private void place(Orientation orientation, double[] dividers, Node... all) {
    if (!panes.getItems().equals(java.util.List.of(all)) || panes.getOrientation() != orientation) {
      // What is taken out of a pane and put in again loses the focus, and the keys with it.
      boolean focused = panes.isFocusWithin();
      panes.setOrientation(orientation);
      panes.getItems().setAll(all);
      panes.setDividerPositions(dividers);
      if (focused) {
        focus();
      }
    }
  }

  /** Goes to where the record is worked on. */
  void lead() {
    var id = model.record();
    var type = model.type();
    if (id != null && type != null) {
      GoEvent.fire(this, new Destination.OneRecord(type, id));
    }
  }

  /** Has the record come to the front, or go, where there is no room for all. */
  void turnBeside() {
    besideInFront = !besideInFront;
    arrange();
  }
}
