/** The call desk: ready for the next contact, or in the midst of one. */
@NullMarked
package org.haidang.ui.desk.call;

import org.jspecify.annotations.NullMarked;
