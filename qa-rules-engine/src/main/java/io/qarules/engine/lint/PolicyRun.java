package io.qarules.engine.lint;

import com.google.common.base.Throwables;
import io.qarules.RuleFailureException;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.policy.RefusedSettingException;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the rules of stage {@code policy}, and reports a value that a verb refuses at the rule that gave it. */
final class PolicyRun {
    private final DiagnosticCollector findings;
    private final List<RuleText> rules;
    private PolicyStage set = PolicyStage.NOTHING;

    PolicyRun(DiagnosticCollector findings, List<RuleText> rules) {
        this.findings = findings;
        this.rules = rules;
    }

    /** Returns what the stage set; empty if it failed. */
    PolicyStage set() {
        return set;
    }

    void run(Map<Stage, StageRules> stages) {
        try {
            set = PolicyStage.run(Objects.requireNonNull(stages.get(Stage.POLICY), "stage policy"));
        } catch (RuleFailureException e) {
            failed(e);
        } catch (RefusedSettingException e) {
            refused(e, Optional.ofNullable(e.rule()).flatMap(set -> rule(set.name())), Set.of());
        } catch (IllegalArgumentException e) {
            ofPack(String.valueOf(e.getMessage()));
        }
    }

    /** What a verb refuses is an {@link IllegalArgumentException}, wrapped by Drools. */
    private void failed(RuleFailureException e) {
        Throwable cause = Throwables.getCausalChain(e).stream()
                .filter(IllegalArgumentException.class::isInstance)
                .findFirst()
                .orElse(Throwables.getRootCause(e));
        Set<String> methods = Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .collect(Collectors.toSet());
        Optional<RuleText> rule = rule(e.rule());
        if (cause instanceof RefusedSettingException refused) {
            refused(refused, rule, methods);
        } else if (rule.isPresent()) {
            in(rule.get(), methods, failed(String.valueOf(cause.getMessage())), null);
        } else {
            ofPack(String.valueOf(e.getMessage()));
        }
    }

    private void refused(RefusedSettingException refused, Optional<RuleText> rule, Set<String> methods) {
        PackText said = PackText.of(refused.said());
        Text advice = refused.hint();
        PackText hint = advice == null ? null : PackText.of(advice);
        if (rule.isPresent()) {
            in(rule.get(), methods, said, hint);
        } else {
            findings.ofPack(DiagnosticCode.POLICY, said, hint);
        }
    }

    private void ofPack(String message) {
        findings.ofPack(DiagnosticCode.POLICY, failed(message), null);
    }

    private static PackText failed(String message) {
        return PackText.of("POLICY.failed", message);
    }

    /**
     * Reports an error at a verb of a rule.
     *
     * @param methods names that include the verb that refused the value; empty if unknown
     */
    private void in(RuleText rule, Set<String> methods, PackText message, @Nullable PackText hint) {
        findings.in(
                rule,
                DiagnosticCode.POLICY,
                rule.verbs()
                        .filter(call -> methods.isEmpty() || methods.contains(call.verb()))
                        .findFirst()
                        .map(StatementText.VerbCall::place)
                        .orElse(rule.thenPlace()),
                message,
                hint);
    }

    private Optional<RuleText> rule(String name) {
        return rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY && rule.name().equals(name))
                .findFirst();
    }
}
