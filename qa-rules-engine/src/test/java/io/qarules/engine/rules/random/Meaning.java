package io.qarules.engine.rules.random;

import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule says of facts, read off its tree by POLICY 12 and 13 and by nothing that the engine asks. */
final class Meaning {
    private static final Map<List<String>, Method> READERS = new HashMap<>();

    private final RuleText rule;
    private final List<?> facts;
    private final Map<String, Integer> seen;
    private final List<String> said = new ArrayList<>();
    private final Set<Object> matched = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param seen counts what was met: operators with their answers and unknown sides */
    private Meaning(RuleText rule, List<?> facts, Map<String, Integer> seen) {
        this.rule = rule;
        this.facts = facts;
        this.seen = seen;
    }

    static Meaning of(RuleText rule, List<?> facts, Map<String, Integer> seen) {
        Meaning meaning = new Meaning(rule, facts, seen);
        meaning.match(0, new HashMap<>(), new ArrayList<>());
        seen.merge(meaning.said.isEmpty() ? "rule silent" : "rule fires", 1, Integer::sum);
        return meaning;
    }

    /** A line for each verb of each match, sorted. */
    List<String> said() {
        return said.stream().sorted().toList();
    }

    /** Whether the rule fires for a match with that fact. */
    boolean matches(Object fact) {
        return matched.contains(fact);
    }

    private void match(int at, Map<String, @Nullable Object> variables, List<Object> taken) {
        if (at == rule.when().size()) {
            matched.addAll(taken);
            rule.verbs().forEach(call -> said.add(say(call, variables)));
            return;
        }
        ElementText element = rule.when().get(at);
        if (element instanceof ElementText.Group group) {
            ElementText.Pattern inside = (ElementText.Pattern) group.elements().get(0);
            boolean exists = facts.stream().anyMatch(fact -> matches(inside, fact, new HashMap<>(variables), false));
            seen.merge(group.kind() + " " + exists, 1, Integer::sum);
            if (exists == (group.kind() == ElementText.Group.Kind.EXISTS)) {
                match(at + 1, variables, taken);
            }
            return;
        }
        ElementText.Pattern pattern = (ElementText.Pattern) element;
        boolean decides = rule.stage() == Stage.PENALIZE
                && rule.verbs().flatMap(call -> call.arguments().stream()).anyMatch(given -> given.text()
                        .equals(pattern.binding()));
        for (Object fact : facts) {
            Map<String, @Nullable Object> own = new HashMap<>(variables);
            if (matches(pattern, fact, own, decides)) {
                List<Object> more = new ArrayList<>(taken);
                more.add(fact);
                match(at + 1, own, more);
            }
        }
    }

    private boolean matches(
            ElementText.Pattern pattern, Object fact, Map<String, @Nullable Object> variables, boolean decides) {
        if (!Objects.requireNonNull(pattern.factClass()).isInstance(fact) || decides && !isOfClause(fact)) {
            return false;
        }
        if (pattern.binding() != null) {
            variables.put(pattern.binding(), fact);
        }
        boolean all = true;
        for (ConditionText condition : pattern.conditions()) {
            all &= holds(condition, fact, variables);
        }
        return all;
    }

    private boolean isOfClause(Object fact) {
        String own = String.valueOf(rule.clause());
        String clause = String.valueOf(read(fact, "clause"));
        return own.endsWith("*") ? clause.startsWith(own.substring(0, own.length() - 1)) : clause.equals(own);
    }

    private boolean holds(ConditionText condition, Object fact, Map<String, @Nullable Object> variables) {
        if (condition instanceof ConditionText.Binding binding) {
            variables.put(binding.variable(), path(fact, binding.property()));
            return true;
        }
        if (condition instanceof ConditionText.Combination combination) {
            long holding = combination.parts().stream()
                    .filter(part -> holds(part, fact, variables))
                    .count();
            return note(
                    combination.all() ? "&&" : "||",
                    combination.all() ? holding == combination.parts().size() : holding > 0);
        }
        if (condition instanceof ConditionText.Flag flag) {
            return note("flag", Boolean.TRUE.equals(path(fact, flag.property())));
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return note(test.method(), tests(test, fact, variables));
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return compare(
                    calculation.operator(),
                    number(calculation.left(), fact, variables),
                    number(calculation.right(), fact, variables));
        }
        ConditionText.Comparison comparison = (ConditionText.Comparison) condition;
        Object value = path(fact, comparison.property());
        if (comparison.binding() != null) {
            variables.put(comparison.binding(), value);
        }
        return compare(value, comparison, fact, variables);
    }

