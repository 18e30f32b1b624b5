/** What was asked and has no answer yet, for those who write the answers. */
@NullMarked
package org.haidang.ui.supervision.asked;

import org.jspecify.annotations.NullMarked;
