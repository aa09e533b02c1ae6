package io.qarules.engine.lint;

import com.google.common.base.Throwables;
import io.qarules.RuleFailureException;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.policy.PolicyStage;
import io.qarules.engine.policy.RefusedSettingException;
import io.qarules.engine.policy.RefusedVerbs;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the rules of stage {@code policy}, and reports each value that a verb refuses at the verb. */
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
        RefusedVerbs refused = new RefusedVerbs();
        try {
            set = PolicyStage.run(Objects.requireNonNull(stages.get(Stage.POLICY), "stage policy"), refused);
        } catch (RuleFailureException e) {
            failed(e);
        } catch (RefusedSettingException e) {
            Stream.concat(Stream.of(e), Arrays.stream(e.getSuppressed()))
                    .map(RefusedSettingException.class::cast)
                    .forEach(this::refused);
        } catch (IllegalArgumentException e) {
            ofPack(String.valueOf(e.getMessage()));
        }
        refused.found().forEach(this::refused);
    }

    /** Runs the sound rules of the stage while others of it are broken, and reports what their verbs refuse. */
    void runSome(StageRules sound) {
        RefusedVerbs refused = new RefusedVerbs();
        try {
            PolicyStage.runSome(sound, refused);
        } catch (RuleFailureException e) {
            failed(e);
        }
        refused.found().forEach(this::refused);
    }

    /** Reports what another fault is, such as a number that Drools does not convert. */
    private void failed(RuleFailureException e) {
        Throwable cause = Throwables.getCausalChain(e).stream()
                .filter(IllegalArgumentException.class::isInstance)
                .findFirst()
                .orElse(Throwables.getRootCause(e));
        Set<String> methods = Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .collect(Collectors.toSet());
        Optional<RuleText> rule = rule(e.rule());
        if (rule.isPresent()) {
            Optional<StatementText.VerbCall> verb = rule.get()
                    .verbs()
                    .filter(call -> methods.contains(call.verb()))
                    .findFirst();
            in(rule.get(), verb, failed(String.valueOf(cause.getMessage())), null);
        } else {
            ofPack(String.valueOf(e.getMessage()));
        }
    }

    private void refused(RefusedVerbs.RefusedVerb verb) {
        Optional<RuleText> rule = rule(verb.rule().name());
        refused(verb.why(), rule, rule.flatMap(text -> text.verbs()
                .skip(verb.call())
                .findFirst()));
    }

    /** Reports what only all rules together say, at the rule that it is about. */
    private void refused(RefusedSettingException why) {
        Optional<RuleText> rule = Optional.ofNullable(why.rule()).flatMap(set -> rule(set.name()));
        refused(why, rule, rule.flatMap(text -> text.verbs().findFirst()));
    }

    private void refused(RefusedSettingException why, Optional<RuleText> rule, Optional<StatementText.VerbCall> verb) {
        PackText said = PackText.of(why.said());
        Text advice = why.hint();
        PackText hint = advice == null ? null : PackText.of(advice);
        if (rule.isPresent()) {
            in(rule.get(), verb, said, hint);
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

    private void in(RuleText rule, Optional<StatementText.VerbCall> verb, PackText message, @Nullable PackText hint) {
        findings.in(
                rule,
                DiagnosticCode.POLICY,
                verb.map(StatementText.VerbCall::place).orElse(rule.thenPlace()),
                message,
                hint);
    }

    private Optional<RuleText> rule(String name) {
        return rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY && rule.name().equals(name))
                .findFirst();
    }
}