    private boolean compare(
            @Nullable Object value,
            ConditionText.Comparison comparison,
            Object fact,
            Map<String, @Nullable Object> variables) {
        Operand operand = comparison.operand();
        String operator = comparison.operator();
        if (operand.kind() == Operand.Kind.NULL) {
            return note(operator + " null", operator.equals("==") == (value == null));
        }
        switch (operator) {
            case "in", "not in":
                boolean among = operand.parts().stream().anyMatch(item -> same(value, item));
                return noted(operator, value, "", operator.equals("in") ? among : !among);
            case "contains", "not contains":
                Object part = operand.isLiteral() ? operand.value() : operand(operand, value, fact, variables);
                if (value == null || part == null) {
                    return noted(
                            operator,
                            value,
                            part,
                            operator.equals("not contains") && (value == null) != (part == null));
                }
                boolean contains = value instanceof String text
                        ? text.contains((String) part)
                        : ((Collection<?>) value)
                                .stream().anyMatch(word -> name(word).equals(name(part)));
                return noted(operator, value, part, operator.equals("contains") == contains);
            case "matches":
                return noted(operator, value, "", value != null && Pattern.matches(operand.value(), (String) value));
            default:
                return compare(operator, number(value), operand(operand, value, fact, variables));
        }
    }

    private boolean same(@Nullable Object value, Operand item) {
        return value != null && equal(number(value), literal(item, value));
    }

    /** What a value is compared with; where the value is unknown any known literal is as good. */
    private @Nullable Object operand(
            Operand operand, @Nullable Object value, Object fact, Map<String, @Nullable Object> variables) {
        if (operand.kind() == Operand.Kind.VARIABLE || operand.kind() == Operand.Kind.PROPERTY) {
            return number(variable(operand.text(), fact, variables));
        }
        if (operand.kind() == Operand.Kind.CALCULATION) {
            return number(operand, fact, variables);
        }
        return value == null ? operand.text() : literal(operand, value);
    }

    private static Object literal(Operand literal, Object like) {
        if (like instanceof Number) {
            return new BigDecimal(literal.text());
        }
        if (like instanceof Boolean) {
            return Boolean.valueOf(literal.text());
        }
        if (like instanceof Instant) {
            return OffsetDateTime.parse(literal.value()).toInstant();
        }
        if (like instanceof LocalDate) {
            return LocalDate.parse(literal.value());
        }
        return like instanceof Enum<?> word
                ? Arrays.stream(word.getDeclaringClass().getEnumConstants())
                        .filter(known -> ((Enum<?>) known).name().equals(literal.value()))
                        .findFirst()
                        .orElseThrow()
                : literal.value();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean compare(String operator, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return noted(operator, a, b, operator.equals("!=") && (a == null) != (b == null));
        }
        boolean answer =
                switch (operator) {
                    case "==" -> equal(a, b);
                    case "!=" -> !equal(a, b);
                    case "<" -> ((Comparable) a).compareTo(b) < 0;
                    case "<=" -> ((Comparable) a).compareTo(b) <= 0;
                    case ">" -> ((Comparable) a).compareTo(b) > 0;
                    default -> ((Comparable) a).compareTo(b) >= 0;
                };
        return noted(operator, a, b, answer);
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }

