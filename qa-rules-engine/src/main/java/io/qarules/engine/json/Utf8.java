package io.qarules.engine.json;

import io.qarules.engine.value.Decimals;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Refuses bytes that are not UTF-8, also those that JSON parsers let pass: overlong forms, halves of surrogate pairs,
 * characters beyond U+10FFFF.
 */
final class Utf8 {
    /** The highest bit of each of eight bytes. */
    private static final long NOT_ASCII = 0x8080808080808080L;

    private long bytes;
    private int missing;
    private int least;
    private int greatest;

    /**
     * Refuses a text that is not UTF-8.
     *
     * @throws io.qarules.CaseRefusedException naming the first byte that cannot be
     */
    static void require(byte[] text) {
        Utf8 utf8 = new Utf8();
        utf8.accept(text, 0, text.length);
        utf8.end();
    }

    /** Returns a stream of the same bytes, whose reads refuse what is not UTF-8. */
    static InputStream required(InputStream text) {
        return new Checked(text);
    }

    /** Passes eight bytes of ASCII at once, which most texts are made of. */
    private void accept(byte[] text, int offset, int length) {
        ByteBuffer eights = ByteBuffer.wrap(text);
        int end = offset + length;
        int i = offset;
        while (i < end) {
            if (missing == 0 && end - i >= Long.BYTES && (eights.getLong(i) & NOT_ASCII) == 0) {
                i += Long.BYTES;
                continue;
            }
            byte next = text[i];
            if (next < 0 || missing > 0) {
                accept(Byte.toUnsignedInt(next), bytes + i - offset + 1);
            }
            i++;
        }
        bytes += length;
    }

    private void accept(int next, long place) {
        if (missing == 0) {
            begin(next, place);
        } else if (next < least || next > greatest) {
            throw refused(place);
        } else {
            missing--;
            least = 0x80;
            greatest = 0xBF;
        }
    }

    /** Begins a character of two to four bytes; the second byte's bounds rule out overlong forms and surrogates. */
    private void begin(int first, long place) {
        if (first < 0xC2 || first > 0xF4) {
            throw refused(place);
        }
        missing = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        greatest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    }

    private void end() {
        if (missing > 0) {
            throw refused(bytes);
        }
    }

    private static RuntimeException refused(long place) {
        return JsonText.refused("json.utf8.byte", Decimals.grouped(place));
    }

    private static final class Checked extends FilterInputStream {
        private final Utf8 utf8 = new Utf8();

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] text, int offset, int length) throws IOException {
            int count = in.read(text, offset, length);
            if (count < 0) {
                utf8.end();
            } else {
                utf8.accept(text, offset, count);
            }
            return count;
        }
    }
}
