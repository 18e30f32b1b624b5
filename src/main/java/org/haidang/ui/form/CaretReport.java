package org.haidang.ui.form;

/** Is told where the caret stands. */
@FunctionalInterface
interface CaretReport {

  /** In the field at {@code path}, before the UTF-16 unit {@code offset}. */
  void at(String path, int offset);
}
