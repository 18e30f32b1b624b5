package org.haidang.ui.shell;

import org.haidang.model.Account;

/**
 * An account anybody may try, with fictional data behind it.
 *
 * @param account who
 * @param password shown on the screen, since it protects nothing
 */
public record DemoAccount(Account account, String password) {}
