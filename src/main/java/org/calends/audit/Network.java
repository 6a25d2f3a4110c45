package org.calends.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import io.netty.util.NetUtil;

/**
 * The network that an address belongs to, as limits count it: an IPv4 address by itself, and of IPv6 the first 64 bits, because
 * whoever has one such address has all of them (RFC 6177). IPv4 written as IPv6 (RFC 4291, 2.5.5.2) is IPv4.
 */
public final class Network {

    /** Of whoever has no readable address: all of them together. */
    static final String UNKNOWN = "unknown";

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;
    private static final int MAPPED_AT = 12;

    private Network() {
    }

    /** @param address as {@link ClientAddress} tells it */
    public static String of(String address) {
        byte[] bits = bits(address);
        if (bits == null) {
            return UNKNOWN;
        }
        return bits.length == IPV4_BYTES ? text(bits) : text(Arrays.copyOf(Arrays.copyOf(bits, NETWORK_BYTES), 16)) + "/64";
    }

    /** @return the address in its usual form, or {@value #UNKNOWN} when it is none */
    static String canonical(String address) {
        byte[] bits = bits(address);
        return bits == null ? UNKNOWN : text(bits);
    }

    private static byte[] bits(String address) {
        byte[] bits = address == null ? null : NetUtil.createByteArrayFromIpAddressString(withoutZone(address));
        return bits != null && isMapped(bits) ? Arrays.copyOfRange(bits, MAPPED_AT, bits.length) : bits;
    }

    /** A link-local address names the interface that it was seen at. */
    private static String withoutZone(String address) {
        int percent = address.indexOf('%');
        return percent < 0 ? address : address.substring(0, percent);
    }

    private static boolean isMapped(byte[] bits) {
        if (bits.length == IPV4_BYTES || bits[10] != -1 || bits[11] != -1) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (bits[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bits) {
        try {
            return NetUtil.toAddressString(InetAddress.getByAddress(bits));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are an address", e);
        }
    }
}
