package org.haidang.ui.kit;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.RecordType;

/**
 * The record that was looked at before coming to a screen, and that something is to be done to
 * there: erased, kept, sealed.
 *
 * @param made when it began or was made
 * @param summary what lists show of it; personal, and gone with the screen
 */
public record Subject(UUID record, RecordType type, Instant made, String summary) {}
