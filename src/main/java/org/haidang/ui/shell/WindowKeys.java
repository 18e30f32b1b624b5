package org.haidang.ui.shell;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.desk.Contacts;
import org.haidang.ui.kit.CommandPalette;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Theme;

/** What the keys do that work wherever one is. To be used on the FX thread. */
final class WindowKeys {

  /** What may lie over the desk, and has its own keys then. */
  record Over(CommandPalette palette, KeyMap keyMap, FirstSteps firstSteps) {}

  private final MainViewModel model;
  private final int features;
  private final Theme theme;
  private final Over over;
  private final Consumer<Destination> go;
  private final Runnable goToWaiting;
  private final Runnable lock;

  /**
   * The keys.
   *
   * @param features how many there are to go to
   * @param goToWaiting goes to what waits to be sent
   */
  WindowKeys(
      MainViewModel model,
      int features,
      Theme theme,
      Over over,
      Consumer<Destination> go,
      Runnable goToWaiting,
      Runnable lock) {
    this.model = model;
    this.features = features;
    this.theme = theme;
    this.over = over;
    this.go = go;
    this.goToWaiting = goToWaiting;
    this.lock = lock;
  }

  /** Whether the window itself used a key. */
  boolean use(KeyEvent event) {
    var code = event.getCode();
    if (over.palette().isOpen() && !(event.isShortcutDown() && code == KeyCode.L)) {
      return over.palette().use(event);
    }
    if (code == KeyCode.F1) {
      model.help().set(!model.help().get());
      return true;
    }
    if (code == KeyCode.ESCAPE && event.isShiftDown()) {
      model.messages().read();
      return true;
    }
    if (model.help().get()) {
      if (code == KeyCode.ESCAPE) {
        model.help().set(false);
        return true;
      }
      return !event.isShortcutDown() ? over.keyMap().use(code) : useWithCtrl(code);
    }
    if (over.firstSteps().isVisible() && !event.isShortcutDown() && over.firstSteps().use(code)) {
      return true;
    }
    if (event.isAltDown() && code == KeyCode.LEFT && model.canGoBack().get()) {
      model.back();
      return true;
    }
    return event.isShortcutDown() && !event.isAltDown() && useWithCtrl(code);
  }

  private boolean useWithCtrl(KeyCode code) {
    if (code == KeyCode.L) {
      lock.run();
      return true;
    }
    if (code == KeyCode.K && !model.help().get()) {
      over.firstSteps().putAway();
      over.palette().open();
      return true;
    }
    if (code == KeyCode.F) {
      go.accept(new Destination.ContactList(Contacts.At.ANYWHERE));
      return true;
    }
    if (code == KeyCode.G) {
      goToWaiting.run();
      return true;
    }
    if (code == KeyCode.D) {
      theme.dark().set(!theme.dark().get());
      return true;
    }
    int index = code.getCode() - KeyCode.DIGIT1.getCode();
    if (index >= 0 && index < features && index < 9) {
      model.go(index);
      return true;
    }
    return false;
  }
}
