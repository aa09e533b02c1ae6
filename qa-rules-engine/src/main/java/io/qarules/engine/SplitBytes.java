package io.qarules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes what a settlement in parts passes on from place to place, and reads it there. */
final class SplitBytes {
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
            return reading.read(new In(new DataInputStream(new ByteArrayInputStream(bytes))));
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
            boolean narrow = text.chars().allMatch(c -> c < 0x80);
            out.writeBoolean(narrow);
            if (narrow) {
                out.writeBytes(text);
            } else {
                out.writeChars(text);
            }
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
    record In(DataInputStream in) {
        String text() throws IOException {
            int length = in.readInt();
            StringBuilder text = new StringBuilder(length);
            boolean narrow = in.readBoolean();
            for (int i = 0; i < length; i++) {
                text.append(narrow ? (char) in.readByte() : in.readChar());
            }
            return text.toString();
        }

        int number() throws IOException {
            return in.readInt();
        }

        boolean flag() throws IOException {
            return in.readBoolean();
        }

        <T> List<T> list(Reading<T> each) throws IOException {
            int size = in.readInt();
            List<T> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(each.read(this));
            }
            return list;
        }

        <T> Map<String, T> map(Map<String, T> map, Reading<T> each) throws IOException {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                map.put(text(), each.read(this));
            }
            return map;
        }
    }
}
