/** Searching at the server for what this computer does not hold any more. */
@NullMarked
package org.haidang.ui.desk.contacts.central;

import org.jspecify.annotations.NullMarked;
