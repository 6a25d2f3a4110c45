package org.calends.intake.pdf;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.calends.intake.document.ReadBudget;

/** Asks for time and memory at every read, so that no loop over a PDF's bytes outlives its allowance. */
final class PdfSource implements RandomAccessRead {

    private final RandomAccessRead source;
    private final ReadBudget readBudget;

    PdfSource(RandomAccessRead source, ReadBudget readBudget) {
        this.source = source;
        this.readBudget = readBudget;
    }

    @Override
    public int read() throws IOException {
        readBudget.drawing(1);
        return source.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, length);
        readBudget.drawing(read);
        return read;
    }

    @Override
    public long getPosition() throws IOException {
        return source.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        readBudget.check();
        source.seek(position);
    }

    /** Some sources can step back but not seek. */
    @Override
    public void rewind(int bytes) throws IOException {
        readBudget.check();
        source.rewind(bytes);
    }

    @Override
    public int peek() throws IOException {
        readBudget.check();
        return source.peek();
    }

    @Override
    public long length() throws IOException {
        return source.length();
    }

    @Override
    public boolean isClosed() {
        return source.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return source.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
