package org.calends.http.connection;

import org.calends.http.address.ForwardedFor;
import org.calends.http.address.NetworkAddress;
import org.calends.http.body.IncomingBody;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * One connection and what it is waited for, next to the wire: sees bytes before anybody makes sense of them. All but
 * {@link #waiting}, {@link #since}, {@link #unread} and {@link #isDue} belongs to the event loop of the connection.
 */
public final class Connection extends ChannelDuplexHandler {

    private static final AttributeKey<Connection> KEY = AttributeKey.valueOf(Connection.class, "connection");

    /**
     * An answer is handed over whole, and its thread goes: it must not wait until the line has room. Longer ones come from
     * files.
     */
    private static final WriteBufferWaterMark WHOLE_ANSWERS = new WriteBufferWaterMark(1 << 20, 64 << 20);
    /** Who has so much unread is given no further answer: requests can be sent much faster than answers are fetched. */
    private static final long UNREAD_AT_MOST = 512 << 10;

    private final Channel channel;
    private final NetworkAddress address;
    private final Timeouts timeouts;
    private final AnswerProgress answers;
    private volatile WaitState waitState = WaitState.HEADERS;
    private volatile long since = System.nanoTime();
    private volatile long lookAt;
    private int exchanges;
    private Exchange exchange;
    private volatile IncomingBody body;
    private Runnable next;
    private boolean deaf;
    private ChannelHandlerContext wire;

    Connection(Channel channel, Timeouts timeouts) {
        this.channel = channel;
        this.address = NetworkAddress.of(channel.remoteAddress());
        this.timeouts = timeouts;
        this.answers = new AnswerProgress(channel, timeouts);
        this.lookAt = since + timeouts.headers();
    }

    /** @return null where the listening socket is not ours, as in a test without network */
    static Connection of(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel().attr(KEY).get();
    }

    NetworkAddress address() {
        return address;
    }

    WaitState waiting() {
        WaitState now = answers.areFetched() && waitState == WaitState.IDLE ? WaitState.ANSWER : waitState;
        IncomingBody incoming = body;
        long running = System.nanoTime() - since;
        boolean laggard = switch (now) {
            case HEADERS -> timeouts.isLaggard(running, 0);
            case BODY -> incoming != null && timeouts.isLaggard(running, incoming.bytes());
            case ANSWER -> answers.isLaggard(System.nanoTime());
            default -> false;
        };
        return laggard ? WaitState.LAGGARD : now;
    }

    /** @return when the wait began, in {@link System#nanoTime()} */
    long since() {
        return since;
    }

    /** @return bytes of answers that lie in our memory */
    long unread() {
        return answers.unread();
    }

    Channel channel() {
        return channel;
    }

    /** Closes at once. Closing in the usual way would wait until everything that was written has been fetched. */
    void cut() {
        if (wire == null) {
            channel.unsafe().closeForcibly();
        } else {
            wire.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        wire = context;
        channel.attr(KEY).set(this);
        channel.config().setWriteBufferWaterMark(WHOLE_ANSWERS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (body != null) {
            body.gone();
        }
        if (exchange != null) {
            exchange.end();
        }
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (waitState == WaitState.FAREWELL) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        if (waitState == WaitState.IDLE) {
            wait(WaitState.HEADERS);
        }
        ForwardedFor.stand(channel.pipeline());
        context.fireChannelRead(bytes);
    }

    /** Headers are complete. @param last whether nothing more belongs to the request */
    void begin(Exchange begun, boolean last) {
        exchanges++;
        exchange = begun;
        wait(WaitState.NOTHING);
        if (last) {
            listen(false);
        }
    }

    /** A body is waited for from now on. */
    public void begin(IncomingBody incoming) {
        body = incoming;
        wait(WaitState.BODY);
    }

    /** @param complete whether it is all there; otherwise nobody wants the rest */
    public void endBody(boolean complete) {
        body = null;
        wait(WaitState.NOTHING);
        listen(!complete);
    }

    /** The answer has been handed over. @param complete whether the request was all there: what is left of one is not read */
    void end(boolean complete) {
        if (!channel.eventLoop().inEventLoop()) {
            channel.eventLoop().execute(() -> end(complete));
            return;
        }
        exchanges--;
        if (!complete) {
            farewell();
        } else if (exchanges == 0) {
            exchange = null;
            channel.config().setWriteBufferWaterMark(WHOLE_ANSWERS);
            wait(WaitState.IDLE);
            goOn();
        }
    }

    private void goOn() {
        if (answers.pending() > UNREAD_AT_MOST) {
            return;
        }
        if (next != null) {
            Runnable begun = next;
            next = null;
            begun.run();
        } else if (exchanges == 0) {
            listen(true);
        }
    }

    /**
     * Sends what is to be sent and closes. Reads on for a moment, since who is cut off while sending would not see why
     * (RFC 9112, 9.6).
     */
    void farewell() {
        if (waitState != WaitState.FAREWELL) {
            body = null;
            wait(WaitState.FAREWELL);
            listen(true);
            wire.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> ((DuplexChannel) channel).shutdownOutput());
        }
    }

    /** A file is sent piece by piece, as there is room. */
    public void sendsFile() {
        channel.config().setWriteBufferWaterMark(WriteBufferWaterMark.DEFAULT);
    }

    /** Begins a request as soon as enough of the answers before it was fetched. */
    void whenFetched(Runnable request) {
        next = request;
        goOn();
    }

    /** While a request is worked on, those sent after it wait outside. */
    private void listen(boolean willing) {
        if (deaf == willing) {
            deaf = !willing;
            channel.config().setAutoRead(willing);
        }
    }

    private void wait(WaitState what) {
        since = System.nanoTime();
        waitState = what;
        lookAgain(since);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            answers.handOver(bytes.readableBytes());
            context.write(message, promise);
        } else if (message instanceof FileRegion file) {
            long length = file.count();
            context.write(message, promise.unvoid().addListener(sent -> answers.handOver(length)));
        } else {
            context.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        if (answers.isEmpty()) {
            goOn();
        } else if (answers.begin(System.nanoTime())) {
            lookAgain(System.nanoTime());
        }
    }

    /** @return whether it is time to {@link #look} */
    boolean isDue(long now) {
        return now - lookAt >= 0;
    }

    /** Ends what has lasted too long. */
    void look() {
        long now = System.nanoTime();
        if (answers.areFetched()) {
            lookAtAnswers(now);
        }
        if (body != null && timeouts.ofBody(now - since, now - body.last(), body.bytes()) <= 0) {
            body.tooSlow();
        } else if (!answers.areFetched() && waited(now) <= 0) {
            cut();
        }
        lookAgain(now);
    }

    private void lookAtAnswers(long now) {
        boolean inTime = answers.look(now);
        if (!answers.areFetched()) {
            since = waitState == WaitState.IDLE ? now : since;
        } else if (!inTime) {
            cut();
        }
        goOn();
    }

    private long waited(long now) {
        return timeouts.of(waitState) - (now - since);
    }

    private void lookAgain(long now) {
        long left = Math.min(waited(now), answers.nextLook());
        left = body == null ? left : Math.min(left, timeouts.ofBody(now - since, now - body.last(), body.bytes()));
        lookAt = now + Math.max(0, Math.min(left, Long.MAX_VALUE / 4));
    }
}
