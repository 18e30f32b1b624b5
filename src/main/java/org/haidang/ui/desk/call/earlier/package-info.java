/** Earlier contacts and persons that somebody in the call may be in. */
@NullMarked
package org.haidang.ui.desk.call.earlier;

import org.jspecify.annotations.NullMarked;
