/** Shifts handed over: written by the program, completed and signed, read and taken over. */
@NullMarked
package org.haidang.ui.desk.duties.handover;

import org.jspecify.annotations.NullMarked;
