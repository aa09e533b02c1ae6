package io.qarules.benchmarks.plain;

/** Ids and clauses are ordered by code point (POLICY 11). */
final class Texts {
    private Texts() {}

    static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // A surrogate belongs to a code point above all that one char can hold.
                return Character.isSurrogate(x) == Character.isSurrogate(y) ? x - y : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
