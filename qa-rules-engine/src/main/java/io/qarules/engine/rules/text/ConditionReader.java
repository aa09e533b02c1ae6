package io.qarules.engine.rules.text;

import com.google.common.collect.ImmutableSet;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two commas of a pattern. */
final class ConditionReader {
    private static final Set<String> SYMBOLS = ImmutableSet.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = ImmutableSet.of("in", "contains", "matches");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.*", Pattern.DOTALL);
    private static final Set<String> NEGATED = ImmutableSet.of("in", "contains");

    private static final Map<String, String> OPPOSITES = Map.of(
            "==",
            "!=",
            "!=",
            "==",
            "<",
            ">=",
            ">=",
            "<",
            ">",
            "<=",
            "<=",
            ">",
            "in",
            "not in",
            "contains",
            "not contains");

    /** Operators of Drools that rules do not have, with what to write instead. */
    private static final Map<String, PackText> OTHERS = Map.of(
            "excludes", PackText.maybe("not contains"),
            "memberOf", PackText.maybe("in"),
            "soundslike", PackText.of("GRAMMAR.compare-text"),
            "str", PackText.maybe("clause.startsWith( \"5.\" )"),
            "after", PackText.of("HINT.as-in", ">", "hiredOn > \"2026-08-01\""),
            "before", PackText.of("HINT.as-in", "<", "hiredOn < \"2026-08-01\""),
            "coincides", PackText.maybe("=="),
            "instanceof", PackText.of("GRAMMAR.names-type"));

    private final ExpressionReader expressions;

    ConditionReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** The condition; {@link ConditionText.Other} where it is none. */
    ConditionText read(List<Token> tokens) {
        try {
            Nesting.check(tokens);
            return any(tokens, null);
        } catch (Unreadable e) {
            return new ConditionText.Other(
                    expressions.place(tokens.get(0)),
                    expressions.source(tokens),
                    expressions.place(e.offset()),
                    e.said(),
                    e.hint());
        }
    }

    /** @param before the property of the comparison before, for a hint where the next one lacks its own */
    private ConditionText any(List<Token> tokens, @Nullable String before) throws Unreadable {
        List<List<Token>> alternatives = Token.split(tokens, "||");
        List<List<Token>> parts = alternatives.size() > 1 ? alternatives : Token.split(tokens, "&&");
        if (parts.size() == 1) {
            boolean bracketed = tokens.get(0).is("(") && Token.closing(tokens, 0) == tokens.size() - 1;
            return bracketed && tokens.size() > 2 && isCondition(tokens)
                    ? any(tokens.subList(1, tokens.size() - 1), before)
                    : single(tokens, before);
        }
        boolean all = alternatives.size() == 1;
        List<ConditionText> conditions = new ArrayList<>();
        String property = before;
        for (List<Token> part : parts) {
            if (part.isEmpty()) {
                throw new Unreadable(
                        tokens.get(0).start(), PackText.of("GRAMMAR.no-condition", all ? "&&" : "||"), null);
            }
            if (!all && Token.split(part, "&&").size() > 1) {
                throw new Unreadable(
                        part.get(0).start(),
                        PackText.of("GRAMMAR.and-beside-or"),
                        PackText.of("GRAMMAR.write-brackets", expressions.source(part)));
            }
            ConditionText condition = any(part, property);
            property = condition instanceof ConditionText.Comparison comparison ? comparison.property() : property;
            conditions.add(condition);
        }
        return new ConditionText.Combination(
                expressions.place(tokens.get(0)), expressions.source(tokens), all, List.copyOf(conditions));
    }

