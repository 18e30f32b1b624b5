/** The list of contacts, and one contact read-only. */
@NullMarked
package org.haidang.ui.desk.contacts;

import org.jspecify.annotations.NullMarked;
