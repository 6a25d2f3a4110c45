package org.calends.http.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.calends.http.address.NetworkAddress;

import io.vertx.core.buffer.Buffer;

/**
 * A body that came in: a short one in memory, a longer one in a file that is gone with its last reader. Belongs to one
 * thread at a time.
 */
public final class BodyContent {

    /** Most forms and JSON texts are shorter. */
    static final int IN_MEMORY = 16 << 10;
    private static final int PIECE = 256 << 10;

    private final Spool spool;
    private final NetworkAddress sender;
    private Buffer gathered = Buffer.buffer();
    private FileChannel file;
    private long reserved;

    public BodyContent(Spool spool, NetworkAddress sender) {
        this.spool = spool;
        this.sender = sender;
    }

    /** @return whether there was room for them */
    boolean add(Buffer bytes, long total) {
        if (total > IN_MEMORY) {
            long more = total - reserved;
            if (!spool.quota().take(sender, more)) {
                return false;
            }
            reserved = total;
        }
        gathered.appendBuffer(bytes);
        return true;
    }

    boolean isToBeWritten() {
        return gathered.length() > (file == null ? IN_MEMORY : PIECE);
    }

    /** Writes what was gathered to the disk. */
    CompletionStage<Void> write() {
        byte[] piece = gathered.getBytes();
        gathered = Buffer.buffer();
        return CompletableFuture.runAsync(() -> append(piece), spool.threads());
    }

    private void append(byte[] piece) {
        try {
            if (file == null) {
                Path path = Spool.newFile();
                file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            ByteBuffer rest = ByteBuffer.wrap(piece);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isInMemory() {
        return file == null;
    }

    /** @return all of it, once; what was gathered last must have been written if any of it was */
    public InputStream stream() throws IOException {
        return file == null ? new ByteArrayInputStream(gathered.getBytes()) : Channels.newInputStream(file.position(0));
    }

    public void discard() {
        gathered = Buffer.buffer();
        spool.quota().giveBack(sender, reserved);
        reserved = 0;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
