/** Follow-ups, flags and handovers. */
@NullMarked
package org.haidang.duties;

import org.jspecify.annotations.NullMarked;