    private boolean tests(ConditionText.MethodTest test, Object fact, Map<String, @Nullable Object> variables) {
        Object owner = test.property() == null ? fact : variable(test.property(), fact, variables);
        List<@Nullable Object> given = new ArrayList<>();
        for (Operand argument : test.arguments()) {
            given.add(
                    argument.kind() == Operand.Kind.STRING
                            ? argument.value()
                            : argument.kind() == Operand.Kind.NUMBER
                                    ? new BigDecimal(argument.text())
                                    : number(variable(argument.text(), fact, variables)));
        }
        if (owner == null || given.contains(null)) {
            return false;
        }
        return switch (test.method()) {
            case "startsWith" -> ((String) owner).startsWith(String.valueOf(given.get(0)));
            case "endsWith" -> ((String) owner).endsWith(String.valueOf(given.get(0)));
            case "contains" -> ((String) owner).contains(String.valueOf(given.get(0)));
            case "waitedLongerThanHours" ->
                ((CallbackWait) owner).waitedLongerThanHours((BigDecimal) Objects.requireNonNull(given.get(0)));
            default ->
                ((Standing) owner)
                        .missesBalance(
                                ((BigDecimal) Objects.requireNonNull(given.get(0))).doubleValue(),
                                ((BigDecimal) Objects.requireNonNull(given.get(1))).doubleValue());
        };
    }

    private @Nullable BigDecimal number(Operand operand, Object fact, Map<String, @Nullable Object> variables) {
        switch (operand.kind()) {
            case NUMBER:
                return new BigDecimal(operand.text());
            case VARIABLE, PROPERTY:
                return (BigDecimal) number(variable(operand.text(), fact, variables));
            default:
                BigDecimal left = number(operand.parts().get(0), fact, variables);
                if (operand.parts().size() == 1) {
                    return left == null ? null : left.negate();
                }
                BigDecimal right = number(operand.parts().get(1), fact, variables);
                seen.merge(operand.operator() + (left == null || right == null ? " of unknown" : ""), 1, Integer::sum);
                return left == null || right == null ? null : calculated(operand.operator(), left, right);
        }
    }

