package io.qarules.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes what a settlement in parts passes on from place to place, and reads it there. */
final class SplitBytes {
    private static final char LAST_NARROW = 0xFF;

    private SplitBytes() {}

    static byte[] of(Writing<Out> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(new Out(new DataOutputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reading<T> reading) {
        try {
            return reading.read(new In(ByteBuffer.wrap(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes something. */
    interface Writing<T> {
        void write(T what) throws IOException;
    }

    /** Writes one of many. */
    interface Each<T> {
        void write(T each, Out out) throws IOException;
    }

    /** Reads something. */
    interface Reading<T> {
        T read(In in) throws IOException;
    }

    /** Where it is written. */
    record Out(DataOutputStream out) {
        /** Writes a text, whatever characters it has. */
        void text(String text) throws IOException {
            out.writeInt(text.length());
            boolean narrow = isNarrow(text);
            out.writeBoolean(narrow);
            if (narrow) {
                out.write(text.getBytes(ISO_8859_1));
            } else {
                ByteBuffer wide = ByteBuffer.allocate(text.length() * Character.BYTES);
                wide.asCharBuffer().put(text);
                out.write(wide.array());
            }
        }

        private static boolean isNarrow(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > LAST_NARROW) {
                    return false;
                }
            }
            return true;
        }

        void number(int number) throws IOException {
            out.writeInt(number);
        }

        void flag(boolean flag) throws IOException {
            out.writeBoolean(flag);
        }

        <T> void list(Collection<T> list, Each<? super T> each) throws IOException {
            out.writeInt(list.size());
            for (T one : list) {
                each.write(one, this);
            }
        }

        <T> void map(Map<String, T> map, Each<? super T> each) throws IOException {
            list(map.entrySet(), (entry, to) -> {
                to.text(entry.getKey());
                each.write(entry.getValue(), to);
            });
        }
    }

    /** Where it is read. */
    record In(ByteBuffer in) {
        String text() throws IOException {
            int length = in.getInt();
            if (flag()) {
                byte[] narrow = new byte[length];
                in.get(narrow);
                return new String(narrow, ISO_8859_1);
            }
            char[] wide = new char[length];
            in.asCharBuffer().get(wide);
            in.position(in.position() + length * Character.BYTES);
            return new String(wide);
        }

        int number() throws IOException {
            return in.getInt();
        }

        boolean flag() throws IOException {
            return in.get() != 0;
        }

        <T> List<T> list(Reading<T> each) throws IOException {
            int size = in.getInt();
            List<T> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(each.read(this));
            }
            return list;
        }

        <T> Map<String, T> map(Map<String, T> map, Reading<T> each) throws IOException {
            int size = in.getInt();
            for (int i = 0; i < size; i++) {
                map.put(text(), each.read(this));
            }
            return map;
        }
    }
}
