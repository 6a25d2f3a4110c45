package org.calends.http.connection;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Stands at the listening sockets, where connections come in before anything is known of them. Quarkus and Vert.x show a
 * connection only with its first request, which those that matter here never finish.
 */
@Singleton
@Sharable
class ConnectionGate extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(ConnectionGate.class);

    private final Vertx vertx;
    private final Connections connections;

    ConnectionGate(Vertx vertx, Connections connections) {
        this.vertx = vertx;
        this.connections = connections;
    }

    void open(@ObservesAsync HttpServerStart start) {
        stand();
    }

    void openSecure(@ObservesAsync HttpsServerStart start) {
        stand();
    }

    private void stand() {
        for (EventExecutor acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            acceptor.execute(() -> standAt((SingleThreadEventLoop) acceptor));
        }
    }

    private void standAt(SingleThreadEventLoop acceptor) {
        try {
            acceptor.registeredChannelsIterator().forEachRemaining(this::standAt);
        } catch (UnsupportedOperationException otherTransport) {
            LOG.warn("Connections are not limited: this transport does not show its listening sockets", otherTransport);
        }
    }

    private void standAt(Channel channel) {
        if (channel instanceof ServerChannel && channel.pipeline().get(ConnectionGate.class) == null) {
            channel.pipeline().addFirst(this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (connections.admit((Channel) accepted)) {
            context.fireChannelRead(accepted);
        } else {
            ((Channel) accepted).unsafe().closeForcibly();
        }
    }
}
