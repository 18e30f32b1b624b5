package org.haidang.sync;

import java.util.Optional;
import java.util.UUID;

/**
 * What was written into a field since the restore.
 *
 * @param change the change that wrote last
 * @param before what the first of them found there; empty for nothing
 */
public record SinceRestore(UUID change, Optional<String> before) {}
