package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableListMultimap;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verb;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a right side calls verbs of the stage's global, with arguments that fit. */
public final class VerbCheck {
    private static final Set<String> AMOUNTS = Set.of("amount", "min", "max", "percent", "opening", "factor");

    /** What is not money may have more than two decimals. */
    private static final Set<String> NO_MONEY = Set.of("percent", "factor");

    private static final Set<String> LOWER_BOUNDS = Set.of("min", "percent");

    /** What nothing is given for where it is not above zero. */
    private static final Set<String> PAID = Set.of("amount", "min", "max", "percent");

    private static final Set<Stage> DECIDING = EnumSet.of(Stage.PENALIZE, Stage.ESCALATE, Stage.REWARD, Stage.TIER);

    /** From here on an amount is rounded to one above zero. */
    private static final double HALF_A_CENT = 0.005;

    /** Each point of a decision is a fact of its own where a tally counts points. */
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

    /** The least that is above zero, of an amount that has two decimals. */
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private static final String OF_PAY = "finePercentOfPay";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final Class<?> global;
    private final Vocabulary vocabulary;
    private final Map<String, Variable> variables;

    /**
     * @param global the type of the stage's global
     * @param vocabulary the words that stage policy declares
     */
    public VerbCheck(DiagnosticCollector findings, RuleText rule, Class<?> global, Vocabulary vocabulary) {
        this.findings = findings;
        this.rule = rule;
        this.global = global;
        this.vocabulary = vocabulary;
        this.variables = Patterns.variables(rule);
    }

    public void check() {
        rule.then().forEach(this::row);
    }

    private void row(StatementText statement) {
        Class<?> spoken = global;
        Method last = null;
        for (StatementText.VerbCall call : statement.calls()) {
            Method verb = check(call, Verbs.of(spoken));
            if (verb == null || ends(statement, call, verb)) {
                return;
            }
            spoken = Verbs.next(spoken, verb);
            last = verb;
        }
        if (last != null && last.getAnnotation(Verb.class).modifies()) {
            modifiesNothing(statement);
        }
    }

    /** {@code decide.fine( $o, 20 ).onceVerified();} fines at once. */
    private void modifiesNothing(StatementText statement) {
        List<StatementText.VerbCall> calls = statement.calls();
        StatementText.VerbCall last = calls.get(calls.size() - 1);
        findings.in(
                rule,
                DiagnosticCode.STATEMENT,
                last.place(),
                PackText.of("STATEMENT.modifies-nothing", last.verb()),
                swapped(calls));
    }

    /** The last two words of a row the other way round, where that says something. */
    private PackText swapped(List<StatementText.VerbCall> calls) {
        if (calls.size() > 1) {
            StatementText.VerbCall before = calls.get(calls.size() - 2);
            if (!Verbs.modifies(rule.stage(), before.verb())) {
                return PackText.maybe(
                        "%s.%s.%s".formatted(rule.stage().global(), said(calls.get(calls.size() - 1)), said(before)));
            }
        }
        return PackText.of("STATEMENT.verb-after");
    }

    private static String said(StatementText.VerbCall call) {
        return call.arguments().isEmpty()
                ? call.verb() + "()"
                : "%s( %s )"
                        .formatted(
                                call.verb(),
                                call.arguments().stream().map(Operand::text).collect(Collectors.joining(", ")));
    }

