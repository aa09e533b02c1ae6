package io.qarules.examples.flinkmonthend.batch;

import java.io.Writer;
import java.util.function.Consumer;

/** Passes on what is written, in pieces. */
final class Pieces extends Writer {
    private static final int PIECE = 1 << 16;

    private final Consumer<String> out;
    private final StringBuilder piece = new StringBuilder(PIECE);

    Pieces(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) {
        piece.append(text, from, length);
        if (piece.length() >= PIECE) {
            close();
        }
    }

    @Override
    public void flush() {
        // Pieces of their own size.
    }

    /** Passes on what is left. */
    @Override
    public void close() {
        if (!piece.isEmpty()) {
            out.accept(piece.toString());
            piece.setLength(0);
        }
    }
}
