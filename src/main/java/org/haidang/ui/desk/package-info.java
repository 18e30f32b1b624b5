/** The call desk and the list of contacts. */
@NullMarked
package org.haidang.ui.desk;

import org.jspecify.annotations.NullMarked;
