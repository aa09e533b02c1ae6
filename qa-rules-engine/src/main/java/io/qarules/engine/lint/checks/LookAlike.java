package io.qarules.engine.lint.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character that looks like one of DRL's own, or like nothing at all.
 *
 * @param named says which it is
 * @param hint what to write
 */
record LookAlike(String named, String hint) {
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int TO_ASCII = 0xFEE0;

    private static final Map<Character, Character> QUOTES_AND_STOPS = Map.of(
            '\u201C', '"', '\u201D', '"', '\u2018', '\'', '\u2019', '\'', '\u3002', '.', '\u3001', ',', '\u2013', '-',
            '\u2014', '-', '\u2212', '-');
    private static final Map<Character, String> SPACES = Map.of(
            '\u3000', "a full-width space",
            '\u00A0', "a no-break space",
            '\u202F', "a narrow no-break space",
            '\u2003', "a wide space",
            '\u2028', "a line separator");

    /** The first such character of a text; null where there is none. */
    static @Nullable LookAlike in(String text) {
        for (int i = 0; i < text.length(); i++) {
            LookAlike found = of(text.charAt(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LookAlike of(char c) {
        Character plain = c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH
                ? Character.valueOf((char) (c - TO_ASCII))
                : QUOTES_AND_STOPS.get(c);
        if (plain != null) {
            return new LookAlike("%s is a full-width character".formatted(c), "Write %s in its place".formatted(plain));
        }
        String space = SPACES.get(c);
        if (space != null) {
            return new LookAlike("this is %s (U+%04X)".formatted(space, (int) c), "Write a plain space in its place");
        }
        boolean unseen = Character.isIdentifierIgnorable(c) || Character.getType(c) == Character.FORMAT;
        return unseen
                ? new LookAlike("here stands a character that shows nothing (U+%04X)".formatted((int) c), "Delete it")
                : null;
    }
}
