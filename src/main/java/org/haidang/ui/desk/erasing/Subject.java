package org.haidang.ui.desk.erasing;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.RecordType;

/**
 * The record that is to be erased or kept.
 *
 * @param made when it began or was made
 * @param summary what lists show of it; personal, and gone with the screen
 */
public record Subject(UUID record, RecordType type, Instant made, String summary) {}
