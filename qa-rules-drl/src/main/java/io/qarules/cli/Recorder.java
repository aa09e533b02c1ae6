package io.qarules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Remembers what was read, so that it can be read again in another way. */
final class Recorder extends FilterInputStream {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    Recorder(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            seen.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            seen.write(bytes, offset, count);
        }
        return count;
    }

    /** Left open: what was read is read again. */
    @Override
    public void close() {}

    byte[] seen() {
        return seen.toByteArray();
    }

    /** The whole input from where this began. */
    InputStream replay() {
        return new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), in);
    }
}
