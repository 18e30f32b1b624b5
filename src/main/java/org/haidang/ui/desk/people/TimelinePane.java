package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordType;
import org.haidang.people.Moment;
import org.haidang.people.NoteFields;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonRole;
import org.haidang.people.Timeline;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What happened, the latest first: when, who, what. */
final class TimelinePane extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final Function<String, String> fieldName;

  /**
   * The list.
   *
   * @param fieldName a field's path in words
   */
  TimelinePane(Wording wording, Formats formats, Function<String, String> fieldName) {
    this.wording = wording;
    this.formats = formats;
    this.fieldName = fieldName;
    setId("timeline");
    getStyleClass().add("timeline");
  }

  /** Shows {@code timeline}; {@code more} reads further back. */
  void show(Timeline timeline, boolean plain, Runnable more) {
    getChildren().clear();
    getChildren().add(Lines.of("record-section", wording.get("people.timeline")));
    for (var moment : timeline.moments()) {
      getChildren().add(line(moment, plain));
    }
    if (timeline.more()) {
      var button = new Button(wording.get("people.timeline.more"));
      button.setId("timeline-more");
      button.setOnAction(_ -> more.run());
      getChildren().add(button);
    }
  }

  private Node line(Moment moment, boolean plain) {
    var box = new VBox();
    box.getStyleClass().add("timeline-line");
    var head = Lines.of("caption", formats.dateTime(moment.at()) + " · " + moment.who());
    box.getChildren().add(head);
    switch (moment) {
      case Moment.Noted note -> note(box, note, plain);
      case Moment.Happened it -> happened(box, it);
      case Moment.Changed it -> box.getChildren().add(Lines.of("record-value", changed(it, plain)));
    }
    return box;
  }

  private void note(VBox box, Moment.Noted note, boolean plain) {
    var body = note.note().body();
    var fact = Lines.of("record-value", plain ? body.text(NoteFields.TEXT) : Masked.TEXT);
    fact.getStyleClass().add("timeline-note");
    if (!plain) {
      fact.setAccessibleText(wording.get("people.masked", wording.get("people.note")));
    }
    var said = body.get(NoteFields.SAID_BY);
    var sure = certainty(body.get(NoteFields.CERTAINTY));
    var source =
        said == null ? sure : wording.get("people.note.by", plain ? said : Masked.TEXT, sure);
    box.getChildren().addAll(fact, Lines.of("caption", source));
  }

  private String certainty(@Nullable String code) {
    return code == null ? "" : wording.get("people.certainty." + code);
  }

  private void happened(VBox box, Moment.Happened it) {
    var row = it.linked().row();
    var kind = wording.get("people.type." + row.type().name().toLowerCase(Locale.ROOT));
    var role = roles(it.linked().role());
    var open = new Button(role.isEmpty() ? kind : kind + " · " + role);
    open.getStyleClass().addAll("quiet", "timeline-open");
    open.setOnAction(_ -> GoEvent.fire(open, new Destination.OneRecord(row.type(), row.id())));
    box.getChildren().add(open);
    if (row.type() == RecordType.CONTACT && !row.entry().summary().isEmpty()) {
      box.getChildren().add(Lines.of("caption", row.entry().summary()));
    }
  }

  /** What somebody is to a contact or a case; other roles say nothing to a reader. */
  private String roles(String stored) {
    return List.of(stored.split(" ", -1)).stream()
        .filter(role -> PersonRole.of(role).isPresent())
        .map(role -> wording.get("people.role." + role))
        .collect(Collectors.joining(", "));
  }

  private String changed(Moment.Changed it, boolean plain) {
    if (it.made()) {
      return wording.get("people.made");
    }
    var paths = it.step().paths();
    var reason = it.step().reason();
    if (paths.contains(PersonFields.MERGED_INTO)) {
      var merged = wording.get("people.merging.changed");
      return reason == null ? merged : merged + " “" + (plain ? reason : Masked.TEXT) + "”";
    }
    var fields =
        paths.stream()
            .map(fieldName)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return wording.get("people.changed", fields.isEmpty() ? wording.get("people.links") : fields);
  }
}
