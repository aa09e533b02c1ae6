package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its reason and proof, as shown.
 *
 * @param when the day; null for a decision of a settlement
 * @param sum of a fine or an award, CNY
 * @param taken what a fine in force deducts from the wage, CNY
 * @param proof the rule, and the facts it matched
 */
record DecisionView(
        String id,
        @Nullable String when,
        String clause,
        Text kind,
        String status,
        Text statusText,
        @Nullable String sum,
        @Nullable String taken,
        Text reason,
        String rule,
        String proof) {

    static DecisionView of(Decision decision, Proof proof, ZoneId zone) {
        return new DecisionView(
                decision.id(),
                ReportFormat.minute(decision.occurredAt(), zone),
                decision.clause(),
                ReportWords.of(decision.kind()),
                style(decision.status()),
                ReportWords.of(decision.status()),
                money(decision.amount(), decision.min(), decision.max()),
                decision.status() == DecisionStatus.FINAL && decision.collected() != null
                        ? ReportFormat.money(decision.collected())
                        : null,
                decision.reason(),
                decision.rule(),
                proof(decision, proof));
    }

    static DecisionView of(MergedDecision alike) {
        SettlementDecision decision = alike.first();
        return new DecisionView(
                decision.id(),
                null,
                decision.clause(),
                alike.kind(),
                style(decision.status()),
                ReportWords.of(decision.status()),
                money(decision.amount(), decision.min(), decision.max()),
                null,
                decision.reason(),
                decision.rule(),
                alike.subjects().isEmpty() ? "" : of(String.join(", ", alike.subjects())));
    }

    /** Formats an amount, with its range where there is one; null where neither is known. */
    static @Nullable String money(@Nullable BigDecimal amount, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (max == null) {
            return amount == null ? null : ReportFormat.money(amount);
        }
        String range = ReportFormat.money(min) + "–" + ReportFormat.money(max);
        return amount == null ? range : ReportFormat.money(amount) + " (" + range + ")";
    }

    private static String style(DecisionStatus status) {
        return switch (status) {
            case FINAL -> "in-force";
            case PENDING, PROPOSED, SUSPENDED -> "waiting";
            case ABSORBED, UNFUNDED -> "replaced";
        };
    }

    private static String of(String subject) {
        return " · 对象 of " + subject;
    }

    private static String proof(Decision decision, Proof proof) {
        StringBuilder text = new StringBuilder(of(decision.subjectId()));
        if (decision.callId() != null && !decision.subjectId().contains(":" + decision.callId() + ":")) {
            text.append(" · 通话 call ").append(decision.callId());
        }
        if (decision.occurrence() != null) {
            text.append(" · 第%s次 occurrence %s".formatted(decision.occurrence(), decision.occurrence()));
        }
        if (!proof.counted().isEmpty()) {
            text.append(" · 此前计入 counted before ").append(String.join(", ", proof.counted()));
            if (proof.moreCounted() > 0) {
                text.append("，另有更早的 and earlier ones: ").append(proof.moreCounted());
            }
        }
        if (!proof.tallied().isEmpty()) {
            text.append(" · 累计计入 added up ").append(String.join(", ", proof.tallied()));
        }
        if (proof.verificationId() != null) {
            text.append(" · 主管核实 verified ").append(proof.verificationId());
        }
        if (!proof.openAppeals().isEmpty()) {
            text.append(" · 未决申诉 open appeals ").append(String.join(", ", proof.openAppeals()));
        }
        if (decision.absorbedBy() != null) {
            text.append(" · 由 replaced by ").append(decision.absorbedBy());
        }
        Text audience = ReportWords.of(decision.audience());
        return text.append(" · 报 to %s %s · %s".formatted(audience.zh(), audience.en(), proof.file()))
                .toString();
    }
}
