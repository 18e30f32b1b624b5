/** Danger now: where, whom to ring, and what came of it. */
@NullMarked
package org.haidang.ui.desk.call.danger;

import org.jspecify.annotations.NullMarked;
