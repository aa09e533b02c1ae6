package io.qarules.engine.rules.text;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two commas of a pattern. */
final class ConditionReader {
    private static final Set<String> SYMBOLS = ImmutableSet.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = ImmutableSet.of(
            "contains", "excludes", "memberOf", "matches", "in", "soundslike", "str", "after", "before", "coincides");

    private final OperandReader operands;

    ConditionReader(OperandReader operands) {
        this.operands = operands;
    }

    ConditionText read(List<Token> tokens) {
        return read(tokens, null);
    }

    /** @param before the property of the comparison before, for the short form {@code occurrence > 1 && < 5} */
    private ConditionText read(List<Token> tokens, @Nullable String before) {
        List<List<Token>> alternatives = OperandReader.split(tokens, "||");
        if (alternatives.size() > 1) {
            return combination(tokens, false, alternatives, before);
        }
        List<List<Token>> all = OperandReader.split(tokens, "&&");
        if (all.size() > 1) {
            return combination(tokens, true, all, before);
        }
        if (tokens.get(0).is("(") && Token.closing(tokens, 0) == tokens.size() - 1 && tokens.size() > 2) {
            return read(tokens.subList(1, tokens.size() - 1), before);
        }
        return single(tokens, before);
    }

    private ConditionText combination(
            List<Token> tokens, boolean all, List<List<Token>> parts, @Nullable String before) {
        List<ConditionText> conditions = new ArrayList<>();
        String property = before;
        for (List<Token> part : parts) {
            if (part.isEmpty()) {
                return other(tokens);
            }
            ConditionText condition = read(part, property);
            if (condition instanceof ConditionText.Comparison comparison) {
                property = comparison.property();
            }
            conditions.add(condition);
        }
        return new ConditionText.Combination(place(tokens), operands.source(tokens), all, List.copyOf(conditions));
    }

    private ConditionText single(List<Token> tokens, @Nullable String before) {
        String variable = null;
        List<Token> rest = tokens;
        if (tokens.size() > 2 && (tokens.get(1).is(":") || tokens.get(1).is(":="))) {
            variable = tokens.get(0).text();
            rest = tokens.subList(2, tokens.size());
        }
        int operator = operatorOf(rest);
        if (operator >= 0) {
            return comparison(tokens, variable, rest, operator, before);
        }
        if (OperandReader.isPath(rest)) {
            String property = operands.source(rest);
            return variable == null
                    ? new ConditionText.Flag(place(tokens), property, property)
                    : new ConditionText.Binding(place(tokens), operands.source(tokens), variable, property);
        }
        return variable == null ? methodTest(tokens) : other(tokens);
    }

    private ConditionText comparison(
            List<Token> tokens, @Nullable String variable, List<Token> rest, int operator, @Nullable String before) {
        boolean negated = rest.get(operator).is("not");
        int parameter = operator + (negated ? 1 : 0) + 1;
        boolean parametrised = parameter < rest.size() && rest.get(parameter).is("[");
        int right = parametrised ? Token.closing(rest, parameter) + 1 : parameter;
        List<Token> left = rest.subList(0, operator);
        String property = left.isEmpty() ? before : OperandReader.isPath(left) ? operands.source(left) : null;
        if (property == null || right >= rest.size()) {
            return other(tokens);
        }
        String written = operands.source(rest.subList(operator, right)).replaceAll("\\s+", " ");
        return new ConditionText.Comparison(
                place(tokens),
                operands.source(tokens),
                variable,
                property,
                written,
                operands.operand(rest.subList(right, rest.size())));
    }

    /** A method call on the fact or on one of its properties: the last word before the last brackets. */
    private ConditionText methodTest(List<Token> tokens) {
        int opening = 0;
        while (opening < tokens.size() && !tokens.get(opening).is("(")) {
            opening++;
        }
        List<Token> path = tokens.subList(0, opening);
        if (!OperandReader.isPath(path) || Token.closing(tokens, opening) != tokens.size() - 1) {
            return other(tokens);
        }
        String property = path.size() == 1 ? null : operands.source(path.subList(0, path.size() - 2));
        return new ConditionText.MethodTest(
                place(tokens),
                operands.source(tokens),
                property,
                path.get(path.size() - 1).text(),
                operands.arguments(tokens.subList(opening + 1, tokens.size() - 1)));
    }

    private ConditionText other(List<Token> tokens) {
        return new ConditionText.Other(place(tokens), operands.source(tokens));
    }

    private Place place(List<Token> tokens) {
        return operands.place(tokens.get(0));
    }

    private static int operatorOf(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean word = i > 0 && token.kind() == Token.Kind.WORD && isOperator(tokens, i);
            if (depth == 0 && (SYMBOLS.contains(token.text()) && token.kind() == Token.Kind.SYMBOL || word)) {
                return i;
            }
        }
        return -1;
    }

    /** A word after a property is an operator, a word after a dot is a property of the same name. */
    private static boolean isOperator(List<Token> tokens, int index) {
        if (tokens.get(index - 1).is(".") || tokens.get(index - 1).is("!.")) {
            return false;
        }
        boolean negated = tokens.get(index).is("not")
                && index + 1 < tokens.size()
                && WORDS.contains(tokens.get(index + 1).text());
        return negated || WORDS.contains(tokens.get(index).text());
    }
}
