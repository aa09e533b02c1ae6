package io.qarules.engine.rules.text;

import java.util.Arrays;

/** Where the lines of a text begin, so that the place of any character is found without reading the text again. */
public final class Lines {
    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    /** The lines of a text, which end with a line feed. */
    public static Lines of(String text) {
        int count = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[count];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return new Lines(starts);
    }

    /** The place of the character at that offset. */
    public Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - starts[line] + 1);
    }

    /**
     * The offset of the character at that place, which {@link #at} gives for it.
     *
     * @throws IndexOutOfBoundsException if the text has no such line
     */
    public int offset(Place place) {
        return starts[place.line() - 1] + place.column() - 1;
    }
}
