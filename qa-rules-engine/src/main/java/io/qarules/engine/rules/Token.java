package io.qarules.engine.rules;

import java.util.List;

/**
 * A word of DRL: what stands between blanks and comments.
 *
 * @param start offset of its first character in the file
 * @param end offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL
    }

    boolean is(String symbolOrWord) {
        return text.equals(symbolOrWord) && kind != Kind.STRING;
    }

    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    boolean closes() {
        return is(")") || is("]") || is("}");
    }

    /** The index of the bracket that closes the one at an index; the number of tokens where none does. */
    static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            if (tokens.get(i).opens()) {
                depth++;
            } else if (tokens.get(i).closes() && --depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
