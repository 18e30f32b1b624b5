/**
 * Who may be known elsewhere: what this computer can tell without a name, and asking the server.
 */
@NullMarked
package org.haidang.ui.desk.national;

import org.jspecify.annotations.NullMarked;
