/** What an account sees for whose role there is nothing to do yet. */
@NullMarked
package org.haidang.ui.desk.none;

import org.jspecify.annotations.NullMarked;
