package org.calends.mail;

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

import org.jboss.logging.Logger;

/** Reads what came back out of a mailbox. Leaves the mails there, marked as seen. */
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
        } catch (MessagingException e) {
            LOG.warnf("The bounce mailbox cannot be read: %s", HeaderText.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** @return how many delivery reports were new */
    int read() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host().orElseThrow(), settings.port(), settings.username().orElse(null),
                    settings.password().orElse(null));
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        }
    }

    private int read(Folder folder) throws MessagingException {
        int reports = 0;
        for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            reports += reader.read((MimeMessage) mail).isPresent() ? 1 : 0;
            mail.setFlag(Flags.Flag.SEEN, true);
        }
        return reports;
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
            properties.put("mail." + protocol() + "." + limit, PATIENCE_MILLIS);
        }
        properties.put("mail." + protocol() + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
