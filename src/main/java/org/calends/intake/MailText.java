package org.calends.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Internet messages, RFC 5322 with MIME: the best form of the body, then what is attached. */
final class MailText implements Format {

    private final Formats formats;

    MailText(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Extract extract(byte[] content, Allowance allowance) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                checked(new ByteArrayInputStream(content), allowance));
        return new MailParts(formats, allowance).read(message);
    }

    /** The library copies and splits byte by byte; each read asks whether there is time and memory left. */
    static InputStream checked(InputStream in, Allowance allowance) {
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                allowance.check();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                allowance.check();
                return super.read(bytes, offset, length);
            }
        };
    }
}
