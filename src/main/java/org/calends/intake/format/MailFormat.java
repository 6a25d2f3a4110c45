package org.calends.intake.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;

/** Internet messages, RFC 5322 with MIME: the best form of the body, then what is attached. */
final class MailFormat implements Format {

    private final Formats formats;

    MailFormat(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                checked(new ByteArrayInputStream(content), readBudget));
        return new MailParts(formats, readBudget).read(message);
    }

    /** The library copies and splits byte by byte; each read asks whether there is time and memory left. */
    static InputStream checked(InputStream in, ReadBudget readBudget) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                readBudget.check();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                readBudget.check();
                return super.read(bytes, offset, length);
            }
        };
    }
}
