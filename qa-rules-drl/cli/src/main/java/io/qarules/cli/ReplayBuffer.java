package io.qarules.cli;

import com.google.common.io.FileBackedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Remembers what was read, if it is much in a temporary file, so that it can be read again in another way. */
final class ReplayBuffer extends FilterInputStream {
    private static final int HELD = 1 << 24;

    private final FileBackedOutputStream seen = new FileBackedOutputStream(HELD);
    private boolean recording = true;

    ReplayBuffer(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (recording && b >= 0) {
            seen.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (recording && count > 0) {
            seen.write(bytes, offset, count);
        }
        return count;
    }

    /** Goes back to where this began. */
    void rewind() throws IOException {
        recording = false;
        in = new SequenceInputStream(seen.asByteSource().openStream(), in);
    }

    @Override
    public void close() throws IOException {
        super.close();
        seen.reset();
    }
}
