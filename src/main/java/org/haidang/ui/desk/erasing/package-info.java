/** What is erased for good, and what the law keeps from that: a supervisor's place. */
@NullMarked
package org.haidang.ui.desk.erasing;

import org.jspecify.annotations.NullMarked;
