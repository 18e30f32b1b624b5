package org.haidang.desk;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * An unfinished call report, as it is kept against power cuts. It is the screen: everything typed,
 * and where the caret stood.
 *
 * @param contact the id the contact has and will keep
 * @param login whose it is
 * @param body everything typed so far and the desk's own fields
 * @param focus path of the field that had the caret; null when none had
 * @param caret the caret's offset in that field, in UTF-16 units; 0 where there is no text
 * @param step name of the script's current step; empty at the beginning
 * @param touched the workstation's clock at the last key
 */
public record Draft(
    UUID contact,
    String login,
    Body body,
    @Nullable String focus,
    int caret,
    String step,
    Instant touched) {}