    /** Whether brackets hold a condition, not a calculation. */
    private static boolean isCondition(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.is("&&") || token.is("||") || SYMBOLS.contains(token.text()))
                || IntStream.range(1, tokens.size()).anyMatch(at -> isOperator(tokens, at));
    }

    private ConditionText single(List<Token> tokens, @Nullable String before) throws Unreadable {
        String variable = null;
        List<Token> rest = tokens;
        if (tokens.size() > 2 && tokens.get(1).is(":=")) {
            throw new Unreadable(
                    tokens.get(1).start(), PackText.of("GRAMMAR.no-operator", ":="), PackText.maybe(written(tokens)));
        }
        if (tokens.size() > 2 && tokens.get(1).is(":")) {
            variable = tokens.get(0).text();
            rest = tokens.subList(2, tokens.size());
        }
        int operator = operatorOf(rest);
        if (operator >= 0) {
            return comparison(tokens, variable, rest, operator, before);
        }
        if (rest.get(0).is("!") && rest.size() > 1) {
            throw new Unreadable(
                    rest.get(0).start(),
                    PackText.of("GRAMMAR.no-operator", "!"),
                    opposite(rest.subList(1, rest.size())));
        }
        Operand whole = expressions.read(rest);
        Place place = expressions.place(tokens.get(0));
        String text = expressions.source(tokens);
        if (variable != null || whole.operator().equals("flag")) {
            whole = whole.asRead();
        }
        if (whole.kind() == Operand.Kind.CALL && variable == null) {
            String receiver = whole.receiver().text();
            return new ConditionText.MethodTest(
                    place, text, receiver.isEmpty() ? null : receiver, whole.operator(), whole.arguments());
        }
        if (whole.kind() == Operand.Kind.PROPERTY && !whole.text().startsWith("$")) {
            return variable == null
                    ? new ConditionText.Flag(place, whole.text(), whole.text())
                    : new ConditionText.Binding(place, text, variable, whole.text());
        }
        if (before != null && whole.isLiteral() && variable == null) {
            throw new Unreadable(
                    tokens.get(0).start(),
                    PackText.of("GRAMMAR.compares-nothing", text),
                    PackText.maybe("%s == %s".formatted(before, text)));
        }
        throw new Unreadable(
                tokens.get(0).start(),
                PackText.of("GRAMMAR.compares-nothing", text),
                whole.kind() == Operand.Kind.NUMBER
                        ? PackText.of("GRAMMAR.no-commas")
                        : PackText.of("GRAMMAR.operator"));
    }

    /** How what {@code !} denies is written. */
    private PackText opposite(List<Token> denied) throws Unreadable {
        boolean bracketed = denied.get(0).is("(") && Token.closing(denied, 0) == denied.size() - 1 && denied.size() > 2;
        if (bracketed) {
            return opposite(denied.subList(1, denied.size() - 1));
        }
        int operator = operatorOf(denied);
        if (Token.split(denied, "&&").size() + Token.split(denied, "||").size() > 2) {
            return PackText.of("GRAMMAR.turn-around");
        }
        if (operator < 0) {
            Operand test = expressions.read(denied).asRead();
            return test.kind() == Operand.Kind.CALL
                    ? Opposites.of(test)
                    : PackText.maybe("%s == false".formatted(expressions.source(denied)));
        }
        boolean negated = denied.get(operator).is("not");
        int right = operator + (negated ? 2 : 1);
        String turned = negated
                ? denied.get(operator + 1).text()
                : OPPOSITES.get(denied.get(operator).text());
        return turned == null || operator == 0 || right >= denied.size()
                ? PackText.of("GRAMMAR.turn-around")
                : PackText.maybe("%s %s %s"
                        .formatted(
                                expressions.source(denied.subList(0, operator)),
                                turned,
                                expressions.source(denied.subList(right, denied.size()))));
    }

    /** A binding as rules write it. */
    private String written(List<Token> binding) {
        return "%s : %s".formatted(binding.get(0).text(), expressions.source(binding.subList(2, binding.size())));
    }

    /** {@code 2026-10-01} without quotes is a calculation, or none. */
    private void noDate(List<Token> right) throws Unreadable {
        String said = expressions.source(right);
        if (DATE.matcher(said).matches()) {
            throw new Unreadable(
                    right.get(0).start(), PackText.of("GRAMMAR.date", said), PackText.of("HINT.in-quotes", said));
        }
    }

    private ConditionText comparison(
            List<Token> tokens, @Nullable String variable, List<Token> rest, int operator, @Nullable String before)
            throws Unreadable {
        Token first = rest.get(operator);
        boolean negated = first.is("not");
        Token named = negated ? rest.get(operator + 1) : first;
        PackText other = OTHERS.get(named.text());
        if (other != null) {
            throw new Unreadable(first.start(), PackText.of("GRAMMAR.no-operator", named.text()), other);
        }
        if (negated && !NEGATED.contains(named.text())) {
            throw new Unreadable(
                    first.start(), PackText.of("GRAMMAR.no-negation", named.text()), PackText.of("GRAMMAR.other-way"));
        }
        List<Token> left = rest.subList(0, operator);
        List<Token> right = rest.subList(operator + (negated ? 2 : 1), rest.size());
        String operatorText = (negated ? "not " : "") + named.text();
        if (left.isEmpty()) {
            throw new Unreadable(
                    first.start(),
                    PackText.of("GRAMMAR.no-property", operatorText),
                    before == null ? null : PackText.maybe("%s %s".formatted(before, expressions.source(rest))));
        }
        if (right.isEmpty()) {
            throw new Unreadable(named.end(), PackText.of("GRAMMAR.nothing-after", operatorText), null);
        }
        if (operatorOf(right) >= 0) {
            throw new Unreadable(
                    right.get(operatorOf(right)).start(),
                    PackText.of("GRAMMAR.two-operators"),
                    PackText.of("GRAMMAR.two-conditions"));
        }
        noDate(right);
        boolean list = named.is("in");
        boolean bracketed = right.get(0).is("(") && Token.closing(right, 0) == right.size() - 1;
        if (list && !bracketed) {
            throw noList(left, operatorText, right);
        }
        if (right.get(0).opens() && !right.get(0).is("(") && Token.closing(right, 0) == right.size() - 1) {
            throw noList(left, operatorText, right);
        }
        Operand property = expressions.read(left).asRead();
        Operand operand = list
                        || bracketed
                                && Token.split(right.subList(1, right.size() - 1), ",")
                                                .size()
                                        > 1
                ? expressions.list(right)
                : expressions.read(right).asRead();
        Place place = expressions.place(tokens.get(0));
        String text = expressions.source(tokens);
        if (property.kind() == Operand.Kind.PROPERTY && !property.text().startsWith("$")) {
            return new ConditionText.Comparison(place, text, variable, property.text(), operatorText, operand);
        }
        if (variable != null) {
            throw new Unreadable(
                    rest.get(0).start(),
                    PackText.of("GRAMMAR.unbound", variable),
                    PackText.of("GRAMMAR.bind-property", variable));
        }
        return new ConditionText.Calculation(place, text, property, operatorText, operand);
    }

    /** {@code in [ 1, 2 ]}, {@code in 1}, and {@code COMPLAINT in consequences}, which is asked the other way round. */
    private Unreadable noList(List<Token> left, String operator, List<Token> right) {
        boolean otherBrackets = right.get(0).opens() && right.size() > 2 && Token.closing(right, 0) == right.size() - 1;
        boolean property = right.stream().allMatch(token -> token.kind() == Token.Kind.WORD || token.is("."));
        String value = expressions.source(left);
        PackText hint = PackText.of("GRAMMAR.whole-list", expressions.source(right));
        if (otherBrackets) {
            hint = PackText.maybe(inRoundBrackets(value, operator, right.subList(1, right.size() - 1)));
        } else if (property && isWord(left)) {
            hint = PackText.maybe("%s %s %s"
                    .formatted(expressions.source(right), operator.equals("in") ? "contains" : "not contains", value));
        }
        return new Unreadable(
                right.get(0).start(), PackText.of(otherBrackets ? "GRAMMAR.round-brackets" : "GRAMMAR.in-list"), hint);
    }

    /** Of what holds several values each is asked for by itself. */
    private String inRoundBrackets(String property, String operator, List<Token> inside) {
        List<String> items = Token.split(inside, ",").stream()
                .filter(item -> !item.isEmpty())
                .map(expressions::source)
                .toList();
        boolean denies = operator.startsWith("not") || operator.equals("!=");
        return operator.endsWith("contains")
                ? items.stream()
                        .map(item -> "%s %s %s".formatted(property, operator, item))
                        .collect(Collectors.joining(denies ? " && " : " || "))
                : "%s %s ( %s )".formatted(property, denies ? "not in" : "in", String.join(", ", items));
    }

    /** Whether it is a text or a word in capitals. */
    private static boolean isWord(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Token.Kind.STRING
                || last.kind() == Token.Kind.WORD && last.text().matches("[A-Z][A-Z0-9_]*");
    }

    private static int operatorOf(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean symbol = token.kind() == Token.Kind.SYMBOL && SYMBOLS.contains(token.text());
            if (depth == 0 && (symbol || i > 0 && isOperator(tokens, i))) {
                return i;
            }
        }
        return -1;
    }

    /** A word after a property is an operator, a word after a dot is a property of the same name. */
    private static boolean isOperator(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.WORD
                || tokens.get(index - 1).is(".")
                || tokens.get(index - 1).is("!.")) {
            return false;
        }
        String word = token.is("not") && index + 1 < tokens.size()
                ? tokens.get(index + 1).text()
                : token.text();
        return WORDS.contains(word) || OTHERS.containsKey(word);
    }
}
