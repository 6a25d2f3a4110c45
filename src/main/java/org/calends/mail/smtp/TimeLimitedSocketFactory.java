package org.calends.mail.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.SocketFactory;

/**
 * Cuts a connection that takes too long as a whole. A limit for each answer is not enough: a server that needs most of it for
 * every answer would hold a mail for minutes, and the ledger would give the mail to somebody else meanwhile.
 */
final class TimeLimitedSocketFactory extends SocketFactory {

    private static final ScheduledThreadPoolExecutor CLOCKWORK = clockwork();

    private volatile Socket socket;

    private static ScheduledThreadPoolExecutor clockwork() {
        ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "smtp-fuse");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.setRemoveOnCancelPolicy(true);
        return clockwork;
    }

    /** @return to be cancelled when the mail has ended in time */
    Future<?> light(Duration length) {
        return CLOCKWORK.schedule(this::cut, length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cut() {
        Socket held = socket;
        if (held == null) {
            return;
        }
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that leave together are not held back for the answer to the first. */
    @Override
    public Socket createSocket() throws SocketException {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        socket = fresh;
        return fresh;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw connectsLater();
    }

    private static UnsupportedOperationException connectsLater() {
        return new UnsupportedOperationException("only a socket that is connected afterwards, within a time limit");
    }
}
