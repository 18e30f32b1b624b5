package org.haidang.ui.form;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.Script;

/** One stage of the call in the rail. To be used on the FX thread. */
public final class StageViewModel {

  /** Where the call is, seen from a stage. */
  public enum State {
    DONE,
    CURRENT,
    AHEAD
  }

  private final Script.Stage stage;
  private final int number;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.AHEAD);

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

  /** Whether it is behind, now, or ahead. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Script.Stage stage() {
    return stage;
  }

  void refresh(String language, int current) {
    title.set(stage.title().in(language));
    state.set(number == current ? State.CURRENT : number < current ? State.DONE : State.AHEAD);
  }
}
