package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.text.StatementText.VerbCall;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names what a rule says and nothing follows from: an audience of what the agent's supervisor bears, which goes to the
 * director whatever the row says (POLICY 13), and the least size of a group where no tier is a share of one (POLICY 17).
 */
public final class NoEffectCheck {
    private static final String AUDIENCE = "to";
    private static final String ON_SUPERVISOR = "onSupervisor";
    private static final String LEAST_GROUP = "minGroup";
    private static final String TIER_BY_SHARE = "tier";

    private final DiagnosticCollector findings;

    private NoEffectCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    /**
     * Runs the check.
     *
     * @param rules all rules of a pack, of which nothing else is wrong
     */
    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        NoEffectCheck check = new NoEffectCheck(findings);
        Set<String> settings = rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(RuleText::verbs)
                .map(VerbCall::verb)
                .collect(Collectors.toSet());
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.PENALIZE) {
                rule.then().stream().map(StatementText::calls).forEach(row -> check.audiences(rule, row));
            } else if (rule.stage() == Stage.POLICY && !settings.contains(TIER_BY_SHARE)) {
                rule.verbs()
                        .filter(call -> call.verb().equals(LEAST_GROUP))
                        .forEach(call -> check.say(rule, call, PackText.of("NO_EFFECT.min-group")));
            }
        }
    }

    private void audiences(RuleText rule, List<VerbCall> row) {
        for (int at = 0; at < row.size(); at++) {
            if (row.get(at).verb().equals(AUDIENCE) && isOnSupervisorsOnly(row, at)) {
                say(rule, row.get(at), PackText.of("NO_EFFECT.audience"));
            }
        }
    }

    /** Returns whether all that follows an audience in a row, up to the next audience, falls on the supervisor. */
    private static boolean isOnSupervisorsOnly(List<VerbCall> row, int audience) {
        boolean onSupervisor =
                row.subList(0, audience).stream().anyMatch(call -> call.verb().equals(ON_SUPERVISOR));
        boolean any = false;
        for (VerbCall call : row.subList(audience + 1, row.size())) {
            if (call.verb().equals(AUDIENCE)) {
                break;
            }
            onSupervisor |= call.verb().equals(ON_SUPERVISOR);
            if (!Verbs.modifies(Stage.PENALIZE, call.verb())) {
                if (!onSupervisor) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private void say(RuleText rule, VerbCall call, PackText message) {
        findings.in(rule, DiagnosticCode.NO_EFFECT, call.place(), message, PackText.of("HINT.leave-out"));
    }
}
