package io.qarules.workbench.vendor;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Genesys Cloud. An evaluation as the quality API gives it (types Evaluation, EvaluationForm and EvaluationScoringSet of
 * the platform API), with its form expanded. The score (page "Evaluation form scoring" of the resource center) is Σ group
 * weight × points ÷ Σ group weight × possible points, without what is marked N/A; here that is one section whose
 * questions weigh group weight × highest points. A fatal question without its highest points makes the score 0.
 */
final class GenesysReader implements VendorReader {
    private static final String SECTION = "form";

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        for (VendorNode document : documents) {
            if (document.at("entities").isThere()) {
                document.at("entities").each().forEach(evaluation -> evaluation(evaluation, cases));
            } else {
                evaluation(document, cases);
            }
        }
    }

    private static void evaluation(VendorNode evaluation, CaseCollector cases) {
        String id = evaluation.at("id").text();
        String agent = evaluation.at("agent").at("id").text();
        EvaluationStatus status = status(evaluation.at("status"));
        VendorNode released =
                evaluation.at("releaseDate").isThere() ? evaluation.at("releaseDate") : evaluation.at("changedDate");
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
                        .evaluatorId(evaluation.at("evaluator").at("id").text())
                        .form(evaluation.at("evaluationForm").at("name").text())
                        .kind(
                                evaluation.at("calibration").at("id").isThere()
                                        ? EvaluationKind.CALIBRATION
                                        : EvaluationKind.REGULAR)
                        .status(status)
                        .submittedAt(released.moment())
                        .scoring(Scoring.WEIGHTED)
                        .sections(sections(evaluation, cases))
                        .findings(List.of()),
                call(evaluation, cases));
    }

    private static @Nullable EvaluationStatus status(VendorNode status) {
        return switch (String.valueOf(status.text()).toUpperCase(Locale.ROOT)) {
            case "PENDING", "INPROGRESS" -> EvaluationStatus.DRAFT;
            case "FINISHED", "INREVIEW" -> EvaluationStatus.SUBMITTED;
            case "RETRACTED" -> EvaluationStatus.RETRACTED;
            default -> null;
        };
    }

    private static @Nullable Call call(VendorNode evaluation, CaseCollector cases) {
        String id = evaluation.at("conversation").at("id").text();
        Instant start = evaluation.at("conversationDate").moment();
        if (id != null && start == null) {
            cases.leaveOut(evaluation.at("conversationDate"), "noStart", id);
        }
        return id == null || start == null
                ? null
                : Call.builder().id(id).startedAt(start).build();
    }

    private static List<Section> sections(VendorNode evaluation, CaseCollector cases) {
        VendorNode answers = evaluation.at("answers").at("questionGroupScores");
        if (!answers.isThere()) {
            return List.of();
        }
        VendorNode groups = evaluation.at("evaluationForm").at("questionGroups");
        if (!groups.isThere()) {
            cases.leaveOut(evaluation.at("evaluationForm"), "genesys.noForm");
            return List.of();
        }
        Map<String, VendorNode> scores = new HashMap<>();
        for (VendorNode group : answers.each()) {
            String groupId = group.at("questionGroupId").text();
            for (VendorNode score : group.at("questionScores").each()) {
                if (!group.at("markedNA").isTrue()) {
                    scores.put(groupId + "/" + score.at("questionId").text(), score);
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        for (VendorNode group : groups.each()) {
            BigDecimal weight = group.at("weight").number();
            if (weight == null) {
                cases.missing(group.at("weight"));
                return List.of();
            }
            for (VendorNode question : group.at("questions").each()) {
                if (!add(question, group.at("id").text() + "/", weight, scores, questions, cases)) {
                    return List.of();
                }
            }
        }
        return questions.isEmpty() ? List.of() : List.of(new Section(SECTION, BigDecimal.ONE, questions));
    }

    /** Returns false where a score cannot be used, since the form without it would score otherwise. */
    private static boolean add(
            VendorNode question,
            String group,
            BigDecimal weight,
            Map<String, VendorNode> scores,
            List<Question> questions,
            CaseCollector cases) {
        BigDecimal max = question.at("answerOptions").each().stream()
                .map(option -> option.at("value").number())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (max.signum() <= 0) {
            return true; // a text, or points that nobody can get: it is in neither sum
        }
        String id = group + question.at("id").text();
        VendorNode score = scores.get(id);
        BigDecimal points = score == null
                        || score.at("markedNA").isTrue()
                        || score.at("systemMarkedNA").isTrue()
                ? null
                : score.at("score").number();
        if (points != null && (points.signum() < 0 || points.compareTo(max) > 0)) {
            cases.leaveOut(
                    Objects.requireNonNull(score).at("score"),
                    "genesys.points",
                    points.toPlainString(),
                    max.toPlainString());
            return false;
        }
        questions.add(QuestionBuilder.builder()
                .id(id)
                .weight(weight.multiply(max))
                .points(points)
                .max(max)
                .fatal(question.at("isKill").isTrue())
                .build());
        return true;
    }
}
