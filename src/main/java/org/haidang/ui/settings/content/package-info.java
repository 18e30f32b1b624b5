/**
 * Content packs as their author sees them: the workbook with its faults, the form on the author's
 * own screen, what changed, and what was published.
 */
@NullMarked
package org.haidang.ui.settings.content;

import org.jspecify.annotations.NullMarked;
