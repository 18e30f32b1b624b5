/** Records that only a supervisor opens, one by one and for a reason. */
@NullMarked
package org.haidang.ui.supervision.seals;

import org.jspecify.annotations.NullMarked;
