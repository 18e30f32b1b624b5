package org.haidang.ui.desk.referrals;

import javafx.scene.input.KeyEvent;

/** What the lower part of the sheet is for at the moment. */
interface ActPane {

  /** Shows the referral it is about; called anew whenever that or the language changed. */
  void show(Sheet sheet);

  /** What was chosen in it is of no account any more. */
  default void forget() {}

  /** Takes the focus where work begins. */
  void focus();

  /** Whether it used a key that was pressed outside text fields. */
  default boolean use(KeyEvent key) {
    return false;
  }
}
