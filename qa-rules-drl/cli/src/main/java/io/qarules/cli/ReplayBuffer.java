package io.qarules.cli;

import com.google.common.io.FileBackedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * An input stream that can be rewound: keeps the bytes read, large amounts in a temporary file, so that the input can
 * be read again in another format.
 */
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

    /** Goes back to where the buffer began. */
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
