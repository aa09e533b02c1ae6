package io.qarules.engine.rules.text;

/**
 * Where something stands in a file.
 *
 * @param line from 1 on
 * @param column from 1 on, in UTF-16 units as editors count them
 */
public record Place(int line, int column) {
    /** The place of the character at that offset of a text. */
    public static Place of(String text, int offset) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new Place(line, offset - begin + 1);
    }

    /** The offset of this place in the text of its file. */
    public int offsetIn(String text) {
        int begin = 0;
        for (int before = 1; before < line; before++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        return begin + column - 1;
    }
}
