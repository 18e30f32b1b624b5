package org.haidang.ui.desk.together;

import java.time.Clock;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.desk.Colleagues;
import org.haidang.desk.Mirrors;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/**
 * What the screen of the shift stands on.
 *
 * @param mirrors shows a supervisor a colleague's unfinished report
 * @param breakGlass whether whoever is signed in may ask for that
 * @param looks notes what was seen unmasked
 */
public record TogetherParts(
    Colleagues colleagues,
    Mirrors mirrors,
    boolean breakGlass,
    Library library,
    Looks looks,
    Background background,
    Messages messages,
    Wording wording,
    Clock clock) {}
