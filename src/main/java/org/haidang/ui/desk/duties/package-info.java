/** What is due, and shifts handed over: lists, cards, what is done about them. */
@NullMarked
package org.haidang.ui.desk.duties;

import org.jspecify.annotations.NullMarked;
