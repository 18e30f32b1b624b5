package org.haidang.ui.desk.call;

import java.util.ArrayList;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.Flag;
import org.haidang.duties.FollowUp;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Beneath the number box, quietly: what is known of the number, and a way to flag it. */
final class NumberNews extends VBox {

  private final NumberNewsViewModel news;
  private final Wording wording;
  private final Formats formats;
  private final VBox known = new VBox(4);
  private final VBox flagging = new VBox(4);

  NumberNews(NumberNewsViewModel news, Wording wording, Formats formats) {
    this.news = news;
    this.wording = wording;
    this.formats = formats;
    setId("number-news");
    getStyleClass().add("number-news");
    getChildren().addAll(known, flagging);
    news.knownProperty().subscribe(_ -> show());
    news.targetProperty().subscribe(_ -> show());
    wording.language().subscribe(_ -> show());
  }

  private void show() {
    var lines = new ArrayList<Node>();
    news.knownProperty().get().flags().forEach(flag -> lines.add(flag(flag)));
    news.knownProperty().get().followUps().forEach(each -> lines.add(followUp(each)));
    known.getChildren().setAll(lines);
    known.setVisible(!lines.isEmpty());
    known.setManaged(known.isVisible());
    var target = news.targetProperty().get();
    boolean offered = !target.isEmpty() && news.knownProperty().get().flags().isEmpty();
    flagging.setVisible(offered);
    flagging.setManaged(offered);
    if (!offered) {
      flagging.getChildren().clear();
    } else if (news.justAbusive()) {
      ask(target);
    } else {
      flagging.getChildren().setAll(button("flag-ask", "flag.ask", () -> ask(target)));
    }
  }

  private Node flag(Flag flag) {
    var line =
        Lines.of(
            "caption",
            wording.get("flag.holds", NumberNewsViewModel.DAY.format(flag.until()), flag.reason()));
    line.setId("number-flag");
    line.setGraphic(new FontIcon(Material2AL.FLAG));
    return new FlowPane(8, 4, line, button("flag-lift", "flag.lift", () -> news.lift(flag)));
  }

  private Node followUp(FollowUp each) {
    var due = each.due();
    var words =
        wording.get("flag.follow_up", due == null ? "–" : formats.lately(due))
            + (each.about().isEmpty() ? "" : ": " + each.about());
    var open = new Button(words, new FontIcon(Material2AL.EVENT));
    open.setId("number-follow-up");
    open.getStyleClass().addAll("quiet", "duty-link");
    open.setWrapText(true);
    open.setOnAction(
        _ -> GoEvent.fire(this, new Destination.OneRecord(RecordType.FOLLOW_UP, each.id())));
    return open;
  }

  /** Why, and until when; Enter flags it. */
  private void ask(String target) {
    var reason = field("flag-reason", "flag.reason", 18);
    reason.textProperty().bindBidirectional(news.reasonProperty());
    var until = field("flag-until", "flag.until", 8);
    until.textProperty().bindBidirectional(news.untilProperty());
    var fault = Lines.of("call-fault", "");
    fault
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    news.faultProperty().get().isEmpty()
                        ? ""
                        : wording.get(news.faultProperty().get()),
                news.faultProperty()));
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    var row = new FlowPane(8, 4, reason, until, button("flag-do", "flag.do", news::flag));
    flagging
        .getChildren()
        .setAll(
            Lines.of("caption", wording.get("flag.title", Masked.number(target))),
            new FlagKinds(news, wording),
            row,
            fault);
  }

  private TextField field(String id, String key, int columns) {
    var field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.setPromptText(wording.get(key));
    field.setAccessibleText(wording.get(key));
    field.setOnAction(_ -> news.flag());
    return field;
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(wording.get(key));
    button.setId(id);
    button.getStyleClass().addAll("quiet", "call-small");
    button.setOnAction(_ -> action.run());
    return button;
  }
}
