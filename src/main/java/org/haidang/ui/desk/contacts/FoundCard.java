package org.haidang.ui.desk.contacts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.haidang.model.RecordType;
import org.haidang.records.Search.Hit;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** One record that was found: when, who, and the place that matches with the match in bold. */
final class FoundCard extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final Narrowings narrowings;
  private final Label about = new Label();
  private final TextFlow text = new TextFlow();
  private String type = "";

  FoundCard(Wording wording, Formats formats, Narrowings narrowings) {
    this.wording = wording;
    this.formats = formats;
    this.narrowings = narrowings;
    getStyleClass().add("found-card");
    about.getStyleClass().add("caption");
    about.getStyleClass().add("may-elide"); // the record says it whole
    getChildren().addAll(new HBox(about), text);
  }

  void show(Hit hit, boolean plain) {
    var entry = hit.row().entry();
    type = narrowings.type(hit.row().type());
    about.setText(
        formats.dateTime(entry.started())
            + " · "
            + wording.names().person(entry.counselor())
            + finalOf(hit)
            + summaryOf(hit, plain));
    text.getChildren().clear();
    var snippet = hit.snippet();
    if (snippet.text().isEmpty()) {
      add(Summaries.words(hit.row(), plain), false);
    } else if (snippet.personal() && !plain) {
      add(wording.get("contacts.found.personal", Masked.TEXT), false);
    } else {
      int at = 0;
      for (var mark : snippet.marks()) {
        add(snippet.text().substring(at, mark.begin()), false);
        add(snippet.text().substring(mark.begin(), mark.end()), true);
        at = mark.end();
      }
      add(snippet.text().substring(at), false);
    }
  }

  private String finalOf(Hit hit) {
    var state =
        hit.row().type() == RecordType.CONTACT
            ? FinalWords.state(wording, hit.row().entry().state())
            : null;
    return state == null ? "" : " · " + state;
  }

  /** What it is about, where the match itself does not say and it is not masked. */
  private static String summaryOf(Hit hit, boolean plain) {
    var summary = Summaries.words(hit.row(), plain);
    boolean shown =
        (plain || Summaries.path(hit.row()).isEmpty())
            && !summary.isEmpty()
            && !hit.snippet().text().isEmpty()
            && !summary.startsWith(hit.snippet().text());
    return shown ? " · " + Composed.of(summary).replaceAll("\\s+", " ").strip() : "";
  }

  private void add(String words, boolean marked) {
    if (!words.isEmpty()) {
      var piece = new Text(words);
      piece.getStyleClass().add(marked ? "found-mark" : "found-text");
      text.getChildren().add(piece);
    }
  }

  /** What it says, for those who hear it. */
  String words() {
    // The heading that tells the eye the kind may be far above.
    var words = new StringBuilder(type + ", " + about.getText() + ". ");
    text.getChildren().forEach(piece -> words.append(((Text) piece).getText()));
    return words.toString();
  }
}
