package org.haidang.server;

import org.jspecify.annotations.Nullable;

/**
 * Where a node stands on the network.
 *
 * @param host the address it listens on
 * @param port 0 for any free one
 * @param keys what the workstations know it by; null when a proxy on this computer speaks TLS
 * @param proxyProtocol whether a proxy that passes bytes on says of each connection where it comes
 *     from, by the PROXY protocol
 */
record Place(String host, int port, @Nullable ServerKeys keys, boolean proxyProtocol) {}
