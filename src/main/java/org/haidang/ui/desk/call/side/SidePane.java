package org.haidang.ui.desk.call.side;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.desk.Earlier;
import org.haidang.ui.desk.call.earlier.Counted;
import org.haidang.ui.desk.call.earlier.EarlierViewModel;
import org.haidang.ui.desk.call.earlier.EarlierWords;
import org.haidang.ui.form.Flags;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What it means, at the right: calm while there is nothing to say. To be used on the FX thread. */
public final class SidePane extends ScrollPane {

  private final SideViewModel side;
  private final Wording wording;
  private final VBox page = new VBox();
  private final VBox flags = new VBox();
  private final VBox people = new VBox();
  private final Label earlier = new Label();
  private final Label hour = new Label();
  private final RungBackPart rungBack;
  private final VBox likely = new VBox(6);
  private final @Nullable EarlierViewModel before;
  private final Subscription bonds;

  /**
   * A pane of {@code side}.
   *
   * @param before who may have called before; null where nothing finds them
   */
  public SidePane(SideViewModel side, @Nullable EarlierViewModel before, Wording wording) {
    this.side = side;
    this.before = before;
    likely.setId("side-likely");
    this.wording = wording;
    rungBack = new RungBackPart(wording, side::toggleRungBack);
    setId("side-pane");
    getStyleClass().addAll("form-scroll", "side");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    flags.getStyleClass().add("side-list");
    people.getStyleClass().add("side-list");
    hour.setWrapText(true);
    hour.setGraphic(new FontIcon(Material2AL.ACCESS_TIME));
    hour.textProperty().bind(side.hourProperty());
    hour.visibleProperty().bind(hour.textProperty().isNotEmpty());
    hour.managedProperty().bind(hour.visibleProperty());
    hour.getStyleClass().add("side-line");
    earlier.setId("side-earlier");
    earlier.setWrapText(true);
    earlier.getStyleClass().add("side-line");
    page.getChildren()
        .addAll(
            rungBack,
            part("call.side.safety", flags),
            part("call.side.people", people),
            part("call.earlier.title", likely),
            part("call.side.earlier", new VBox(6, earlier, hour)));
    page.getStyleClass().add("side-page");
    setContent(page);
    ListChangeListener<Flags.Flag> listFlags = _ -> listFlags();
    ListChangeListener<PeopleSpokenOf.Row> listPeople = _ -> listPeople();
    side.flags().addListener(listFlags);
    side.people().addListener(listPeople);
    bonds =
        Subscription.combine(
            () -> side.flags().removeListener(listFlags),
            () -> side.people().removeListener(listPeople),
            side.earlierProperty().subscribe(this::tell),
            side.rungBackProperty().subscribe(_ -> rung()),
            side.rungBackPlainProperty().subscribe(_ -> rung()),
            before == null ? Subscription.EMPTY : before.countedProperty().subscribe(this::count),
            wording.language().subscribe(_ -> listAll()));
  }

  /** Puts {@code node} at the end of the page. */
  public void foot(Node node) {
    page.getChildren().add(node);
  }

  private void rung() {
    rungBack.show(side.rungBackProperty().get(), side.rungBackPlainProperty().get());
  }

  private Node part(String titleKey, Node body) {
    var title = new Label();
    title.getStyleClass().add("side-title");
    title.setWrapText(true);
    title.textProperty().bind(wording.of(titleKey));
    var part = new VBox(title, body);
    part.getStyleClass().add("side-part");
    return part;
  }

  private void listAll() {
    listFlags();
    listPeople();
    tell(side.earlierProperty().get());
    count(before == null ? Counted.NONE : before.countedProperty().get());
  }

  /** How many and what to beware of; never whom, and never what they said. */
  private void count(Counted counted) {
    if (counted.isNobody() && counted.elsewhere().isEmpty()) {
      list(likely, List.of(), "call.earlier.none");
      return;
    }
    var lines = new ArrayList<Node>();
    if (!counted.elsewhere().isEmpty()) {
      lines.add(elsewhere(counted));
    }
    if (counted.isNobody()) {
      likely.getChildren().setAll(lines);
      return;
    }
    var many = Lines.of("side-line", EarlierWords.counted(counted, wording));
    many.setGraphic(KeyHint.cap("Ctrl+E"));
    many.setContentDisplay(ContentDisplay.RIGHT);
    lines.addFirst(many);
    for (var alert : counted.alerts()) {
      var flag = Lines.of("side-flag", EarlierWords.alert(alert, wording));
      flag.setGraphic(new FontIcon(Material2AL.FLAG));
      lines.add(flag);
    }
    likely.getChildren().setAll(lines);
  }

  /** Which other centres may know somebody; leads to where they are asked, with a reason. */
  private Node elsewhere(Counted counted) {
    var link = new Hyperlink(EarlierWords.elsewhere(counted, wording));
    link.setId("side-elsewhere");
    link.getStyleClass().add("side-line");
    link.setWrapText(true);
    link.setMinHeight(USE_PREF_SIZE);
    link.setOnAction(
        _ -> {
          if (before != null) {
            GoEvent.fire(this, before.elsewhere());
          }
        });
    return link;
  }

  private void listFlags() {
    list(flags, side.flags().stream().map(this::flag).toList(), "call.side.safety.none");
  }

  private Label flag(Flags.Flag flag) {
    var line = new Label(flag.label());
    line.setId("flag:" + flag.path());
    line.getStyleClass().add("side-flag");
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setGraphic(new FontIcon(flag.danger() ? Material2MZ.REPORT_PROBLEM : Material2AL.FLAG));
    if (flag.danger()) {
      line.getStyleClass().add("danger");
    }
    return line;
  }

  private void listPeople() {
    list(people, side.people().stream().map(this::person).toList(), "call.side.people.none");
  }

  /** A person in a line, and in a quieter one what was told that raises the risk. */
  private Node person(PeopleSpokenOf.Row row) {
    var who =
        Lines.of(
            "side-line",
            row.place() + ". " + row.name() + (row.age().isEmpty() ? "" : " · " + row.age()));
    if (row.risks().isEmpty()) {
      return who;
    }
    var risks = Lines.of("side-risks", row.risks());
    risks.setId("risks:" + row.entry());
    risks.setGraphic(new FontIcon(Material2AL.FLAG));
    return new VBox(2, who, risks);
  }

  private void list(VBox into, List<? extends Node> lines, String none) {
    if (lines.isEmpty()) {
      var nothing = new Label(wording.get(none));
      nothing.getStyleClass().add("caption");
      nothing.setWrapText(true);
      into.getChildren().setAll(nothing);
    } else {
      into.getChildren().setAll(lines);
    }
  }

  private void tell(Earlier known) {
    earlier.setText(
        known.all() == 0
            ? wording.get("call.side.earlier.none")
            : wording.get("call.side.earlier.some", known.all(), known.lastDay()));
  }

  /** Lets go of the call; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
  }
}
