package io.qarules.workbench.office;

import io.qarules.outcome.Text;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.report.ReportWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section of common problems: the heat map, what is common, what is individual, what trainings did. */
record ProblemsView(
        String period,
        @Nullable String previous,
        HeatMap heat,
        List<ShareChart> charts,
        List<DecisionRow> common,
        List<DecisionRow> individual,
        List<TrainingRow> trainings,
        int withoutOutcome) {

    /** @param reviews in time order, one or more; the last one is reported */
    static ProblemsView of(List<ProblemReview> reviews) {
        ProblemReview review = reviews.get(reviews.size() - 1);
        HeatMap heat = HeatMap.of(reviews);
        return new ProblemsView(
                review.period(),
                review.previousPeriod(),
                heat,
                heat.cells().stream()
                        .filter(cell -> cell.common() || cell.marked())
                        .filter(cell -> cell.series().points().size() > 1)
                        .map(ShareChart::of)
                        .toList(),
                rows(review, ProblemKind.TRAINING_NEED),
                rows(review, ProblemKind.INDIVIDUAL_PROBLEM),
                review.trainings().stream().map(TrainingRow::of).toList(),
                review.withoutOutcome().size());
    }

    private static List<DecisionRow> rows(ProblemReview review, ProblemKind kind) {
        return review.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .map(DecisionRow::of)
                .toList();
    }

    boolean anyCommon() {
        return !common.isEmpty();
    }

    boolean anyIndividual() {
        return !individual.isEmpty();
    }

    int individuals() {
        return individual.size();
    }

    boolean anyCharts() {
        return !charts.isEmpty();
    }

    boolean anyTrainings() {
        return !trainings.isEmpty();
    }

    boolean anyWithout() {
        return withoutOutcome > 0;
    }

    /** What follows for a group, or for some of its agents. */
    record DecisionRow(String clause, String group, List<String> agents, Text audience, Text reason) {
        static DecisionRow of(ProblemDecision decision) {
            return new DecisionRow(
                    decision.clause(),
                    HeatMap.name(decision.group()),
                    decision.agentIds(),
                    ReportWords.of(decision.audience()),
                    decision.reason());
        }

        int size() {
            return agents.size();
        }
    }
}
