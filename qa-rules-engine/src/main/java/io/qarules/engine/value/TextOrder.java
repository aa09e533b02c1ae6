package io.qarules.engine.value;

import java.util.Comparator;

/** Orders ids and clauses as text, by code point (POLICY 11): F10 before F9, 6.3.3.10 before 6.3.3.2. */
public final class TextOrder {
    /** Orders text by code point; differs from {@link String#compareTo} only for characters outside the basic plane. */
    public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

    private TextOrder() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean oneIsSurrogate = Character.isSurrogate(x) != Character.isSurrogate(y);
                return oneIsSurrogate ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
