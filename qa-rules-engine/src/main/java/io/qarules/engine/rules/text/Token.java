package io.qarules.engine.rules.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of DRL: what stands between blanks and comments.
 *
 * @param start offset of its first character in the file
 * @param end offset after its last character
 */
public record Token(Kind kind, String text, int start, int end) {
    /** What a token is. */
    public enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL
    }

    /** Whether it is that symbol or word, and no string. */
    public boolean is(String symbolOrWord) {
        return text.equals(symbolOrWord) && kind != Kind.STRING;
    }

    /** Whether it is an opening bracket. */
    public boolean opens() {
        return is("(") || is("[") || is("{");
    }

    /** Whether it is a closing bracket. */
    public boolean closes() {
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

    /** The parts between the separators that stand outside all brackets; empty parts included. */
    static List<List<Token>> split(List<Token> tokens, String separator) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(separator)) {
                parts.add(tokens.subList(begin, i));
                begin = i + 1;
            }
        }
        parts.add(tokens.subList(begin, tokens.size()));
        return parts;
    }
}
