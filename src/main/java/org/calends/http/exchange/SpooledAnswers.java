package org.calends.http.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;

import org.calends.audit.ClientAddress;
import org.calends.http.address.NetworkAddress;
import org.calends.http.body.Spool;
import org.calends.http.connection.Connection;
import org.calends.http.connection.Exchange;
import org.calends.http.connection.RequestTracker;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Long answers, written to the disk as fast as the disk takes them and sent from there: thread and database are free again
 * before the client has fetched them. What fails while it is written is answered as a failure, not as half a file.
 */
@Singleton
public class SpooledAnswers {

    private static final long RETRY_SECONDS = 60;

    private final Spool spool;
    private final ClientAddress addresses;
    private final CurrentVertxRequest current;

    SpooledAnswers(Spool spool, ClientAddress addresses, CurrentVertxRequest current) {
        this.spool = spool;
        this.addresses = addresses;
        this.current = current;
    }

    /** @throws ServiceUnavailableException when too much is on its way already */
    public ResponseBuilder of(StreamingOutput content) {
        try {
            Path file = Spool.newFile();
            Exchange exchange = Exchange.of(current.getCurrent());
            exchange.atEnd(() -> delete(file));
            try (OutputStream out = new Metered(Files.newOutputStream(file), exchange)) {
                content.write(out);
            }
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a file.
     *
     * @param <E> what may go wrong beside the disk
     */
    public interface FileContent<E extends Exception> {

        void writeTo(Path file) throws IOException, E;
    }

    /** One file of everything, for an administrator, in a folder that others may not enter; gone when the answer has left. */
    public <E extends Exception> ResponseBuilder ofOwnFile(String name, FileContent<E> content) throws IOException, E {
        Path file = Files.createTempDirectory("calends").resolve(name);
        boolean written = false;
        try {
            content.writeTo(file);
            written = true;
        } finally {
            if (!written) {
                forget(file);
            }
        }
        Exchange.of(current.getCurrent()).atEnd(() -> forget(file));
        return of(file).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static void forget(Path file) {
        delete(file);
        delete(file.getParent());
    }

    private ResponseBuilder of(Path file) {
        Connection connection = RequestTracker.connection(current.getCurrent().request());
        if (connection != null) {
            connection.sendsFile();
        }
        Exchange.of(current.getCurrent()).handOver();
        return Response.ok(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes from what there is for all, piece by piece. */
    private final class Metered extends FilterOutputStream {

        private static final int PIECE = 1 << 20;

        private final NetworkAddress fetcher;
        private final Exchange exchange;
        private long left;

        Metered(OutputStream file, Exchange exchange) {
            super(file);
            this.exchange = exchange;
            RoutingContext context = current.getCurrent();
            this.fetcher = NetworkAddress.of(addresses.of(context.request()));
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] { (byte) one }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            while (left < length) {
                if (!spool.quota().take(fetcher, PIECE)) {
                    throw new ServiceUnavailableException(RETRY_SECONDS);
                }
                exchange.atEnd(() -> spool.quota().giveBack(fetcher, PIECE));
                left += PIECE;
            }
            left -= length;
            out.write(bytes, from, length);
        }
    }
}
