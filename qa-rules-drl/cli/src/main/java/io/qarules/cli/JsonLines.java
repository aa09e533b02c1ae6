package io.qarules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one record a line; blank lines are skipped but counted. */
final class JsonLines implements JsonInput.Source {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long number;

    /**
     * Creates a source.
     *
     * @param before number of lines that precede the input
     */
    JsonLines(InputStream in, long before) {
        this.in = in;
        this.number = before;
    }

    @Override
    public @Nullable JsonRecord next() throws IOException {
        InputStream line = nextWithText();
        return line == null ? null : new JsonRecord(number, line);
    }

    /** Returns the number of the current line. */
    long number() {
        return number;
    }

    /** Returns the unread rest of the input. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, position, limit - position), in);
    }

    /** Returns the next line that is not blank, with its line break if any; null at the end. */
    @Nullable
    InputStream nextWithText() throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        while (fill() && Character.isWhitespace(buffer[position])) {
            byte space = buffer[position++];
            blank.write(space);
            if (space == '\n') {
                number++;
                blank.reset();
            }
        }
        if (!fill()) {
            return null;
        }
        number++;
        return new SequenceInputStream(new ByteArrayInputStream(blank.toByteArray()), new Line());
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < limit;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The rest of the current line. */
    private final class Line extends InputStream {
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (ended || !fill()) {
                return -1;
            }
            int last = Math.min(limit, position + length);
            int end = position;
            while (end < last && !ended) {
                ended = buffer[end++] == '\n';
            }
            int count = end - position;
            System.arraycopy(buffer, position, bytes, offset, count);
            position = end;
            return count;
        }
    }
}
