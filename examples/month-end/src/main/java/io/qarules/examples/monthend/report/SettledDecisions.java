package io.qarules.examples.monthend.report;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.SettlementDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A member's decisions as people read them: the reviews of surveys, alike but for the survey, in one. */
final class SettledDecisions {
    private SettledDecisions() {}

    static List<Alike> of(MemberSettlement member) {
        List<Alike> shown = new ArrayList<>();
        List<SettlementDecision> reviews =
                member.decisions().stream().filter(SettledDecisions::isReview).toList();
        if (!reviews.isEmpty()) {
            shown.add(new Alike(
                    reviews.get(0),
                    reviews.stream().map(SettledDecisions::survey).toList()));
        }
        Stream<SettlementDecision> others = member.decisions().stream().filter(decision -> !isReview(decision));
        others.forEach(decision -> shown.add(new Alike(decision, List.of())));
        return shown;
    }

    private static boolean isReview(SettlementDecision decision) {
        return decision.kind() == DecisionKind.SURVEY_REVIEW;
    }

    /** A settlement's decision has its subject in its id only. */
    private static String survey(SettlementDecision review) {
        return review.id().substring(review.id().indexOf(':') + 1);
    }

    /** @param subjects the surveys; empty where the decision is about the agent */
    record Alike(SettlementDecision first, List<String> subjects) {
        /** With the number where there are several. */
        Text kind() {
            Text kind = Words.of(first.kind());
            return subjects.size() < 2
                    ? kind
                    : new Text(kind.zh() + " × " + subjects.size(), kind.en() + " × " + subjects.size());
        }
    }
}
