package org.calends.http.address;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much of the house one may take over the network, and for how long. Behind a proxy all connections come from its address.
 */
@ConfigMapping(prefix = "calends.http")
public interface HttpSettings {

    /** Connections at the same time. When there are more, those make room that have been waited for longest. */
    @WithDefault("3000")
    int connections();

    /** The same for one network address (of IPv6: one /64 network). */
    @WithDefault("1500")
    int connectionsPerAddress();

    /** How long the first line and the headers of a request may take, and how long a connection may wait with its first one. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long a connection is kept between two requests. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** How long a body may pause, and how long it may take beyond what it is given for its bytes ({@link #bytesPerSecond}). */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** How long a body may take however long it is. */
    @WithDefault("5m")
    Duration uploadTimeout();

    /** How long an answer may lie unread, and how long fetching it may take beyond what it is given for its bytes. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** A line slower than this is too slow, once the timeouts above are used up. */
    @WithDefault("16384")
    int bytesPerSecond();

    /** Requests at the same time, those included that wait for a thread. More are answered 503. */
    @WithDefault("500")
    int requests();

    /** The same for one network address. */
    @WithDefault("250")
    int requestsPerAddress();

    /** What uploads and downloads under way may take of the disk, in the folder for temporary files. */
    @WithDefault("1G")
    MemorySize spool();
}
