package org.calends.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Looks at the certificate that a server shows, as our own connections would. */
final class Certificates {

    private static final int PATIENCE_MILLIS = 5000;
    private static final Duration SOON = Duration.ofDays(21);

    private final Clock clock;

    Certificates(Clock clock) {
        this.clock = clock;
    }

    /** @param subject of the finding */
    Finding at(String subject, String host, int port) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            return shake(subject, host, port, plain);
        } catch (IOException refused) {
            return Finding.fault(subject, host + ":" + port + ": " + refused.getMessage(),
                    "Look whether the server runs, the firewall lets us through, and its certificate names " + host + ".");
        }
    }

    private Finding shake(String subject, String host, int port, Socket plain) throws IOException {
        SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secure = (SSLSocket) sockets.createSocket(plain, host, port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return judged(subject, host, secure.getSession().getPeerCertificates()[0]);
        }
    }

    private Finding judged(String subject, String host, Certificate shown) {
        return judged(subject, host, ((X509Certificate) shown).getNotAfter().toInstant());
    }

    Finding judged(String subject, String host, Instant ends) {
        Instant now = Instant.now(clock);
        if (!ends.isAfter(now)) {
            return Finding.fault(subject, "the certificate of " + host + " ended at " + ends, "Renew it.");
        }
        return Duration.between(now, ends).compareTo(SOON) < 0
                ? Finding.advice(subject, "the certificate of " + host + " ends at " + ends, "Renew it now.")
                : Finding.fine(subject, "the certificate of " + host + " holds until " + ends);
    }
}
