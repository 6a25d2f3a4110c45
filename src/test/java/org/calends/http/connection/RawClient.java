package org.calends.http.connection;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks HTTP badly: says what it is told to, byte by byte where asked, and reads only when asked. */
final class RawClient implements Closeable {

    private final Socket socket = new Socket();

    RawClient(int port) throws IOException {
        this(port, 0);
    }

    /** @param window bytes that the other side can send before any of them is read; 0: as usual */
    RawClient(int port, int window) throws IOException {
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
    }

    RawClient say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** @return whether the other side still took it */
    boolean drip(String text) {
        try {
            say(text);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** @return all until the other side closes, or null when it does not within the time */
    String readToTheEnd(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        StringBuilder read = new StringBuilder();
        byte[] piece = new byte[8192];
        InputStream in = socket.getInputStream();
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            socket.setSoTimeout((int) left);
            try {
                int length = in.read(piece);
                if (length < 0) {
                    return read.toString();
                }
                read.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException tooLong) {
                return null;
            } catch (IOException reset) {
                return read.toString();
            }
        }
    }

    /** @return the first bytes that come within the time */
    String readSome(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        byte[] piece = new byte[8192];
        int length = socket.getInputStream().read(piece);
        return length < 0 ? "" : new String(piece, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