    /** Whether something is said after a verb that ends a row, which is wrong. */
    private boolean ends(StatementText statement, StatementText.VerbCall call, Method verb) {
        List<StatementText.VerbCall> calls = statement.calls();
        int next = calls.indexOf(call) + 1;
        boolean more = verb.getReturnType() == void.class && next < calls.size();
        if (more) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    calls.get(next).place(),
                    PackText.of("STATEMENT.ends", call.verb(), calls.get(next).verb()),
                    PackText.of("STATEMENT.rule-each"));
        }
        return more;
    }

    /** Returns the verb; null where there is none that is said so, which has been said. */
    private @Nullable Method check(StatementText.VerbCall call, ImmutableListMultimap<String, Method> verbs) {
        List<Method> methods = verbs.get(call.verb());
        if (methods.isEmpty()) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_VERB,
                    call.place(),
                    PackText.of("UNKNOWN_VERB.none", rule.stage().global(), call.verb()),
                    HintWords.verb(call.verb(), verbs.keySet(), verb -> verbs.get(verb).stream()
                            .anyMatch(method -> fits(method, call.arguments()))));
            return null;
        }
        call.arguments().forEach(new VariableCheck(findings, rule, Patterns.names(rule))::check);
        Method fitting = methods.stream()
                .filter(method -> fits(method, call.arguments()))
                .findFirst()
                .orElse(null);
        if (fitting == null) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.place(),
                    PackText.of(
                            "WRONG_ARGUMENTS.given",
                            call.verb(),
                            call.arguments().stream().map(Operand::text).collect(Collectors.joining(", "))),
                    word(call, methods).orElseGet(() -> thousands(call, methods)));
        } else {
            amounts(fitting, call);
            exact(fitting, call);
            new NumberCheck(findings, rule).check(fitting, call);
            new NameCheck(findings, rule, vocabulary).check(fitting, call);
            call.arguments().forEach(new AmountCheck(findings, rule, vocabulary, variables)::check);
        }
        return fitting;
    }

    /** The words to choose from, where a verb takes a word and is given something else. */
    private Optional<PackText> word(StatementText.VerbCall call, List<Method> methods) {
        List<Operand> arguments = call.arguments();
        return methods.stream()
                .map(Method::getParameterTypes)
                .filter(types -> types.length == arguments.size())
                .flatMap(types -> IntStream.range(0, types.length)
                        .filter(i -> types[i].isEnum() && !fits(types[i], arguments.get(i)))
                        .mapToObj(i -> HintWords.maybe(arguments.get(i).value(), Literals.words(types[i]))))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** {@code 1,200} is two numbers where one fits. */
    private PackText thousands(StatementText.VerbCall call, List<Method> methods) {
        List<Operand> arguments = call.arguments();
        for (int i = 1; i < arguments.size(); i++) {
            Operand joined = Operand.of(
                    arguments.get(i - 1).place(),
                    arguments.get(i - 1).text() + arguments.get(i).text(),
                    Operand.Kind.NUMBER);
            List<Operand> fewer = new ArrayList<>(arguments);
            fewer.remove(i);
            fewer.set(i - 1, joined);
            boolean split = arguments.get(i - 1).text().matches("[1-9]\\d{0,2}")
                    && arguments.get(i).text().matches("\\d{3}(\\.\\d+)?");
            if (split && methods.stream().anyMatch(method -> fits(method, fewer))) {
                return PackText.maybe(joined.text());
            }
        }
        return PackText.of(
                "WRONG_ARGUMENTS.like-this", Signatures.examples(rule.stage().global(), methods));
    }

    private boolean fits(Method method, List<Operand> arguments) {
        Class<?>[] types = method.getParameterTypes();
        int last = types.length - 1;
        if (method.isVarArgs() ? arguments.size() < types.length : arguments.size() != types.length) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> type = method.isVarArgs() && i >= last ? types[last].getComponentType() : types[i];
            if (!fits(type, arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Class<?> type, Operand argument) {
        boolean decimal = argument.text().contains(".");
        return switch (argument.kind()) {
            case STRING -> type == String.class;
            case NUMBER -> type == double.class || type == BigDecimal.class || type == int.class && !decimal;
            case BOOLEAN -> type == boolean.class;
            case VARIABLE -> fits(type, variables.get(argument.text()));
            case CONSTANT -> type.isEnum() && Literals.words(type).contains(argument.value());
            case CALCULATION, CALL -> type == double.class;
            case PROPERTY, NULL, LIST -> false;
        };
    }

    private static boolean fits(Class<?> type, @Nullable Variable bound) {
        return bound == null // said already
                || (type.isAssignableFrom(bound.type())
                        ? bound.valueType() == ValueType.FACT
                                || bound.valueType().isNumber()
                        : (type == double.class || type == BigDecimal.class)
                                && bound.valueType().isNumber());
    }

    private void amounts(Method method, StatementText.VerbCall call) {
        BigDecimal lower = null;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length && i < call.arguments().size(); i++) {
            String name = parameters[i].getName();
            BigDecimal amount = number(call.arguments().get(i));
            boolean deducts = name.equals("points") && parameters[i].getType() == int.class; // others are of an index
            if (amount != null && deducts && (amount.signum() < 1 || amount.compareTo(MOST_POINTS) > 0)) {
                findings.in(
                        rule,
                        DiagnosticCode.AMOUNT,
                        call.arguments().get(i).place(),
                        PackText.of("AMOUNT.points", Decimals.grouped(MOST_POINTS.intValue())),
                        null);
            }
            if (amount != null && name.equals("calls") && (amount.signum() < 0 || amount.compareTo(MOST_POINTS) > 0)) {
                findings.in(
                        rule,
                        DiagnosticCode.AMOUNT,
                        call.arguments().get(i).place(),
                        PackText.of("AMOUNT.calls", Decimals.grouped(MOST_POINTS.intValue())),
                        null);
            }
            if (name.equals("field") && !call.arguments().get(i).value().equals("type")) {
                findings.in(
                        rule,
                        DiagnosticCode.WRONG_ARGUMENTS,
                        call.arguments().get(i).place(),
                        PackText.of(
                                "WRONG_ARGUMENTS.field", call.arguments().get(i).text()),
                        PackText.maybe("\"type\""));
            }
            if (amount != null
                    && !name.equals("points")
                    && !name.equals("calls")
                    && parameters[i].getType() == int.class
                    && amount.compareTo(LARGEST_INT) > 0) {
                findings.in(
                        rule,
                        DiagnosticCode.WRONG_ARGUMENTS,
                        call.arguments().get(i).place(),
                        PackText.of(
                                "WRONG_ARGUMENTS.too-large",
                                call.arguments().get(i).text(),
                                Decimals.grouped(Integer.MAX_VALUE)),
                        null);
            }
            if (amount != null && name.equals("months") && rule.stage() != Stage.POLICY && amount.signum() < 0) {
                negative(call.arguments().get(i), amount);
            }
            if (amount == null && parameters[i].getType() == double.class && AMOUNTS.contains(name)) {
                workedOut(call.arguments().get(i), call.verb(), name);
            }
            if (name.equals("max") && (lower == null || amount == null)) {
                bounds(call.arguments().get(i - 1), call.arguments().get(i));
            }
            if (amount != null && parameters[i].getType() == double.class && AMOUNTS.contains(name)) {
                amount(call.arguments().get(i), call.verb(), name, amount);
                if (name.equals("max") && lower != null && lower.compareTo(amount) > 0) {
                    findings.in(
                            rule,
                            DiagnosticCode.RANGE,
                            call.arguments().get(i - 1).place(),
                            PackText.of("RANGE.reversed", lower, amount),
                            PackText.maybe("%s, %s".formatted(amount, lower)));
                }
                lower = LOWER_BOUNDS.contains(name) ? amount : lower;
            }
        }
    }

    /** Whether each number is kept as it is written: verbs are given it in floating point, which holds some 15 digits. */
    private void exact(Method method, StatementText.VerbCall call) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length && i < call.arguments().size(); i++) {
            String name = parameters[i].getName();
            if (parameters[i].getType() == double.class) {
                boolean money = AMOUNTS.contains(name) && !NO_MONEY.contains(name);
                call.arguments().get(i).all().forEach(operand -> exact(operand, money));
            }
        }
    }

    private void exact(Operand operand, boolean money) {
        BigDecimal written = operand.kind() == Operand.Kind.NUMBER ? number(operand) : null;
        BigDecimal kept = written == null ? null : Decimals.shortest(written.doubleValue());
        if (written != null && kept != null && written.compareTo(kept) != 0 && !(money && isTooLarge(written.abs()))) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    operand.place(),
                    PackText.of("AMOUNT.digits", operand.text(), kept.toPlainString()),
                    PackText.of("AMOUNT.fewer-digits"));
        }
    }

    private void amount(Operand argument, String call, String name, BigDecimal amount) {
        if (amount.signum() < 0) {
            negative(argument, amount);
        } else if (amount.signum() == 0 && isPaid(name)) {
            never(argument, PackText.of("NO_AMOUNT.zero", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (amount.signum() > 0 && !NO_MONEY.contains(name) && isTooLarge(amount)) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.large", argument.text()), null);
        } else if (amount.stripTrailingZeros().scale() > 2 && !NO_MONEY.contains(name)) {
            findings.in(
                    rule,
                    DiagnosticCode.AMOUNT,
                    argument.place(),
                    PackText.of("AMOUNT.decimals", argument.text()),
                    PackText.maybe(rounded(amount)));
        } else if (call.equals(OF_PAY) && amount.compareTo(ALL) > 0) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.of-pay", argument.text()), null);
        } else if (amount.signum() > 0 && !Money.isPayable(amount)) {
            findings.in(
                    rule, DiagnosticCode.AMOUNT, argument.place(), PackText.of("AMOUNT.large", argument.text()), null);
        }
    }

    /** Whether it is too large, or rounded to two decimals would be. */
    private static boolean isTooLarge(BigDecimal amount) {
        return !Money.isPayable(amount) || Money.round(amount).signum() > 0 && !Money.isPayable(Money.round(amount));
    }

    /** Whether an amount that is worked out can be one for some fact. */
    private void workedOut(Operand argument, String call, String name) {
        boolean sum = argument.kind() == Operand.Kind.CALCULATION || argument.kind() == Operand.Kind.CALL;
        if (!sum || findings.knowsError(rule.file(), rule.name())) {
            return;
        }
        AmountBounds.Bounds bounds = new AmountBounds(rule, vocabulary).of(argument);
        double least = NO_MONEY.contains(name) ? Double.MIN_VALUE : HALF_A_CENT;
        if (bounds.high() < 0) {
            never(argument, PackText.of("NO_AMOUNT.below-zero", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (isPaid(name) && bounds.high() < least) {
            never(argument, PackText.of("NO_AMOUNT.never", argument.text()), PackText.of("NO_AMOUNT.above-zero"));
        } else if (bounds.low() >= Money.ABOVE_ALL) {
            never(argument, PackText.of("NO_AMOUNT.always-large", argument.text()), null);
        } else if (call.equals(OF_PAY) && bounds.low() > ALL.doubleValue()) {
            never(argument, PackText.of("NO_AMOUNT.always-of-pay", argument.text()), null);
        }
    }

    /** Whether bounds of which one is worked out are the wrong way round whatever the facts are. */
    private void bounds(Operand lower, Operand upper) {
        boolean known = DECIDING.contains(rule.stage()) && !findings.knowsError(rule.file(), rule.name());
        if (known
                && LinearForm.of(lower).minus(LinearForm.of(upper)).least(new AmountBounds(rule, vocabulary))
                        >= LEAST.doubleValue()) {
            never(
                    lower,
                    PackText.of("NO_AMOUNT.reversed", lower.text(), upper.text()),
                    PackText.of("NO_AMOUNT.lower-first"));
        }
    }

    private boolean isPaid(String name) {
        return PAID.contains(name) && DECIDING.contains(rule.stage());
    }

    private void never(Operand argument, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.NO_AMOUNT, argument.place(), message, hint);
    }

    private void negative(Operand argument, BigDecimal amount) {
        findings.in(
                rule,
                DiagnosticCode.AMOUNT,
                argument.place(),
                PackText.of("AMOUNT.negative", argument.text()),
                PackText.maybe(rounded(amount.abs())));
    }

    private static String rounded(BigDecimal amount) {
        BigDecimal rounded = amount.scale() > 2 ? amount.setScale(2, RoundingMode.HALF_UP) : amount;
        return (rounded.signum() == 0 && amount.signum() > 0 ? LEAST : rounded).toPlainString();
    }

    private static @Nullable BigDecimal number(Operand argument) {
        boolean plain =
                argument.kind() == Operand.Kind.NUMBER && argument.text().matches("[+-]?\\s*\\d+(\\.\\d+)?");
        return plain ? new BigDecimal(argument.text().replaceAll("[\\s+]", "")) : null;
    }
}
