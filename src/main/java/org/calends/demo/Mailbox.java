package org.calends.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;

import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.arc.profile.IfBuildProfile;

/** A mail server of our own on a free port, so that a newcomer's reminders really travel over SMTP and can be looked at. */
@Singleton
@IfBuildProfile("dev")
class Mailbox implements MailRoute {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    @Override
    public Optional<MailServer> server() {
        return Optional.of(new MailServer("127.0.0.1", server.getSmtp().getPort(), MailServer.Security.NONE, Optional.empty(),
                "Calends <calends@example.org>", Optional.empty()));
    }

    /** @return what arrived, the newest first */
    List<ArrivedMail> mails() {
        MimeMessage[] received = server.getReceivedMessages();
        List<ArrivedMail> mails = new ArrayList<>(Arrays.stream(received).map(ArrivedMail::of).toList());
        Collections.reverse(mails);
        return mails;
    }

    @PreDestroy
    void close() {
        server.stop();
    }
}
