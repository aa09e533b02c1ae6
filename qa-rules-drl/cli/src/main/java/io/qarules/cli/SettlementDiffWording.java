package io.qarules.cli;

import io.qarules.outcome.Language;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import io.qarules.workbench.diff.SettlementDiff.ChangedDecision;
import io.qarules.workbench.diff.SettlementDiff.FundChange;
import io.qarules.workbench.diff.SettlementDiff.Indices;
import io.qarules.workbench.diff.SettlementDiff.OwnerChange;
import io.qarules.workbench.diff.SettlementDiff.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a comparison of settlements in one language, for text and page. */
final class SettlementDiffWording {
    private final DiffWording wording;

    SettlementDiffWording(Language language) {
        this.wording = new DiffWording(language);
    }

    /** Returns who is affected, and how tier and index change. */
    String heading(OwnerChange change) {
        List<String> parts = new ArrayList<>();
        Tiers tier = change.tier();
        if (tier != null) {
            parts.add(tier.before().equals(tier.after()) ? tier.after() : tier.before() + " → " + tier.after());
        }
        Indices index = change.index();
        if (index != null) {
            String old = known(index.before());
            String now = known(index.after());
            parts.add(wording.say("index", old.equals(now) ? now : old + " → " + now));
        }
        String who = wording.say("ofPeriod", change.owner(), change.period());
        return parts.isEmpty() ? who : who + ": " + String.join(", ", parts);
    }

    /** Returns what changes in a decision. */
    String decision(ChangedDecision changed) {
        SettlementDecision old = changed.before();
        SettlementDecision now = changed.after();
        String what = old == null ? shown(now) : now == null ? shown(old) : shown(old) + " → " + shown(now);
        return wording.of(changed.change()) + " " + what;
    }

    /** Returns what changes in the fund of a period. */
    String fund(FundChange fund) {
        return wording.say(
                "fund",
                fund.period(),
                fund.paidBefore().toPlainString(),
                fund.paidAfter().toPlainString(),
                fund.closingBefore().toPlainString(),
                fund.closingAfter().toPlainString());
    }

    /** Returns why a period could not be compared. */
    String notCompared(NotCompared one) {
        List<String> why = new ArrayList<>();
        if (one.before() != null) {
            why.add(wording.say("oldPack", wording.in(one.before())));
        }
        if (one.after() != null && !one.after().equals(one.before())) {
            why.add(wording.say("newPack", wording.in(one.after())));
        }
        return wording.say("line", DiffWording.plain(one.line()), String.join("; ", why));
    }

    private String shown(@Nullable SettlementDecision decision) {
        if (decision == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(wording.of(decision.kind(), decision.status()));
        add(parts, decision.metric());
        add(parts, decision.amount());
        add(parts, decision.factor() == null ? null : "× " + decision.factor().toPlainString());
        add(parts, decision.target());
        add(parts, decision.mentorId());
        add(parts, decision.deadline());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, @Nullable Object value) {
        if (value != null) {
            parts.add(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private String known(@Nullable BigDecimal index) {
        return index == null ? wording.say("unknown") : index.toPlainString();
    }
}
