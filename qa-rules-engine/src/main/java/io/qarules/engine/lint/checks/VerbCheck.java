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
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a right side calls verbs of the stage's global, with arguments that fit. */
public final class VerbCheck {
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
            new WholeNumberCheck(findings, rule).check(fitting, call);
            new MoneyCheck(findings, rule, vocabulary).check(fitting, call);
            new OffScaleCheck(findings, rule).check(fitting, call);
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
}
