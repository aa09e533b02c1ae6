package io.qarules.workbench.report;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * A settlement's decision as people read it: the reviews of several surveys, alike but for the survey, are one.
 *
 * @param first the decision, or the first of those alike
 * @param subjects the surveys; empty where the decision is about the agent
 */
record MergedDecision(SettlementDecision first, List<String> subjects) {
    MergedDecision {
        subjects = List.copyOf(subjects);
    }

    /** A member's decisions, the reviews of surveys before all others. */
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

    /** The kind, with the number where there are several. */
    Text kind() {
        Text kind = ReportWords.of(first.kind());
        return subjects.size() < 2
                ? kind
                : new Text(kind.zh() + " × " + subjects.size(), kind.en() + " × " + subjects.size());
    }

    private static boolean isReview(SettlementDecision decision) {
        return decision.kind() == DecisionKind.SURVEY_REVIEW;
    }

    /** A settlement's decision has its subject in its id only. */
    private static String survey(SettlementDecision review) {
        return review.id().substring(review.id().indexOf(':') + 1);
    }
}
