package org.calends;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;

import org.calends.mail.MailRoute;
import org.calends.mail.MailServer;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server on a free port, which every test shares; a test may send the mails elsewhere, or nowhere. */
@Alternative
@Priority(1)
@Singleton
public class TestMailServer implements MailRoute {

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Optional<MailServer> route;

    TestMailServer() {
        greenMail.start();
        reset();
    }

    /** Back to the beginning: empty, and all mails come here. */
    public void reset() {
        try {
            greenMail.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
        sendTo(greenMail.getSmtp().getPort());
    }

    public void sendTo(int port) {
        route = Optional.of(new MailServer("127.0.0.1", port, MailServer.Security.NONE, Optional.empty(),
                "Calends <calends@example.com>", Optional.empty()));
    }

    public void sendNowhere() {
        route = Optional.empty();
    }

    @Override
    public Optional<MailServer> server() {
        return route;
    }

    /** @return all mails that arrived, the first one first */
    public List<MimeMessage> mails() {
        return Stream.of(greenMail.getReceivedMessages()).toList();
    }

    @PreDestroy
    void stop() {
        greenMail.stop();
    }
}
