package org.haidang.ui.shell;

/** A window that may ask for nothing. */
final class NoActions implements MainViewModel.Actions {

  @Override
  public void signInAgain() {}

  @Override
  public void lock() {}
}
