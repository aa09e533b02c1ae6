package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the names that a verb is given are names of the pack: {@code settle.train( $s, "fcr" )} (POLICY 12). What
 * stage policy itself names is checked where it runs.
 *
 * @param vocabulary the words that stage policy declares
 */
record NameCheck(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
    /** What a parameter of that name is among. */
    static final Map<String, Function<Vocabulary, Set<String>>> NAMES = Map.of(
            "metric", Vocabulary::metrics,
            "indicator", Vocabulary::centre,
            "first", Vocabulary::centre,
            "second", Vocabulary::centre);

    void check(Method verb, StatementText.VerbCall call) {
        if (rule.stage() == Stage.POLICY) {
            return;
        }
        List<Operand> arguments = call.arguments();
        Parameter[] parameters = verb.getParameters();
        for (int i = 0; i < parameters.length && i < arguments.size(); i++) {
            Function<Vocabulary, Set<String>> among = NAMES.get(parameters[i].getName());
            if (among != null && arguments.get(i).kind() == Operand.Kind.STRING) {
                name(call, arguments.get(i), among.apply(vocabulary));
            }
        }
    }

    private void name(StatementText.VerbCall call, Operand argument, Set<String> known) {
        if (!known.contains(argument.value())) {
            findings.in(
                    rule,
                    DiagnosticCode.UNDECLARED,
                    argument.place(),
                    PackText.of("UNDECLARED.given", call.verb(), argument.value()),
                    HintWords.maybe(argument.value(), known, name -> "\"%s\"".formatted(name)));
        }
    }
}
