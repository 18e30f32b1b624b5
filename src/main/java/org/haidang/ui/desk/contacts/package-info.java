/** The list of contacts, its conflicts, and one contact read-only. */
@NullMarked
package org.haidang.ui.desk.contacts;

import org.jspecify.annotations.NullMarked;
