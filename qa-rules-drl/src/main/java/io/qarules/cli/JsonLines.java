package io.qarules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** One record a line; blank lines are passed over, but counted. */
final class JsonLines implements JsonInput.Source {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long number;

    /** @param before how many lines come before the input */
    JsonLines(InputStream in, long before) {
        this.in = in;
        this.number = before;
    }

    @Override
    public JsonInput.@Nullable Item next() throws IOException {
        byte[] line = nextWithText();
        return line == null ? null : JsonInput.Item.text(number, line);
    }

    /** The number of the line that was read last. */
    long number() {
        return number;
    }

    /** What follows that line. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, position, limit - position), in);
    }

    /** The next line that is not blank, with its line break if it has one; null at the end. */
    byte @Nullable [] nextWithText() throws IOException {
        byte[] line = nextLine();
        while (line != null && isBlank(line)) {
            line = nextLine();
        }
        return line;
    }

    private byte @Nullable [] nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean complete = false;
        while (!complete && fill()) {
            int end = position;
            while (end < limit && !complete) {
                complete = buffer[end++] == '\n';
            }
            line.write(buffer, position, end - position);
            position = end;
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
        }
        return position < limit;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (!Character.isWhitespace(b)) {
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
