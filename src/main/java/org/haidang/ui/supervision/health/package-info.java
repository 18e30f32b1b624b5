/** How the workstations fare, and what lies in the server's quarantine. */
@NullMarked
package org.haidang.ui.supervision.health;

import org.jspecify.annotations.NullMarked;
