package org.haidang.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that disagree in a field.
 *
 * @param change the change that set it
 * @param value the value; null when that change emptied the field
 */
public record HeldValue(UUID change, @Nullable String value) {}
