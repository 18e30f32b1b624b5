package org.haidang.ui.form;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** One thing in a section of a form. To be used on the FX thread. */
public sealed interface FormItem permits FieldViewModel, GroupViewModel, RepeatViewModel {

  /** Its path, with the ids of the repeat entries it stands in. */
  String path();

  /** Its label in the language of the moment. */
  ReadOnlyStringProperty labelProperty();

  /** Whether it applies now, and so is shown. */
  ReadOnlyBooleanProperty relevantProperty();

  /** Every field in it, in order, whether shown or not. */
  Stream<FieldViewModel> fields();

  /** Reads everything anew from the form. */
  void refresh();
}
