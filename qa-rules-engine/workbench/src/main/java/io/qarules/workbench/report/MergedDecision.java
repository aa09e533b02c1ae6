package io.qarules.workbench.report;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision of a settlement as shown: survey reviews that differ only in the survey are merged.
 *
 * @param first the decision, or the first of the merged ones
 * @param subjects the ids of the surveys; empty where the decision is about the agent
 */
record MergedDecision(SettlementDecision first, List<String> subjects) {
    MergedDecision {
        subjects = List.copyOf(subjects);
    }

    /** Returns a member's decisions, survey reviews first. */
    static List<MergedDecision> of(MemberSettlement member) {
        List<MergedDecision> merged = new ArrayList<>();
        List<SettlementDecision> reviews =
                member.decisions().stream().filter(MergedDecision::isReview).toList();
        if (!reviews.isEmpty()) {
            merged.add(new MergedDecision(
                    reviews.get(0), reviews.stream().map(MergedDecision::survey).toList()));
        }
        member.decisions().stream()
                .filter(decision -> !isReview(decision))
                .forEach(decision -> merged.add(new MergedDecision(decision, List.of())));
        return merged;
    }

    /** Returns the kind, with the number of decisions where several are merged. */
    Text kind() {
        Text kind = ReportWords.of(first.kind());
        return subjects.size() < 2
                ? kind
                : new Text(kind.zh() + " × " + subjects.size(), kind.en() + " × " + subjects.size());
    }

    private static boolean isReview(SettlementDecision decision) {
        return decision.kind() == DecisionKind.SURVEY_REVIEW;
    }

    /** Returns the survey's id, which a settlement's decision has only as part of its own id. */
    private static String survey(SettlementDecision review) {
        return review.id().substring(review.id().indexOf(':') + 1);
    }
}
