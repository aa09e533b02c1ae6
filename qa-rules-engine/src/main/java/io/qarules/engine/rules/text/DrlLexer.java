package io.qarules.engine.rules.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Cuts DRL into its tokens, so that each part of a rule has its true place. Never fails: any text has tokens. */
public final class DrlLexer {
    private static final ImmutableSet<String> LONG_SYMBOLS =
            ImmutableSet.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "!.");

    private final String text;
    private final ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    private final int end;
    private int at;
    private int openComment = -1;

    private DrlLexer(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** The tokens of a file, without its comments. */
    public static List<Token> tokens(String text) {
        return read(text).tokens.build();
    }

    /** Returns where a comment begins that does not end before the file does; -1 where there is none. */
    public static int openComment(String text) {
        return read(text).openComment;
    }

    private static DrlLexer read(String text) {
        DrlLexer lexer = new DrlLexer(text);
        while (lexer.at < lexer.end) {
            lexer.step();
        }
        return lexer;
    }

    private void step() {
        char c = text.charAt(at);
        if (isSpace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = indexOrEnd("\n", at);
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (c == '"' || c == '\'') {
            add(Token.Kind.STRING, endOfString(c));
        } else if (isWordPart(c) && !isDigit(c)) {
            add(Token.Kind.WORD, endWhile(false));
        } else if (isDigit(c)) {
            add(Token.Kind.NUMBER, endWhile(true));
        } else {
            boolean two = isLongSymbol() || Character.isSurrogatePair(c, at + 1 < end ? text.charAt(at + 1) : c);
            int length = two ? 2 : 1;
            add(Token.Kind.SYMBOL, Math.min(end, at + length));
        }
    }

    private void skipComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            openComment = at;
        }
        at = close < 0 ? end : close + 2;
    }

    private void add(Token.Kind kind, int after) {
        tokens.add(new Token(kind, text.substring(at, after), at, after));
        at = after;
    }

    /** A string ends with its quote, and at the latest with its line. */
    private int endOfString(char quote) {
        int i = at + 1;
        while (i < end && text.charAt(i) != '\n') {
            if (text.charAt(i) == quote) {
                return i + 1;
            }
            i += text.charAt(i) == '\\' && i + 1 < end ? 2 : 1;
        }
        return Math.min(i, end);
    }

    private int endWhile(boolean number) {
        int i = at + 1;
        while (i < end && (isWordPart(text.charAt(i)) || number && text.charAt(i) == '.')) {
            i++;
        }
        return i;
    }

    private boolean isLongSymbol() {
        return at + 1 < text.length() && LONG_SYMBOLS.contains(text.substring(at, at + 2));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character can be seen as part of a word: none that shows nothing, and no digit but 0 to 9. */
    private static boolean isWordPart(char c) {
        return isDigit(c)
                || Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && !Character.isDigit(c);
    }

    private int indexOrEnd(String sought, int from) {
        int index = text.indexOf(sought, from);
        return index < 0 ? end : index;
    }
}
