package org.haidang.ui.desk.duties.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.duties.Handover;
import org.haidang.ui.desk.duties.handover.HandoverViewModel.Front;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** Handovers: the latest of the centre, one being written, one being read. */
public final class HandoverView extends BorderPane {

  private final HandoverViewModel model;
  private final Wording wording;
  private final HandoverTexts texts;
  private final ListView<Handover> list = new ListView<>();
  private final Label fault;
  private @Nullable Node page;
  private Subscription bonds = Subscription.EMPTY;

  /** A view of {@code model}. */
  public HandoverView(HandoverViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.texts = new HandoverTexts(wording, formats);
    setId("handovers");
    getStyleClass().add("handovers");
    list.setId("handover-list");
    list.accessibleTextProperty().bind(wording.of("handover.title"));
    list.setItems(model.latest());
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(
        new Empty(
            Material2MZ.TRANSFER_WITHIN_A_STATION,
            wording.of("handover.none"),
            wording.of("handover.none.todo")));
    model
        .latest()
        .addListener(
            (ListChangeListener<Handover>)
                _ -> {
                  if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                  }
                });
    fault = Lines.fault("handover-fault", model.fault(), wording);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private final class Row extends ListCell<Handover> {
    @Override
    protected void updateItem(@Nullable Handover each, boolean empty) {
      super.updateItem(each, empty);
      if (empty || each == null) {
        setText(null);
        return;
      }
      setText(
          texts.get(
                  "handover.row",
                  texts.lately(each.givenAt()),
                  texts.person(each.givenBy()),
                  each.lines().size())
              + " · "
              + texts.state(each));
      setWrapText(true);
    }
  }

  /** Comes to the front. */
  public void shown() {
    model.start();
    bonds =
        Subscription.combine(
            model.front().subscribe(this::front),
            wording.language().subscribe((_, _) -> front(model.front().get())));
  }

  /** Goes from the front. */
  public void hidden() {
    bonds.unsubscribe();
    model.stop();
  }

  /** Reads one. */
  public void open(UUID id) {
    model.open(id);
  }

  private void front(Front now) {
    switch (now) {
      case Front.Latest _ -> {
        list.refresh();
        page = null;
        setCenter(list);
        setBottom(
            foot(
                button("handover-write", "Ctrl+N", "handover.give.title", model::give, true),
                new KeyHint("Enter", wording.of("handover.open"))));
        Caret.to(this, list);
      }
      case Front.Giving(var draft) -> {
        var pane = new GivePane(model, texts, draft);
        show(pane, button("handover-sign", "Ctrl+S", "handover.give.sign", this::sign, true));
        pane.focus();
      }
      case Front.Reading(var handover) -> {
        var pane = new ReadPane(model, texts, handover);
        if (model.takes(handover)) {
          show(
              pane,
              button("handover-sign", "Ctrl+S", "handover.take.sign", this::sign, true),
              new KeyHint("Enter", wording.of("handover.line.read")),
              new KeyHint("M", wording.of("handover.line.move")),
              new KeyHint("O", wording.of("handover.line.open")));
        } else {
          show(pane);
        }
        pane.focus();
      }
    }
  }

  private void show(VBox pane, Node... more) {
    page = pane;
    pane.getStyleClass().add("paper");
    ScrollPane scroll = new FocusScroll(pane);
    setCenter(scroll);
    var print = button("handover-print", "Ctrl+P", "handover.print", this::print, false);
    var back = button("handover-back", "Esc", "duties.back", model::back, false);
    var nodes = new ArrayList<Node>(List.of(more));
    nodes.add(print);
    nodes.add(back);
    setBottom(foot(nodes.toArray(Node[]::new)));
  }

  private Node foot(Node... nodes) {
    var line = new FlowPane(nodes);
    line.getStyleClass().add("duty-actions");
    var foot = new VBox(fault, line);
    foot.getStyleClass().add("duty-foot");
    return foot;
  }

  private Button button(String id, String cap, String key, Runnable action, boolean main) {
    var button = new Button(wording.get(key), KeyHint.cap(cap));
    button.setId(id);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    if (main) {
      button.getStyleClass().add("main");
    }
    return button;
  }

  private void sign() {
    switch (model.front().get()) {
      case Front.Giving _ -> model.signGiving();
      case Front.Reading _ -> model.signTaking();
      case Front.Latest _ -> {}
    }
  }

  private void print() {
    var sheet = page;
    var job = PrinterJob.createPrinterJob();
    if (sheet == null || job == null) {
      model.tell("handover.print.none");
    } else if (job.showPrintDialog(getScene().getWindow())) {
      model.print(
          () -> {
            if (job.printPage(sheet)) {
              job.endJob();
            }
          });
    }
  }

  private void pressed(KeyEvent key) {
    boolean used = true;
    boolean latest = model.front().get() instanceof Front.Latest;
    if (key.isShortcutDown() && key.getCode() == KeyCode.S && !latest) {
      sign();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.P && !latest) {
      print();
    } else if (key.isShortcutDown() && key.getCode() == KeyCode.N && latest) {
      model.give();
    } else if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown() && !latest) {
      model.back();
    } else if (key.getCode() == KeyCode.ENTER && latest) {
      var chosen = list.getSelectionModel().getSelectedItem();
      if (chosen != null) {
        model.open(chosen.id());
      }
    } else {
      used = false;
    }
    if (used) {
      key.consume();
    }
  }
}
