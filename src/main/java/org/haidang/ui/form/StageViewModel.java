package org.haidang.ui.form;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.Script;
import org.haidang.desk.ShareDone;

/** One stage of the call in the rail. To be used on the FX thread. */
public final class StageViewModel {

  private static final ShareDone NOTHING = new ShareDone(0, 0);

  private final Script.Stage stage;
  private final int number;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<ShareDone> share = new ReadOnlyObjectWrapper<>(NOTHING);

  StageViewModel(Script.Stage stage, int number) {
    this.stage = stage;
    this.number = number;
  }

  /** Its place in the call, from 1. */
  public int number() {
    return number;
  }

  /** Its name in the language of the moment. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Whether the call is in it, or was before a way through was taken. */
  public ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether nothing of it is left: all was said, or is known without asking. */
  public ReadOnlyBooleanProperty coveredProperty() {
    return covered.getReadOnlyProperty();
  }

  /** How much of what it asks is known. */
  public ReadOnlyObjectProperty<ShareDone> shareProperty() {
    return share.getReadOnlyProperty();
  }

  Script.Stage stage() {
    return stage;
  }

  void refresh(String language, boolean now, boolean done, ShareDone known) {
    title.set(stage.title().in(language));
    current.set(now);
    covered.set(done);
    share.set(known);
  }
}
