package org.calends.http.address;

import java.util.List;
import java.util.regex.Pattern;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;

/**
 * Leaves of {@code X-Forwarded-For} only what the proxy in front has written itself: its last entry. Quarkus would take the
 * first one for the client, which anybody can invent, and fails over one that names no host before any of our filters is asked,
 * so that the request is never answered. Whether a proxy is believed at all, Quarkus decides.
 */
@Sharable
public final class ForwardedFor extends ChannelInboundHandlerAdapter {

    private static final ForwardedFor INSTANCE = new ForwardedFor();
    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final Pattern NO_HOST = Pattern.compile("(?i)for=\"?+\\s*+(?::[^;,\"]*+)?+(?:[\";,]|$)");

    private ForwardedFor() {
    }

    /** The decoder of a connection is there with its first bytes. */
    public static void stand(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder != null && pipeline.get(ForwardedFor.class) == null) {
            pipeline.addAfter(decoder.name(), null, INSTANCE);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            clean(request.headers());
        }
        context.fireChannelRead(message);
    }

    static void clean(HttpHeaders headers) {
        List<String> lines = headers.getAll(X_FORWARDED_FOR);
        if (!lines.isEmpty()) {
            String[] hops = lines.get(lines.size() - 1).split(",", -1);
            String last = hops[hops.length - 1].strip();
            if (last.isEmpty() || last.startsWith(":") && last.indexOf(':', 1) < 0) {
                headers.remove(X_FORWARDED_FOR);
            } else {
                headers.set(X_FORWARDED_FOR, last);
            }
        }
        if (headers.getAll(FORWARDED).stream().anyMatch(line -> NO_HOST.matcher(line).find())) {
            headers.remove(FORWARDED);
        }
    }
}
