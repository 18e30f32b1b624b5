/** Answers during a call: found by typing, said, noted as given. */
@NullMarked
package org.haidang.ui.desk.call.answers;

import org.jspecify.annotations.NullMarked;
