/** Working side by side in a call: a raised hand and its hints, a call given and taken. */
@NullMarked
package org.haidang.ui.desk.call.shift;

import org.jspecify.annotations.NullMarked;
