package org.calends.http.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom limits are for: an IPv4 address, or the /64 network of an IPv6 address, all of which one customer holds (RFC 6177). */
public record NetworkAddress(String text) {

    private static final int NETWORK_BYTES = 8;

    public static NetworkAddress of(SocketAddress peer) {
        return peer instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress())
                : new NetworkAddress("local");
    }

    /** @param literal as a proxy may have told it; what is none counts as it is written */
    public static NetworkAddress of(String literal) {
        try {
            return literal != null && literal.matches("[0-9a-fA-F:.]+") ? of(InetAddress.getByName(literal))
                    : new NetworkAddress(String.valueOf(literal));
        } catch (UnknownHostException noAddress) {
            return new NetworkAddress(literal);
        }
    }

    private static NetworkAddress of(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), address.getAddress().length);
            try {
                return new NetworkAddress(InetAddress.getByAddress(network).getHostAddress() + "/64");
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new NetworkAddress(address.getHostAddress());
    }
}
