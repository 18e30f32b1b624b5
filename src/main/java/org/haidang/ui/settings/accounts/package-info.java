/** One's own account, and those of others that one looks after. */
@NullMarked
package org.haidang.ui.settings.accounts;

import org.jspecify.annotations.NullMarked;
