package org.haidang.ui.desk.call.danger;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.haidang.content.FormSession;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Body;
import org.haidang.platform.Texts;
import org.haidang.ui.desk.call.quiet.QuietCard;
import org.haidang.ui.desk.call.quiet.QuietViewModel;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.Gaps;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.testfx.api.FxRobot;

/** A call's window with the zone of the script given to danger or to the quiet questions. */
public final class UrgentBench {

  private static final double ZONE = 500;

  public final SettableClock clock = new SettableClock();
  public final FormSession session;
  public final Wording wording = new Wording(Texts.load());
  public final Theme theme = new Theme();
  public final FormViewModel form;
  public final DangerViewModel danger;
  public final QuietViewModel quiet;

  private final Formats formats = new Formats(clock);
  private final StackPane zone = new StackPane();
  private final Label script = new Label("script");
  private Scene scene;
  private DangerPane pane;
  private QuietCard card;

  public UrgentBench(FormSession session) {
    this.session = session;
    Body blank = session.draft();
    form = new FormViewModel(session, Gaps.none(), wording, blank);
    danger = new DangerViewModel(session, form, clock);
    quiet = new QuietViewModel(session, form, blank);
  }

  /** On the FX thread. */
  public void open(Stage stage) {
    script.setFocusTraversable(true);
    script.setId("script");
    var chip = new DangerChip(danger, wording, new DangerTexts(wording, formats), this::showDanger);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(space, chip);
    line.getStyleClass().add("call-line");
    var bar = new VBox(line);
    bar.getStyleClass().add("call-bar");
    zone.setMinWidth(ZONE);
    zone.setPrefWidth(ZONE);
    zone.setMaxWidth(ZONE);
    zone.getChildren().setAll(script);
    var root = new BorderPane(new FormView(form, clock.getZone()));
    root.setTop(bar);
    root.setLeft(zone);
    scene = new Scene(root, 1366, 690);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    form.shown();
    script.requestFocus();
  }

  /** What F9 does in a call. */
  public void showDanger() {
    danger.raise();
    pane = new DangerPane(danger, form, wording, formats, this::leave);
    zone.getChildren().setAll(pane);
    pane.focus();
  }

  /** What F10 does in a call. */
  public void showQuiet() {
    quiet.begin();
    card = new QuietCard(quiet, danger, form, wording, formats, this::leave);
    zone.getChildren().setAll(card);
    card.focus();
  }

  private void leave() {
    zone.getChildren().setAll(script);
    script.requestFocus();
    if (pane != null) {
      pane.release();
    }
    if (card != null) {
      card.release();
    }
  }

  public Scene scene() {
    return scene;
  }

  /** The zone of the script. */
  public Node zone() {
    return zone;
  }

  /** The panes as the hands and eyes of a counselor know them. */
  public static final class Page {

    private final FxRobot robot;
    private final UrgentBench bench;

    public Page(FxRobot robot, UrgentBench bench) {
      this.robot = robot;
      this.bench = bench;
    }

    public Page danger() {
      robot.interact(bench::showDanger);
      return settle();
    }

    public Page quiet() {
      robot.interact(bench::showQuiet);
      return settle();
    }

    public Page press(KeyCode... keys) {
      robot.press(keys).release(keys);
      return settle();
    }

    public Page run(Runnable action) {
      robot.interact(action);
      return settle();
    }

    public Page settle() {
      Rest.await();
      return this;
    }

    /** Types letters as a keyboard would, without a pause. */
    public Page type(String text) {
      robot.interact(() -> text.chars().forEach(letter -> type((char) letter)));
      return settle();
    }

    private void type(char letter) {
      for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
        boolean typed = kind == KeyEvent.KEY_TYPED;
        var key =
            new KeyEvent(
                kind,
                typed ? String.valueOf(letter) : KeyEvent.CHAR_UNDEFINED,
                typed ? "" : String.valueOf(letter),
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
        Event.fireEvent(bench.scene.getFocusOwner(), key);
      }
    }

    /** Id of what has the focus, of its field's row when it stands in one. */
    public String caretIn() {
      Node node = Rest.ask(() -> bench.scene.getFocusOwner());
      for (var at = node; at != null; at = at.getParent()) {
        if (at.getId() != null && at.getId().contains(":")) {
          return at.getId();
        }
      }
      return node == null ? "nothing" : String.valueOf(node.getId());
    }

    public String label(String id) {
      return ((Labeled) robot.lookup(id).query()).getText();
    }

    public List<String> labels(String style) {
      return robot.lookup(style).queryAll().stream()
          .map(node -> ((Labeled) node).getText())
          .toList();
    }

    public boolean shows(String id) {
      return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    public Page picture(String name) {
      Pictures.take(bench.scene, name);
      return this;
    }
  }
}
