package org.calends.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.http.address.HttpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Forty connections at a time, thirty of one address. */
class ConnectionsTest {

    private static final int EACH = 30;

    private final HttpSettings settings = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(HttpSettings.class)
            .withSources(new PropertiesConfigSource(Map.of("calends.http.connections", "40",
                    "calends.http.connections-per-address", Integer.toString(EACH)), "test", 1_000))
            .build().getConfigMapping(HttpSettings.class);
    private final Connections connections = new Connections(settings);

    @AfterEach
    void stop() {
        connections.stop();
    }

    private static Exchange exchange() {
        return new Exchange(true);
    }

    private EmbeddedChannel opened() {
        EmbeddedChannel channel = new EmbeddedChannel();
        assertThat(connections.admit(channel)).isTrue();
        return channel;
    }

    private Connection of(EmbeddedChannel channel) {
        return connections.open().filter(each -> each.channel() == channel).findFirst().orElseThrow();
    }

    @Test
    void one_more_than_is_allowed_makes_the_one_go_that_was_waited_for_longest() {
        List<EmbeddedChannel> channels = IntStream.range(0, EACH).mapToObj(each -> opened()).toList();
        assertThat(channels).allMatch(EmbeddedChannel::isOpen);

        EmbeddedChannel one = opened();
        channels.forEach(EmbeddedChannel::runPendingTasks);

        assertThat(channels.get(0).isOpen()).isFalse();
        assertThat(channels.subList(1, EACH)).allMatch(EmbeddedChannel::isOpen);
        assertThat(one.isOpen()).isTrue();
        assertThat(connections.open()).hasSize(EACH);
    }

    @Test
    void whose_request_is_being_worked_on_never_goes() {
        List<EmbeddedChannel> channels = Stream.generate(this::opened).limit(EACH).toList();
        channels.forEach(each -> of(each).begin(exchange(), false));

        assertThat(connections.admit(new EmbeddedChannel())).isFalse();
        assertThat(channels).allMatch(EmbeddedChannel::isOpen);
    }

    @Test
    void who_waits_between_two_requests_goes_before_who_is_sending_one() {
        EmbeddedChannel sending = opened();
        EmbeddedChannel idle = opened();
        of(idle).begin(exchange(), false);
        of(idle).end(true);

        List<Connection> going = Connections.longestWaitedFor(connections.open().toList(), of(idle).address(), 2);

        assertThat(going).extracting(Connection::channel).containsExactly(idle, sending);
    }

    @Test
    void a_connection_that_closes_frees_its_place() {
        List<EmbeddedChannel> channels = Stream.generate(this::opened).limit(EACH).toList();
        channels.get(3).close();

        opened();

        assertThat(Collections.frequency(channels.stream().map(EmbeddedChannel::isOpen).toList(), false)).isEqualTo(1);
    }

    @Test
    void the_first_byte_after_a_pause_begins_the_time_of_the_next_headers() {
        EmbeddedChannel channel = opened();
        of(channel).begin(exchange(), false);
        of(channel).end(true);
        assertThat(of(channel).waiting()).isEqualTo(WaitState.IDLE);

        channel.writeInbound(Unpooled.copiedBuffer(new byte[] { 'G' }));

        assertThat(of(channel).waiting()).isEqualTo(WaitState.HEADERS);
    }
}
