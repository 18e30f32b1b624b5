/**
 * Accounts, roles, permissions, sessions: who may do what, asked by workstation and server alike.
 */
@NullMarked
package org.haidang.access;

import org.jspecify.annotations.NullMarked;
