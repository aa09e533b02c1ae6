package io.qarules.engine.rules.text;

import io.qarules.engine.rules.text.Operand.Kind;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads operands, calculations and calls from tokens. */
final class ExpressionReader {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern OCTAL = Pattern.compile("0+\\d+(\\.\\d+)?");
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 30;

    private final String text;
    private final Lines lines;

    ExpressionReader(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    Place place(Token token) {
        return lines.at(token.start());
    }

    Place place(int offset) {
        return lines.at(offset);
    }

    /** The text that the tokens were cut from. */
    String source(List<Token> tokens) {
        return text.substring(
                tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** All tokens as one expression. */
    Operand read(List<Token> tokens) throws Unreadable {
        if (tokens.size() > LONGEST) {
            throw new Unreadable(tokens.get(0).start(), PackText.of("GRAMMAR.most-words", LONGEST), null);
        }
        Parse parse = new Parse(tokens);
        Operand operand = parse.sum(0);
        if (parse.at < tokens.size()) {
            throw parse.unexpected();
        }
        return operand;
    }

    /** What stands between brackets, split at its commas. */
    List<Operand> arguments(List<Token> inside) throws Unreadable {
        List<Operand> arguments = new ArrayList<>();
        for (List<Token> part : inside.isEmpty() ? List.<List<Token>>of() : Token.split(inside, ",")) {
            if (part.isEmpty()) {
                throw new Unreadable(
                        inside.get(0).start(),
                        PackText.of("GRAMMAR.between-commas"),
                        PackText.of("GRAMMAR.leave-comma"));
            }
            arguments.add(read(part));
        }
        return arguments;
    }

    /** A list in brackets. */
    Operand list(List<Token> tokens) throws Unreadable {
        List<Operand> items = arguments(tokens.subList(1, tokens.size() - 1));
        return new Operand(place(tokens.get(0)), source(tokens), Kind.LIST, "", items);
    }

    /** One pass over the tokens of an expression. */
    private final class Parse {
        private final List<Token> tokens;
        private int at;

        Parse(List<Token> tokens) {
            this.tokens = tokens;
        }

        Operand sum(int depth) throws Unreadable {
            int begin = at;
            Operand left = product(depth);
            while (is("+") || is("-")) {
                String operator = tokens.get(at++).text();
                left = calculation(begin, operator, List.of(left, product(depth)));
            }
            return left;
        }

        private Operand product(int depth) throws Unreadable {
            int begin = at;
            Operand left = signed(depth);
            while (is("*") || is("/") || is("%")) {
                String operator = tokens.get(at++).text();
                left = calculation(begin, operator, List.of(left, signed(depth)));
            }
            return left;
        }

        private Operand signed(int depth) throws Unreadable {
            int begin = at;
            if (!is("-") && !is("+")) {
                return primary(depth);
            }
            if (depth > Nesting.DEEPEST) {
                throw Nesting.tooDeep(tokens.get(at));
            }
            if (is("+")) {
                throw new Unreadable(
                        tokens.get(at).start(), PackText.of("GRAMMAR.plus-sign"), PackText.of("HINT.leave-out"));
            }
            at++;
            Operand operand = signed(depth + 1);
            if (operand.kind() == Kind.NUMBER) {
                String digits = operand.text().startsWith("-") ? operand.text().substring(1) : "-" + operand.text();
                return Operand.of(place(tokens.get(begin)), digits, Kind.NUMBER);
            }
            return calculation(begin, "-", List.of(operand));
        }

        private Operand primary(int depth) throws Unreadable {
            if (at >= tokens.size()) {
                throw unexpected();
            }
            if (depth > Nesting.DEEPEST) {
                throw Nesting.tooDeep(tokens.get(at));
            }
            Token token = tokens.get(at);
            if (token.is("(")) {
                return bracketed(depth);
            }
            at++;
            return switch (token.kind()) {
                case STRING -> string(token);
                case NUMBER -> number(token);
                case WORD -> word(token);
                case SYMBOL -> {
                    at--;
                    throw unexpected();
                }
            };
        }

        private Operand bracketed(int depth) throws Unreadable {
            int closing = Token.closing(tokens, at);
            if (closing >= tokens.size()) {
                throw unexpected();
            }
            if (closing == at + 1) {
                throw new Unreadable(tokens.get(at).start(), PackText.of("GRAMMAR.between-brackets"), null);
            }
            Parse inside = new Parse(tokens.subList(at + 1, closing));
            Operand operand = inside.sum(depth + 1);
            if (inside.at < inside.tokens.size()) {
                throw inside.unexpected();
            }
            at = closing + 1;
            return operand;
        }

        private Operand string(Token token) throws Unreadable {
            if (!DrlStrings.isSound(token.text())) {
                throw new Unreadable(
                        token.start(), PackText.of("GRAMMAR.escape", token.text()), PackText.of("GRAMMAR.escapes"));
            }
            return Operand.of(place(token), token.text(), Kind.STRING);
        }

        private Operand number(Token token) throws Unreadable {
            if (token.text().length() > LONGEST_NUMBER) {
                throw new Unreadable(token.start(), PackText.of("GRAMMAR.most-digits", LONGEST_NUMBER), null);
            }
            if (NUMBER.matcher(token.text()).matches()) {
                return Operand.of(place(token), token.text(), Kind.NUMBER);
            }
            boolean octal = OCTAL.matcher(token.text()).matches();
            String plain = plain(token.text());
            throw new Unreadable(
                    token.start(),
                    octal ? PackText.of("GRAMMAR.octal", token.text()) : PackText.of("GRAMMAR.no-number", token.text()),
                    NUMBER.matcher(plain).matches() ? PackText.maybe(plain) : PackText.of("GRAMMAR.numbers"));
        }

        /** The number without what other languages write with it: {@code 30.00d}, {@code 30元}, {@code 1e3}. */
        private String plain(String written) {
            String digits = written.replaceAll("^0+(?=\\d)", "").replaceAll("\\p{IsHan}+$", "");
            return digits.matches("\\d+(\\.\\d+)?[eE]\\d")
                    ? new BigDecimal(digits).toPlainString()
                    : digits.replaceAll("[_lLdDfFbB]", "");
        }

        private Operand word(Token token) throws Unreadable {
            boolean constant = token.is("true") || token.is("false") || token.is("null");
            if (constant && is("(")) {
                throw new Unreadable(
                        tokens.get(at).start(), PackText.of("SYNTAX.unexpected", "("), PackText.maybe(token.text()));
            }
            if (token.is("true") || token.is("false")) {
                return Operand.of(place(token), token.text(), Kind.BOOLEAN);
            }
            if (token.is("null")) {
                return Operand.of(place(token), token.text(), Kind.NULL);
            }
            int begin = at - 1;
            Operand read = null;
            Token name = token;
            while (true) {
                if (is("(")) {
                    read = call(begin, name, read == null ? receiver(begin) : read);
                } else if (read != null) {
                    throw new Unreadable(
                            name.start(),
                            PackText.of("GRAMMAR.read-of-method", name.text()),
                            PackText.maybe("%s()".formatted(name.text())));
                }
                if (!isDot(begin)) {
                    return read == null ? path(begin) : read;
                }
                if (at + 1 >= tokens.size() || tokens.get(at + 1).kind() != Token.Kind.WORD) {
                    throw unexpected();
                }
                name = tokens.get(at + 1);
                at += 2;
                while (read == null && isDot(begin) && at + 1 < tokens.size()) {
                    name = tokens.get(at + 1);
                    at += 2;
                }
            }
        }

        /** What stands before the name of the method whose bracket comes next; empty for the fact itself. */
        private Operand receiver(int begin) {
            int end = at - 2;
            if (end <= begin) {
                return Operand.of(place(tokens.get(begin)), "", Kind.PROPERTY);
            }
            return named(begin, source(tokens.subList(begin, end)));
        }

        private Operand path(int begin) {
            return named(begin, source(tokens.subList(begin, at)));
        }

        private Operand named(int begin, String path) {
            boolean variable = path.startsWith("$") && !path.contains(".");
            String last = path.substring(path.lastIndexOf('.') + 1);
            Kind kind = variable
                    ? Kind.VARIABLE
                    : !path.startsWith("$") && isConstant(last) ? Kind.CONSTANT : Kind.PROPERTY;
            return Operand.of(place(tokens.get(begin)), path.replaceAll("\\s", ""), kind);
        }

        private Operand call(int begin, Token name, Operand receiver) throws Unreadable {
            int closing = Token.closing(tokens, at);
            if (closing >= tokens.size()) {
                throw unexpected();
            }
            List<Operand> parts = new ArrayList<>(List.of(receiver));
            parts.addAll(arguments(tokens.subList(at + 1, closing)));
            at = closing + 1;
            return new Operand(
                    place(tokens.get(begin)),
                    source(tokens.subList(begin, at)),
                    Kind.CALL,
                    name.text(),
                    List.copyOf(parts));
        }

        private Operand calculation(int begin, String operator, List<Operand> parts) {
            return new Operand(
                    place(tokens.get(begin)), source(tokens.subList(begin, at)), Kind.CALCULATION, operator, parts);
        }

        private boolean isDot(int begin) throws Unreadable {
            if (is("!.")) {
                throw new Unreadable(
                        tokens.get(at).start(),
                        PackText.of("GRAMMAR.no-operator", "!"),
                        PackText.maybe(source(tokens.subList(begin, Math.min(at + 2, tokens.size())))
                                .replace("!", "")));
            }
            return is(".");
        }

        private boolean is(String symbol) {
            return at < tokens.size() && tokens.get(at).is(symbol);
        }

        Unreadable unexpected() {
            Token token = tokens.get(Math.min(at, tokens.size() - 1));
            return at < tokens.size()
                    ? new Unreadable(token.start(), PackText.of("SYNTAX.unexpected", token.text()), null)
                    : new Unreadable(token.end(), PackText.of("GRAMMAR.missing-after", token.text()), percentage());
        }

        /** What {@code 10%} may be meant for; null where the tokens end otherwise. */
        private @Nullable PackText percentage() {
            int last = tokens.size() - 1;
            boolean percent =
                    last > 0 && tokens.get(last).is("%") && tokens.get(last - 1).kind() == Token.Kind.NUMBER;
            return percent ? PackText.of("GRAMMAR.percent", tokens.get(last - 1).text()) : null;
        }
    }

    private static boolean isConstant(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
