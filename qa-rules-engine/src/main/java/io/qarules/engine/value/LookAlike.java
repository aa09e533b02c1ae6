package io.qarules.engine.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character that looks like one of DRL's own, or like nothing at all.
 *
 * @param named says which it is
 * @param hint what to write
 */
public record LookAlike(PackText named, PackText hint) {
    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int TO_ASCII = 0xFEE0;

    private static final Map<Character, Character> QUOTES_AND_STOPS = Map.of(
            '\u201C', '"', '\u201D', '"', '\u2018', '\'', '\u2019', '\'', '\u3002', '.', '\u3001', ',', '\u2013', '-',
            '\u2014', '-', '\u2212', '-');
    private static final Map<Character, PackText> SPACES = Map.of(
            '\u3000', PackText.of("FULL_WIDTH.full-width-space"),
            '\u00A0', PackText.of("FULL_WIDTH.no-break-space"),
            '\u202F', PackText.of("FULL_WIDTH.narrow-space"),
            '\u2003', PackText.of("FULL_WIDTH.wide-space"),
            '\u2028', PackText.of("FULL_WIDTH.line-separator"));

    /** Returns the first such character of a text; null where there is none. */
    public static @Nullable LookAlike in(String text) {
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
            return new LookAlike(PackText.of("FULL_WIDTH.character", c), PackText.of("FULL_WIDTH.write", plain));
        }
        PackText space = SPACES.get(c);
        if (space != null) {
            return new LookAlike(
                    PackText.of("FULL_WIDTH.space", space, "%04X".formatted((int) c)),
                    PackText.of("FULL_WIDTH.plain-space"));
        }
        boolean unseen = Character.isIdentifierIgnorable(c) || Character.getType(c) == Character.FORMAT;
        return unseen
                ? new LookAlike(
                        PackText.of("FULL_WIDTH.nothing", "%04X".formatted((int) c)), PackText.of("HINT.delete"))
                : null;
    }
}
