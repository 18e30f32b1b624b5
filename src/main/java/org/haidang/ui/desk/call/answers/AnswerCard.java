package org.haidang.ui.desk.call.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.Answer;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The marked answer, whole: what to say large, what it stands on quietly beneath. */
final class AnswerCard extends VBox {

  private final AnswersViewModel answers;
  private final Wording wording;
  private final Formats formats;
  private final Label question = Lines.of("answers-question");
  private final Label state = Lines.of("answers-state");
  private final Label say = Lines.of("script-say");
  private final Label other = Lines.of("script-other");
  private final Label unverified = sign("answers-unverified", Material2AL.HELP_OUTLINE);
  private final Label agency = sign("script-part-text", Material2MZ.PLACE);
  private final Label source = Lines.of("caption");
  private final Subscription bonds;

  AnswerCard(AnswersViewModel answers, Wording wording, Formats formats) {
    this.answers = answers;
    this.wording = wording;
    this.formats = formats;
    getStyleClass().add("answers-card");
    say.setId("answer-say");
    state.setId("answer-state");
    state.setGraphic(new FontIcon(Material2AL.CHECK_CIRCLE));
    getChildren().addAll(question, state, say, other, unverified, agency, source);
    bonds =
        Subscription.combine(
            answers.markedProperty().subscribe(_ -> show()),
            answers.givenProperty().subscribe(_ -> show()),
            answers.peekingProperty().subscribe(_ -> show()),
            wording.language().subscribe(_ -> show()));
  }

  private void show() {
    var answer = answers.markedProperty().get();
    setVisible(answer != null);
    setManaged(answer != null);
    if (answer == null) {
      return;
    }
    var tag = wording.tag();
    question.setText(answer.question().in(tag));
    var given = answers.givenProperty().get();
    Lines.tell(state, given == null ? "" : wording.get("answers.given", formats.lately(given)));
    say.setText(answers.said(answer.answer(), tag));
    var another = answers.other(answer.answer()).getLanguage();
    Lines.tell(
        other, answers.peekingProperty().get() ? answers.said(answer.answer(), another) : "");
    Lines.tell(unverified, answer.verified() ? "" : wording.get("answers.unverified"));
    Lines.tell(agency, answer.agency().in(tag));
    source.setText(String.join(" · ", ground(answer)));
  }

  private List<String> ground(Answer answer) {
    var ground = new ArrayList<String>();
    ground.add(wording.get("answers.source", answer.source().in(wording.tag())));
    add(ground, "answers.from", answer.validFrom());
    add(ground, "answers.to", answer.validTo());
    return ground;
  }

  private void add(List<String> ground, String key, @Nullable LocalDate day) {
    if (day != null) {
      ground.add(wording.get(key, formats.date(day)));
    }
  }

  private static Label sign(String styleClass, Ikon sign) {
    var label = Lines.of(styleClass);
    label.setGraphic(new FontIcon(sign));
    return label;
  }

  void release() {
    bonds.unsubscribe();
  }
}
