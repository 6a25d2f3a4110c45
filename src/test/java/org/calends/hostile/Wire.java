package org.calends.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Base64;
import java.util.Map;

/** Sends a request as it stands, over a connection of its own and on the calling thread alone. */
final class Wire {

    private static final int PATIENCE = 120_000;

    private Wire() {
    }

    /** What came back. */
    record Answer(int status, long length) {
    }

    static Answer send(int port, String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n");
            if (path.startsWith("/api") || path.startsWith("/caldav")) {
                head.append("Authorization: Basic ")
                        .append(Base64.getEncoder().encodeToString("admin:admin".getBytes(ISO_8859_1))).append("\r\n");
            }
            headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            try {
                out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
                out.write(body);
                out.flush();
            } catch (IOException answeredAlready) {
                // what was refused early is read below
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        byte[] buffer = new byte[64 << 10];
        int first = Math.max(0, in.readNBytes(buffer, 0, "HTTP/1.1 200".length()));
        long length = first;
        for (int more = in.read(buffer, first, buffer.length - first); more >= 0; more = in.read(buffer, first,
                buffer.length - first)) {
            length += more;
        }
        String status = new String(buffer, 0, first, ISO_8859_1);
        return new Answer(first < 12 ? 0 : Integer.parseInt(status.substring(9, 12)), length);
    }
}
