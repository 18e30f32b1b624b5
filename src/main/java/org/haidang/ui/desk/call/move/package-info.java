/** A report's move to another version of its pack: what it would do, shown before it is done. */
@NullMarked
package org.haidang.ui.desk.call.move;

import org.jspecify.annotations.NullMarked;
