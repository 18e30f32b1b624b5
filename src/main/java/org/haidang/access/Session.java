package org.haidang.access;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Account;

/**
 * A signed-in account on one workstation, as the server knows it.
 *
 * @param account who
 * @param workstation where
 * @param until when it ends by itself
 */
public record Session(Account account, UUID workstation, Instant until) {}
