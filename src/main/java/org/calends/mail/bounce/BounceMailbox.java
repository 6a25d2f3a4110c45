package org.calends.mail.bounce;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;

import org.calends.mail.smtp.HeaderText;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;

/**
 * Reads what came back out of a mailbox. Leaves the mails there, marked as seen once the ledger knows of them: what could
 * not be understood is counted there too, and what the ledger could not take is read again.
 */
@Singleton
class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
    private static final String PATIENCE_MILLIS = "30000";

    private final BounceSettings settings;
    private final BounceReader reader;

    BounceMailbox(BounceSettings settings, BounceReader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    void readIfThereIsOne() {
        if (settings.host().isEmpty()) {
            return;
        }
        try {
            read();
        } catch (MessagingException | IOException e) {
            LOG.warnf("The bounce mailbox cannot be read: %s", HeaderText.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** @return how many of the new mails were understood */
    int read() throws MessagingException, IOException {
        try (Store store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host().orElseThrow(), settings.port(), settings.username().orElse(null),
                    settings.password().orElse(null));
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        }
    }

    private int read(Folder folder) throws MessagingException, IOException {
        int understood = 0;
        for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            understood += reader.read(octets((MimeMessage) mail)).noted().kind() == Kind.UNREAD ? 0 : 1;
            mail.setFlag(Flags.Flag.SEEN, true);
        }
        return understood;
    }

    /** As it lies there: the mail server's idea of its structure fails on damaged ones. */
    private static byte[] octets(MimeMessage mail) throws MessagingException, IOException {
        if (mail instanceof IMAPMessage there) {
            try (InputStream whole = there.getMimeStream()) {
                return whole.readNBytes(BounceReader.LARGEST);
            }
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        mail.writeTo(octets);
        return octets.toByteArray();
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
            properties.put("mail." + protocol() + "." + limit, PATIENCE_MILLIS);
        }
        properties.put("mail." + protocol() + ".peek", "true");
        properties.put("mail." + protocol() + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
