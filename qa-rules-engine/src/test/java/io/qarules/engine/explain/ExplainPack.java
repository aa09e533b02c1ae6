package io.qarules.engine.explain;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Effect;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.WhatIf;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A pack with the rows of POLICY 3 that explanations are tried on, and explanations in a few words. */
final class ExplainPack {
    static final String DAY_1 = "2026-10-01T10:00:00+08:00";
    static final String DAY_2 = "2026-10-02T10:00:00+08:00";
    static final String DAY_3 = "2026-10-03T10:00:00+08:00";
    static final String DAY_4 = "2026-10-04T10:00:00+08:00";
    static final String AFTER = "2028-01-01T00:00:00+08:00";

    private ExplainPack() {}

    /** 6.3.1.2 warns first and fines 10 then; 6.3.1.6 is verified; 6.3.2.5 is 50 to 100; two clauses are one act. */
    static QaRulesEngine load(Path folder, String... policy) {
        TestPack pack = TestPack.minimal(folder)
                .policy("policy.acknowledgeFines();")
                .policy("policy.techniqueExcuses( \"6.3.1.*\" );")
                .policy("policy.oneAct( \"6.3.3.6\", \"6.3.3.7\" );")
                .policy("policy.deductionCap( 20 );")
                .policy("policy.gradeToRectify( \"FAIL\", 0 );")
                .penalize("6.3.1.2", "occurrence == 1", "decide.warn( $o );")
                .penalize("6.3.1.2", "occurrence > 1", "decide.fine( $o, 10 );")
                .penalize("6.3.1.6", "occurrence == 1", "decide.onceVerified().fineWithoutAmount( $o );")
                .penalize("6.3.1.6", "occurrence > 1", "decide.dismiss( $o );")
                .penalize("6.3.2.5", "decide.fineBetween( $o, 50, 100 );")
                .penalize("6.3.3.6", "decide.fine( $o, 200 );")
                .penalize("6.3.3.7", "decide.fine( $o, 50 );")
                .detect(
                        "6.3.1.2",
                        "$c : Call( connected == true, notes != null, notes.condition == false )",
                        "detect.breach( $c );")
                .reward(
                        "6.2.1",
                        "$claim : ProgressClaim( grade == ImprovementGrade.FULL )",
                        "award.progress( $claim, 100 );")
                .reward("6.2.3", "$n : Nomination( type == NominationType.COMMENDATION )", "award.commend( $n );")
                .policy("policy.grade( \"PASS\", 60 );");
        for (String says : policy) {
            pack.policy(says);
        }
        return pack.load();
    }

    static String words(NotCounted finding) {
        return finding.findingId() + " " + finding.reason() + " " + finding.because();
    }

    static String words(Effect effect) {
        return effect.kind() + " " + effect.ids() + " " + effect.text().en();
    }

    static String words(WhatIf whatIf) {
        return whatIf.change() + " " + whatIf.ids() + " "
                + whatIf.decisions().stream().map(ExplainPack::words).toList();
    }

    static String words(ConditionTrace condition) {
        return condition.answer() + " " + condition.text() + " "
                + condition.values().stream()
                        .map(value -> value.name() + "=" + value.value())
                        .collect(Collectors.joining(" "));
    }

    private static String words(Decision decision) {
        return decision.kind() + " " + decision.status()
                + (decision.amount() == null ? "" : " " + decision.amount())
                + (decision.collected() == null ? "" : " collected " + decision.collected());
    }
}
