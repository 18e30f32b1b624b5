package org.haidang.ui.desk.conflicts;

import org.haidang.access.Looks;
import org.haidang.content.FormOpener;
import org.haidang.content.Library;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/**
 * What the screen stands on.
 *
 * @param looks is told what is about to be shown unmasked
 * @param forms opens a contact's own form, which says whether it takes another value
 * @param mayReadPersonal whether the person may see personal fields unmasked
 */
public record ConflictParts(
    ConflictDesk desk,
    AmendmentDesk amendments,
    Library library,
    FormOpener forms,
    Looks looks,
    boolean mayReadPersonal,
    Background background,
    Messages messages,
    Wording wording,
    Formats formats) {}
