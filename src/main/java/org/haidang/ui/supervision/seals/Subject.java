package org.haidang.ui.supervision.seals;

import java.util.UUID;
import org.haidang.model.RecordType;

/**
 * The record that may be sealed.
 *
 * @param summary what lists show of it; personal, and gone with the screen
 */
public record Subject(UUID record, RecordType type, String summary) {}
