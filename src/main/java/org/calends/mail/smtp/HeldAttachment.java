package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;

import io.quarkus.mailer.Attachment;
import io.smallrye.mutiny.Multi;

/** An attachment whose bytes are at hand. The mailer's own hands them out one by one. */
public final class HeldAttachment extends Attachment {

    private final byte[] bytes;

    public HeldAttachment(String name, byte[] bytes, String contentType) {
        super(name, bytes, contentType);
        this.bytes = bytes.clone();
    }

    static byte[] bytesOf(Attachment attachment) {
        return attachment instanceof HeldAttachment held ? held.bytes
                : Multi.createFrom().publisher(attachment.getData())
                        .collect().in(ByteArrayOutputStream::new, ByteArrayOutputStream::write).await().indefinitely()
                        .toByteArray();
    }
}
