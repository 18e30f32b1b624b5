package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Sending;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Lets the referral out: what would leave, by name and never by content; why; as a letter or as a
 * file for machines; where, the system's dialog asks.
 */
final class SendPane extends VBox implements ActPane {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final Function<String, Optional<Path>> file;
  private final VBox leaving = new VBox();
  private final TextField reason = new TextField();
  private @Nullable Sheet sheet;

  SendPane(ReferralsViewModel model, Wording wording, Function<String, Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    this.file = file;
    setId("send");
    getStyleClass().add("referral-act");
    leaving.setId("send-leaving");
    leaving.getStyleClass().add("referral-items");
    reason.setId("send-reason");
    reason.promptTextProperty().bind(wording.of("referrals.send.reason"));
    reason.accessibleTextProperty().bind(wording.of("referrals.send.reason"));
    getChildren()
        .setAll(
            bits.say("referrals.send.about", "caption"),
            leaving,
            reason,
            bits.line(
                bits.button("send-letter", "referrals.send.letter", "Ctrl+P", this::letter),
                bits.button("send-htcds", "referrals.send.htcds", "Ctrl+E", this::htcds)));
  }

  @Override
  public void show(Sheet now) {
    sheet = now;
    var tag = wording.tag();
    leaving
        .getChildren()
        .setAll(
            now.leaving().items().stream()
                .map(
                    item ->
                        bits.text(
                            wording.get(
                                item.values().isEmpty()
                                    ? "referrals.send.unknown"
                                    : "referrals.send.known",
                                item.label().in(tag))))
                .toList());
  }

  void letter() {
    send(".pdf", (id, path) -> model.parts().sending().letter(id, reason.getText(), path));
  }

  void htcds() {
    send(".json", (id, path) -> model.parts().sending().htcds(id, reason.getText(), path));
  }

  @FunctionalInterface
  private interface Out {
    Sending.Outcome write(UUID id, Path path);
  }

  private void send(String ending, Out out) {
    var now = sheet;
    if (now == null) {
      return;
    }
    if (reason.getText().isBlank()) {
      model.refuse(Sending.Why.NO_REASON.textKey());
      reason.requestFocus();
      return;
    }
    var id = now.state().id();
    // The name of the file tells nothing of the person.
    var name = "chuyen-tuyen-" + id.toString().substring(28) + ending;
    file.apply(name)
        .ifPresent(path -> model.work(() -> out.write(id, path), done -> done(done, now)));
  }

  private void done(Sending.Outcome outcome, Sheet was) {
    switch (outcome) {
      case Sending.Outcome.Refused no -> model.refuse(no.why().textKey());
      case Sending.Outcome.Written it -> {
        reason.clear();
        model.leave();
        model.tell(
            new Message.Note(
                was.course().state().filter(at -> at == ReferralState.CONSENTED).isPresent()
                    ? "referrals.send.written.next"
                    : "referrals.send.written",
                List.of(it.file().toString())));
      }
    }
  }

  @Override
  public void focus() {
    reason.requestFocus();
  }
}