    private @Nullable BigDecimal calculated(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            default -> {
                seen.merge(right.signum() == 0 ? "% by 0" : "%", 1, Integer::sum);
                yield right.signum() == 0 ? null : left.remainder(right);
            }
        };
    }

    /** Numbers as exact decimals, anything else as it is. */
    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof BigDecimal || !(value instanceof Number)) {
            return value;
        }
        return value instanceof BigInteger whole
                ? new BigDecimal(whole)
                : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static String name(Object word) {
        return word instanceof Enum<?> known ? known.name() : word.toString();
    }

    private static @Nullable Object variable(String path, Object fact, Map<String, @Nullable Object> variables) {
        if (!path.startsWith("$")) {
            return path(fact, path);
        }
        String[] parts = path.split("\\.(?![^(]*\\))", 2);
        if (!variables.containsKey(parts[0])) {
            throw new IllegalStateException("not bound: " + path);
        }
        Object value = variables.get(parts[0]);
        return parts.length == 1 ? value : path(value, parts[1]);
    }

    private static @Nullable Object path(@Nullable Object from, String path) {
        Object value = from;
        for (String step : path.split("\\.(?![^(]*\\))")) {
            value = value == null ? null : read(value, step);
        }
        return value;
    }

    private static @Nullable Object read(Object fact, String property) {
        try {
            return READERS.computeIfAbsent(
                            List.of(fact.getClass().getName(), property), key -> reader(fact.getClass(), property))
                    .invoke(fact, given(property));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(property, e);
        }
    }

    private static Object[] given(String property) {
        int begin = property.indexOf('"');
        return begin < 0 ? new Object[0] : new Object[] {property.substring(begin + 1, property.lastIndexOf('"'))};
    }

    private static Method reader(Class<?> type, String property) {
        try {
            return property.indexOf('(') < 0
                    ? type.getMethod(property)
                    : type.getMethod(property.substring(0, property.indexOf('(')), String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(property, e);
        }
    }

    private String say(StatementText.VerbCall call, Map<String, @Nullable Object> variables) {
        boolean exact = call.verb().endsWith("Hours") || call.verb().equals("warnInWriting");
        List<String> given = new ArrayList<>();
        for (Operand argument : call.arguments()) {
            boolean variable = argument.kind() == Operand.Kind.VARIABLE;
            Object value = variable ? number(variables.get(argument.text())) : null;
            if (value != null && !(value instanceof BigDecimal)) {
                given.add(Said.fact(value, facts));
            } else if (exact) {
                given.add(Said.number(variable ? (BigDecimal) value : new BigDecimal(argument.text())));
            } else {
                given.add(result(call.verb(), amount(argument, variables)));
            }
        }
        return "%s: %s%s".formatted(rule.name(), call.verb(), given);
    }

    /**
     * POLICY 13: unknown, not finite or not above 0 is none; the amount of a fine is rounded first, a percentage is not.
     * GRAMMAR.md: an amount is below 10 to the power of 15.
     */
    private String result(String verb, double amount) {
        boolean none = !Double.isFinite(amount);
        BigDecimal exact = none ? BigDecimal.ZERO : shortest(amount);
        boolean money = verb.startsWith("fine");
        BigDecimal rounded = money ? exact.setScale(2, RoundingMode.HALF_UP) : exact;
        none |= rounded.signum() <= 0 || money && rounded.compareTo(BigDecimal.TEN.pow(15)) >= 0;
        seen.merge(verb + (none ? " without amount" : " with an amount"), 1, Integer::sum);
        return none ? "no amount" : Said.number(rounded);
    }

    /** POLICY 13: in floating point, not a number where something is unknown. */
    private static double amount(Operand operand, Map<String, @Nullable Object> variables) {
        List<Operand> parts = operand.parts();
        switch (operand.kind()) {
            case NUMBER:
                return Double.parseDouble(operand.text());
            case CALCULATION:
                double left = amount(parts.get(0), variables);
                double right = parts.size() == 1 ? 0 : amount(parts.get(1), variables);
                return switch (operand.operator()) {
                    case "+" -> left + right;
                    case "-" -> parts.size() == 1 ? -left : left - right;
                    case "*" -> left * right;
                    default -> left / right;
                };
            case CALL:
                if (operand.receiver().text().equals("Math")) {
                    double a = amount(parts.get(1), variables);
                    double b = amount(parts.get(2), variables);
                    return switch (operand.operator()) {
                        case "min" -> Math.min(a, b);
                        case "max" -> Math.max(a, b);
                        default -> Double.isNaN(a) ? a : Math.pow(a, b); // unknown to the power of 0 is unknown
                    };
                }
                return asDouble(path(called(operand.receiver(), variables), operand.step()));
            default:
                return asDouble(variables.get(operand.text()));
        }
    }

    private static @Nullable Object called(Operand operand, Map<String, @Nullable Object> variables) {
        return operand.kind() == Operand.Kind.CALL
                ? path(called(operand.receiver(), variables), operand.step())
                : variables.get(operand.text());
    }

    private static double asDouble(@Nullable Object number) {
        return number == null ? Double.NaN : ((Number) number).doubleValue();
    }

    private boolean noted(String operator, @Nullable Object a, @Nullable Object b, boolean answer) {
        if (a == null || b == null) {
            String unknown = a == null ? b == null ? "both" : "left" : "right";
            seen.merge("%s unknown %s".formatted(operator, unknown), 1, Integer::sum);
        }
        return note(operator, answer);
    }

    private boolean note(String operator, boolean answer) {
        seen.merge("%s %s".formatted(operator, answer), 1, Integer::sum);
        return answer;
    }

    /** Returns the shortest decimal that names a double, of several the nearest, of two the even one (POLICY 13). */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        return IntStream.rangeClosed(1, 17)
                .boxed()
                .flatMap(digits -> Stream.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)
                        .map(rounding -> exact.round(new MathContext(digits, rounding)))
                        .filter(near -> near.doubleValue() == number)
                        .min(Comparator.comparing(near -> near.subtract(exact).abs()))
                        .stream())
                .findFirst()
                .orElseThrow();
    }
}
