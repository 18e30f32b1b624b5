/** The central server's HTTP routes and live push. */
@NullMarked
package org.haidang.server;

import org.jspecify.annotations.NullMarked;
