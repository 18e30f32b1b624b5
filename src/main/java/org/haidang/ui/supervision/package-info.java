/** Screens of those who look after the shift and the content. */
@NullMarked
package org.haidang.ui.supervision;

import org.jspecify.annotations.NullMarked;
