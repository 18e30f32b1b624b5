package org.haidang.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The steps in which the photo of a paper note is attached and seen at another desk. */
final class Papers {

  private static final String ENTRY = "field:closing/papers";

  private final Venue venue;
  private final Counselor lan;
  private final Supplier<Counselor> colleague;
  private final Hands hands;

  /** From {@code lan}'s late entry to a colleague's list, which is open already. */
  Papers(Venue venue, Counselor lan, Supplier<Counselor> colleague) {
    this.venue = venue;
    this.lan = lan;
    this.colleague = colleague;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("paper-attached", this::attached), new Step("paper-elsewhere", this::elsewhere));
  }

  private Stage attached() throws IOException {
    lan.go("incident/summary");
    hands.write(lan.window(), "Ghi lại từ quyển sổ kẻ ngang bìa tím đêm mất điện, ảnh kèm theo.");
    lan.go("closing/kind");
    hands.press(KeyCode.DIGIT4);
    lan.await("the papers", "add:closing/papers");
    // Beneath what can be seen: the focus brings it into sight.
    lan.focus("add:closing/papers");
    hands.press(KeyCode.SPACE);
    lan.awaitWords("Đính kèm tệp");
    lan.goBeneath(ENTRY);
    copyPhoto();
    hands.press(KeyCode.CONTROL, KeyCode.V);
    lan.awaitWords("Ảnh · ");
    return lan.window();
  }

  /** As the telephone's folder gives it: copied there, pasted here. */
  private void copyPhoto() throws IOException {
    var photo = Files.write(venue.folder().resolve("trang sổ.png"), PaperNote.png());
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putFiles(List.of(photo.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private Stage elsewhere() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.awaitWordsIn("last-saved", "Đã về Hà Nội");
    lan.answer();
    var minh = colleague.get();
    hands.to(minh.window());
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.F3);
    hands.type("bia tim ke ngang");
    // What it was found by is masked; when it was is not.
    minh.awaitWords("01/11/2026 22:00");
    hands.press(KeyCode.ENTER);
    minh.await("the record", "record");
    minh.awaitWords("Ảnh · ");
    hands.press(KeyCode.F5);
    minh.await("the photo", "file-picture");
    Fx.pause(300); // it is brought into sight a moment after it is there
    return minh.window();
  }
}
