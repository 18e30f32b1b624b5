/** Closing a report: its kind, what that kind asks for, and why the rest is left open. */
@NullMarked
package org.haidang.ui.desk.call.close;

import org.jspecify.annotations.NullMarked;
