package org.calends.http.connection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.calends.http.address.HttpSettings;
import org.calends.http.address.NetworkAddress;
import org.jboss.logging.Logger;

import io.netty.channel.Channel;

/**
 * All connections that are open, and a clock that ends those that have been waited for too long. When there are too many, some
 * make room for the new one, so that who holds many does not keep others out.
 */
@Singleton
class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final long TICK_MILLIS = 250;
    /** So many go at a time, so that looking for them costs little for each that comes. */
    private static final int PART_THAT_GOES = 20;
    private static final long UNREAD_AT_MOST = Runtime.getRuntime().maxMemory() / 4;

    private final int atMost;
    private final int atMostEach;
    private final Timeouts timeouts;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<NetworkAddress, Integer> byAddress = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connection-clock");
        thread.setDaemon(true);
        return thread;
    });

    Connections(HttpSettings settings) {
        this.atMost = settings.connections();
        this.atMostEach = settings.connectionsPerAddress();
        this.timeouts = new Timeouts(settings);
        clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** @return whether there is a place; others may have had to go for it */
    synchronized boolean admit(Channel channel) {
        Connection connection = new Connection(channel, timeouts);
        if (!hasRoomFor(connection.address())) {
            return false;
        }
        open.add(connection);
        byAddress.merge(connection.address(), 1, Integer::sum);
        channel.pipeline().addFirst(connection);
        channel.closeFuture().addListener(closed -> forget(connection));
        return true;
    }

    private synchronized void forget(Connection connection) {
        if (open.remove(connection)) {
            byAddress.computeIfPresent(connection.address(), (key, many) -> many == 1 ? null : many - 1);
        }
    }

    private boolean hasRoomFor(NetworkAddress address) {
        if (byAddress.getOrDefault(address, 0) >= atMostEach) {
            return makeRoom(address, atMostEach);
        }
        return open.size() < atMost || makeRoom(busiest(), atMost);
    }

    private NetworkAddress busiest() {
        return byAddress.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private boolean makeRoom(NetworkAddress address, int of) {
        List<Connection> going = longestWaitedFor(open, address, Math.max(1, of / PART_THAT_GOES));
        going.forEach(each -> {
            forget(each);
            each.channel().eventLoop().execute(each::cut);
        });
        return !going.isEmpty();
    }

    /** @return those of the address that make room first; never one that waits for us */
    static List<Connection> longestWaitedFor(Collection<Connection> open, NetworkAddress address, int atMost) {
        return open.stream().filter(each -> each.address().equals(address) && each.waiting() != WaitState.NOTHING)
                .sorted(Comparator.comparing(Connection::waiting).thenComparing(Connection::since)).limit(atMost).toList();
    }

    private void tick() {
        try {
            long now = System.nanoTime();
            timeouts.hurry(open.stream().mapToLong(Connection::unread).sum() > UNREAD_AT_MOST);
            open.stream().filter(each -> each.isDue(now)).forEach(each -> each.channel().eventLoop().execute(each::look));
        } catch (RuntimeException e) {
            LOG.error("The clock of the connections stumbled and goes on", e);
        }
    }

    Stream<Connection> open() {
        return open.stream();
    }
}
