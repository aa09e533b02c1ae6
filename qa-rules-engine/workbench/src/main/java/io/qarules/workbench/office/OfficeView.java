package io.qarules.workbench.office;

import io.qarules.calibration.Calibration;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.WeightAdvice;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.plan.InspectionPlan;
import io.qarules.problem.ProblemReview;
import io.qarules.workbench.report.OpeningLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The view of the page's template, section by section. */
record OfficeView(
        String title,
        @Nullable String note,
        OpeningLanguage opens,
        String style,
        String script,
        @Nullable PlanView plan,
        @Nullable CalibrationView calibration,
        @Nullable ProblemsView common,
        @Nullable DriversView drivers,
        List<ProblemRow> problems,
        List<PolicyVersion> policies) {

    static OfficeView of(OfficeReport report, OpeningLanguage opens, String style, String script) {
        InspectionPlan plan = report.plan();
        Calibration calibration = report.calibration();
        List<ProblemRow> problems = new ArrayList<>();
        List<PolicyVersion> policies = new ArrayList<>();
        if (plan != null) {
            problems.addAll(ProblemRow.of("plan", plan.problems()));
            policies.add(plan.policy());
        }
        if (calibration != null) {
            problems.addAll(ProblemRow.of("calibrate", calibration.problems()));
            policies.add(calibration.policy());
        }
        for (ProblemReview review : report.reviews()) {
            problems.addAll(ProblemRow.of("problems", review.problems()));
            policies.add(review.policy());
        }
        Drivers drivers = report.drivers();
        if (drivers != null) {
            problems.addAll(ProblemRow.of("drivers", drivers.problems()));
            WeightAdvice advice = drivers.advice();
            if (advice != null) {
                problems.addAll(ProblemRow.of("drivers --advise", advice.problems()));
                policies.add(advice.policy());
            }
        }
        return new OfficeView(
                report.title(),
                report.note().isBlank() ? null : report.note(),
                opens,
                style,
                script,
                plan == null ? null : PlanView.of(plan),
                calibration == null ? null : CalibrationView.of(calibration),
                report.reviews().isEmpty() ? null : ProblemsView.of(report.reviews()),
                drivers == null ? null : DriversView.of(drivers),
                problems,
                policies.stream().distinct().toList());
    }

    boolean anyProblems() {
        return !problems.isEmpty();
    }

    /**
     * Something wrong with an input.
     *
     * @param command whose input it was
     */
    record ProblemRow(String command, String code, String path, String value, String message) {
        static List<ProblemRow> of(String command, List<Problem> problems) {
            return problems.stream()
                    .map(problem -> new ProblemRow(
                            command,
                            problem.code().name(),
                            problem.path(),
                            problem.value() == null ? OfficeFormat.UNKNOWN : String.valueOf(problem.value()),
                            problem.message()))
                    .toList();
        }
    }
}
