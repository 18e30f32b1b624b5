/** Amending a report that is finalised: what that means, and why it is done. */
@NullMarked
package org.haidang.ui.desk.call.amend;

import org.jspecify.annotations.NullMarked;
