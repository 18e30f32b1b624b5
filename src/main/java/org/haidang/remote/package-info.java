/** The workstation's HTTP client of the central server. */
@NullMarked
package org.haidang.remote;

import org.jspecify.annotations.NullMarked;
