package io.qarules.examples.flinkmonthend.lines;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file that are not blank; a byte order mark before the first is no part of it. */
final class LineReader implements Closeable {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String part;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long number;

    LineReader(String part, InputStream in) {
        this.part = part;
        this.in = in;
    }

    /** Returns the next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        byte[] text = line();
        while (text != null && isBlank(text)) {
            text = line();
        }
        return text == null ? null : new Line(part, number, text);
    }

    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && !ended) {
                ended = buffer[end++] == '\n';
            }
            line.write(buffer, position, end - position);
            position = end;
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < limit;
    }

    private static byte[] withoutMark(byte[] text) {
        boolean marked = text.length >= MARK.length && text[0] == MARK[0] && text[1] == MARK[1] && text[2] == MARK[2];
        return marked ? Arrays.copyOfRange(text, MARK.length, text.length) : text;
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (!Character.isWhitespace(Byte.toUnsignedInt(each))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
