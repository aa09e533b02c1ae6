package io.qarules.workbench.vendor;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Question;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Genesys Cloud. An evaluation as the quality API gives it (types Evaluation, EvaluationForm and EvaluationScoringSet of
 * the platform API), with its form expanded. The score (page "Evaluation form scoring" of the resource center) is Σ group
 * weight × points ÷ Σ group weight × possible points, without what is marked N/A; here that is one section whose
 * questions weigh group weight × highest points. Each option of a multiple-select question gives points of its own (type
 * EvaluationQuestion, {@code multipleSelectOptionQuestions}), and is a question here. A fatal question without its highest
 * points makes the score 0.
 */
final class GenesysReader implements VendorReader {
    private static final String SECTION = "form";

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        List<VendorNode> evaluations = new ArrayList<>();
        for (VendorNode document : documents) {
            if (document.at("entities").isThere()) {
                evaluations.addAll(Entries.of(document.at("entities"), cases));
            } else {
                evaluations.add(document);
            }
        }
        Once.taken(
                        evaluations,
                        evaluation -> evaluation.at("id"),
                        GenesysReader::released,
                        Once.BY_TEXT,
                        "again",
                        cases)
                .forEach(evaluation -> evaluation(evaluation, cases));
    }

    private static VendorNode released(VendorNode evaluation) {
        VendorNode released = evaluation.at("releaseDate");
        return released.isThere() ? released : evaluation.at("changedDate");
    }

    private static void evaluation(VendorNode evaluation, CaseCollector cases) {
        if (!CodedField.GENESYS_REDACTED.isKnown(evaluation.at("redacted"), cases)) {
            return;
        }
        if (evaluation.at("redacted").isTrue()) {
            cases.leaveOut(evaluation.at("redacted"), "genesys.redacted");
            return;
        }
        String id = evaluation.at("id").text();
        String agent = evaluation.object("agent", cases).at("id").text();
        if (!CodedField.GENESYS_STATUS.isKnown(evaluation.at("status"), cases)) {
            return;
        }
        EvaluationStatus status = status(evaluation.at("status"));
        VendorNode released = released(evaluation);
        if (id == null || agent == null || status == null) {
            cases.missing(
                    id == null
                            ? evaluation.at("id")
                            : agent == null ? evaluation.at("agent") : evaluation.at("status"));
            return;
        }
        if (released.moment() == null && status != EvaluationStatus.DRAFT) {
            cases.missing(released);
            return;
        }
        cases.add(
                agent,
                Evaluation.builder()
                        .id(id)
                        .evaluatorId(
                                evaluation.object("evaluator", cases).at("id").text())
                        .form(evaluation
                                .object("evaluationForm", cases)
                                .at("name")
                                .text())
                        .kind(
                                evaluation.object("calibration", cases).at("id").isThere()
                                        ? EvaluationKind.CALIBRATION
                                        : EvaluationKind.REGULAR)
                        .status(status)
                        .submittedAt(released.moment())
                        .scoring(Scoring.WEIGHTED)
                        .sections(sections(evaluation, status, cases))
                        .findings(List.of()),
                call(evaluation, cases),
                evaluation,
                evaluation.at("answers").at("totalScore"));
    }

    private static @Nullable EvaluationStatus status(VendorNode status) {
        return switch (String.valueOf(status.text())) {
            case "PENDING", "INPROGRESS" -> EvaluationStatus.DRAFT;
            case "FINISHED", "INREVIEW" -> EvaluationStatus.SUBMITTED;
            case "RETRACTED" -> EvaluationStatus.RETRACTED;
            default -> null;
        };
    }

    private static @Nullable Call call(VendorNode evaluation, CaseCollector cases) {
        String id = evaluation.object("conversation", cases).at("id").text();
        Instant start = evaluation.at("conversationDate").moment();
        if (id != null && start == null) {
            cases.leaveOut(evaluation.at("conversationDate"), "noStart", id);
        }
        return id == null || start == null
                ? null
                : Call.builder().id(id).startedAt(start).build();
    }

    private static List<Section> sections(VendorNode evaluation, EvaluationStatus status, CaseCollector cases) {
        VendorNode answers = evaluation.object("answers", cases);
        boolean finished = status != EvaluationStatus.DRAFT;
        if (!answers.at("questionGroupScores").isThere()) {
            if (finished) {
                cases.leaveOut(answers.at("questionGroupScores"), "genesys.noAnswers");
            }
            return List.of();
        }
        if (!evaluation.at("evaluationForm").at("questionGroups").isThere()) {
            cases.leaveOut(evaluation.at("evaluationForm"), "genesys.noForm");
            return List.of();
        }
        List<Question> questions = new GenesysAnswers(answers, finished, cases)
                .questions(evaluation.at("evaluationForm").at("questionGroups"));
        return questions.isEmpty() ? List.of() : List.of(new Section(SECTION, BigDecimal.ONE, questions));
    }
}
