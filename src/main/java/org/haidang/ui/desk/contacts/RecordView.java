package org.haidang.ui.desk.contacts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Finality;
import org.haidang.model.Place;
import org.haidang.ui.desk.contacts.RecordViewModel.Reading;
import org.haidang.ui.form.compare.CompareView;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** One contact, to be read: who and when above, then what was answered. */
final class RecordView extends BorderPane {

  /** A screenful less two lines, as a share of what is seen. */
  private static final double PAGE = 0.85;

  private final RecordViewModel model;
  private final HistoryViewModel history;
  private final HistoryView versions;
  private final CompareView compare;
  private final Values values;
  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private @Nullable Object shownId;
  private @Nullable WhereLine where;
  private @Nullable FilesInRecord files;
  private @Nullable FinalPane finality;
  private @Nullable FinalViewModel finals;
  private final FinalWords finalWords;

  RecordView(
      RecordViewModel model,
      HistoryViewModel history,
      Values values,
      Wording wording,
      Formats formats) {
    this.model = model;
    this.history = history;
    this.versions = new HistoryView(history, model, values, wording);
    this.compare = new CompareView(history.compare(), wording);
    this.values = values;
    this.wording = wording;
    this.formats = formats;
    this.finalWords = new FinalWords(wording, formats);
    this.errors = new ErrorTexts(wording);
    setId("record");
    getStyleClass().addAll("paper", "record");
    page.getStyleClass().add("record-page");
    scroll.setId("record-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.accessibleTextProperty().bind(wording.of("contacts.record"));
    setCenter(scroll);
  }

  /** Has {@code line} tell how far the open contact has come. */
  void tellWhere(WhereLine line) {
    where = line;
  }

  /** Has the files of the open contact shown and opened. */
  void showFiles(FileDesk desk) {
    files = new FilesInRecord(desk, wording);
  }

  /** Has the open contact finalised and opened again. */
  void finalise(FinalViewModel model) {
    finals = model;
    finality = new FinalPane(model, wording);
  }

  /** The keys of what is asked about the open contact; whether one was used. */
  boolean use(KeyEvent key) {
    return finality != null && finality.use(key);
  }

  /** Opens the next file of the open contact; false when it has none. */
  boolean nextFile() {
    return files != null && files.next();
  }

  /** Follows what is open, the mask and the language until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        files == null ? Subscription.EMPTY : files.follow(),
        finality == null ? Subscription.EMPTY : finality.follow(),
        versions.follow(),
        compare.follow(),
        history.page().subscribe(this::turn),
        model.reading().subscribe(_ -> show()),
        model.plain().subscribe((was, now) -> masked(now)),
        wording.language().subscribe((was, now) -> show()));
  }

  private void masked(boolean plain) {
    if (!plain && files != null) {
      files.close();
    }
    show();
  }

  private void turn(HistoryViewModel.Page front) {
    scroll.setVvalue(0);
    switch (front) {
      case SHEET -> {
        scroll.setContent(page);
        setCenter(scroll);
      }
      case VERSIONS -> {
        scroll.setContent(versions);
        setCenter(scroll);
        Platform.runLater(versions::focus);
      }
      case COMPARE -> {
        setCenter(compare);
        Platform.runLater(compare::focus);
      }
    }
  }

  /** One screenful down (1) or up (-1). */
  void page(int direction) {
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double step = scroll.getViewportBounds().getHeight() * PAGE / hidden;
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + direction * step, 0, 1));
    }
  }

  private void show() {
    var reading = model.reading().get();
    page.getChildren().clear();
    if (files != null) {
      files.begin(reading == null ? null : reading.opened().state());
    }
    setTop(null);
    if (reading == null) {
      shownId = null;
      return;
    }
    var state = reading.opened().state();
    setTop(head(reading));
    if (state.erased()) {
      page.getChildren().add(notice(wording.get("contacts.erased")));
    } else {
      notices(reading);
      var sheet =
          SheetReader.read(
              values,
              state,
              reading.pack(),
              wording.tag(),
              wording.get("contacts.others"),
              reason -> wording.get("form.why." + reason.stored()),
              AssessedLines.beneath(state, reading.pack(), wording, formats));
      var kept = files;
      var drawer =
          new SheetDrawer(
              wording,
              model.plain().get(),
              (file, plain) -> kept == null ? null : kept.card(state, file, plain));
      var whole = new AnswersInRecord(wording, formats).added(sheet, state.body(), reading.pack());
      page.getChildren().addAll(drawer.draw(whole));
    }
    if (!Objects.equals(shownId, state.id())) {
      scroll.setVvalue(0);
    }
    shownId = state.id();
  }

  private VBox head(Reading reading) {
    var body = reading.opened().state().body();
    var title = new Label(title(reading, body));
    title.setId("record-title");
    title.getStyleClass().add("heading");
    title.setMinWidth(0);
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var badge = new Badge(wording, Badge.State.of(reading.opened().place()));
    var first = new HBox(title, badge);
    if (Finality.isFinal(body)) {
      first.getChildren().add(FinalWords.mark(wording.get("contacts.state.final")));
    }
    first.getChildren().addAll(spread, new KeyHint("Esc", wording.of("contacts.record.close")));
    first.getStyleClass().add("record-head-line");
    first.setAlignment(Pos.CENTER_LEFT);
    var facts = new Label(facts(body));
    facts.setId("record-facts");
    facts.getStyleClass().add("caption");
    facts.setWrapText(true);
    HBox.setHgrow(facts, Priority.ALWAYS);
    var hint = model.plain().get() ? "contacts.mask" : "contacts.unmask";
    var second =
        new HBox(
            facts,
            new KeyHint("F8", wording.of("contacts.history")),
            new KeyHint("F4", wording.of(hint)));
    var offered = finals == null ? FinalViewModel.Asking.NOTHING : finals.offered();
    if (offered != FinalViewModel.Asking.NOTHING) {
      boolean reopens = offered == FinalViewModel.Asking.REOPEN;
      var deed = reopens ? "contacts.final.reopen" : "contacts.final.finalise";
      second.getChildren().add(1, new KeyHint("F10", wording.of(deed)));
    }
    second.getStyleClass().add("record-head-line");
    second.setAlignment(Pos.CENTER_LEFT);
    facts.setMaxWidth(Double.MAX_VALUE);
    var head = new VBox(first, second);
    head.getStyleClass().add("record-head");
    finalWords.done(body).forEach(done -> head.getChildren().add(Lines.of("caption", done)));
    var line = where;
    if (line != null) {
      line.tell(reading.opened().state().id(), reading.opened().place());
      head.getChildren().add(line);
    }
    var asks = finality;
    if (asks != null) {
      head.getChildren().add(asks);
    }
    return head;
  }

  private String title(Reading reading, Body body) {
    var pack = reading.pack();
    var kind = pack == null ? null : pack.part("kind").map(q -> body.get(q.path())).orElse(null);
    return kind == null ? wording.get("contacts.record") : values.kind(kind, wording.tag());
  }

  /** When, by whom, how, from which number. */
  private String facts(Body body) {
    var facts = new ArrayList<String>();
    if (values.severalLines()) {
      add(facts, values.line(body.get(ContactFields.PACK), wording.tag()));
    }
    add(facts, time(body.get(ContactFields.STARTED)));
    var counselor = body.get(ContactFields.COUNSELOR);
    add(facts, counselor == null ? null : wording.names().person(counselor));
    var channel = body.get(ContactFields.CHANNEL);
    if (channel != null) {
      facts.add(wording.get("contacts.channel." + channel.toLowerCase(Locale.ROOT)));
    }
    var number = body.get(ContactFields.NUMBER);
    if (number != null) {
      facts.add(model.plain().get() ? Masked.grouped(number) : Masked.number(number));
    }
    given(body, facts);
    return String.join(" · ", facts);
  }

  /** From whom the contact came while it was being taken, and when, the first first. */
  private void given(Body body, List<String> facts) {
    var prefix = ContactFields.GIVEN_BY;
    body.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(prefix))
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            field ->
                facts.add(
                    wording.get(
                        "contacts.given",
                        wording.names().person(field.getKey().substring(prefix.length())),
                        Objects.requireNonNullElse(time(field.getValue()), "–"))));
  }

  private static void add(List<String> facts, @Nullable String fact) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  private @Nullable String time(@Nullable String instant) {
    try {
      return instant == null ? null : formats.dateTime(Instant.parse(instant));
    } catch (DateTimeException e) {
      return instant;
    }
  }

  private void notices(Reading reading) {
    if (reading.opened().place() instanceof Place.NeedsAttention attention) {
      var why = ErrorTexts.byCode(attention.code()).map(errors::whole).orElse(attention.code());
      page.getChildren().add(notice(why));
    }
    var waiting = finalWords.waiting(reading.opened().state().body());
    if (waiting != null) {
      page.getChildren().add(notice(waiting));
    }
    if (reading.pack() == null) {
      page.getChildren().add(notice(wording.get("contacts.nopack")));
    }
  }

  private static Label notice(String text) {
    var label = new Label(text);
    label.getStyleClass().add("notice");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
