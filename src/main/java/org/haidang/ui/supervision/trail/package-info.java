/** Who did what with whose records, for supervisors, administrators and each counselor. */
@NullMarked
package org.haidang.ui.supervision.trail;

import org.jspecify.annotations.NullMarked;
