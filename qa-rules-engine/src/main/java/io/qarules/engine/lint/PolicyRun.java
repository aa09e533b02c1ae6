package io.qarules.engine.lint;

import com.google.common.base.Throwables;
import io.qarules.RuleFailureException;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
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
    private PolicyStage set = new PolicyStage(null, null);

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
            // What a verb refuses is an IllegalArgumentException, wrapped by Drools.
            Throwable refused = Throwables.getCausalChain(e).stream()
                    .filter(IllegalArgumentException.class::isInstance)
                    .findFirst()
                    .orElse(Throwables.getRootCause(e));
            String message = String.valueOf(refused.getMessage());
            Set<String> methods = Arrays.stream(refused.getStackTrace())
                    .map(StackTraceElement::getMethodName)
                    .collect(Collectors.toSet());
            Optional<RuleText> rule = rule(e.rule());
            if (rule.isPresent()) {
                in(rule.get(), message, methods);
            } else {
                of(e.getMessage());
            }
        } catch (IllegalArgumentException e) {
            of(e.getMessage());
        }
    }

    /** Reports an error at the rule that the message begins with, or of the pack as a whole. */
    private void of(@Nullable String message) {
        String said = String.valueOf(message);
        for (RuleText rule : rules) {
            String beginning = "%s: rule \"%s\": ".formatted(rule.file(), rule.name());
            if (said.startsWith(beginning)) {
                in(rule, said.substring(beginning.length()), Set.of());
                return;
            }
        }
        findings.ofPack(DiagnosticCode.POLICY, said, said.startsWith("no rule") ? "Write a rule that does" : null);
    }

    /**
     * Reports an error at a verb of a rule.
     *
     * @param methods names that include the verb that refused the value; empty if unknown
     */
    private void in(RuleText rule, String message, Set<String> methods) {
        int hint = message.indexOf(". Maybe ");
        findings.in(
                rule,
                DiagnosticCode.POLICY,
                rule.verbs()
                        .filter(call -> methods.isEmpty() || methods.contains(call.verb()))
                        .findFirst()
                        .map(StatementText.VerbCall::place)
                        .orElse(rule.thenPlace()),
                hint < 0 ? message : message.substring(0, hint),
                hint < 0 ? null : message.substring(hint + 2));
    }

    private Optional<RuleText> rule(String name) {
        return rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY && rule.name().equals(name))
                .findFirst();
    }
}
