package io.qarules.workbench.vendor;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Verification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aliyun 智能对话分析 (SCA, API {@code Qualitycheck} 2019-01-15). {@code GetResult} gives a file's agent, call, total and
 * the rules that were hit with their points; {@code GetResultToReview} gives what reviewers and the agent said of each
 * hit.
 */
final class AliyunReader implements VendorReader {
    private static final String REVIEWED = "1";
    private static final String UPHELD = "1";

    private final Map<String, VendorNode> reviews = new LinkedHashMap<>();

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        List<VendorNode> results = new ArrayList<>();
        for (VendorNode document : documents) {
            VendorNode data = document.at("Data");
            String file = data.at("FileId").text();
            if (data.at("ResultInfo").isThere()) {
                results.addAll(Entries.of(data.at("ResultInfo").wrapped("ResultInfo"), cases));
            } else if (file != null) {
                reviews.put(file, data);
            } else {
                cases.leaveOut(document, "aliyun.unknown");
            }
        }
        results.forEach(result -> result(result, cases));
        reviews.forEach((file, review) -> cases.leaveOut(review.at("FileId"), "aliyun.noResult", file));
    }

    private void result(VendorNode result, CaseCollector cases) {
        String failure = result.at("ErrorMessage").text();
        if (failure != null) {
            cases.leaveOut(
                    result.at("ErrorMessage"),
                    "aliyun.failed",
                    result.at("ErrorMessage").shown());
        }
        if (failure != null || !CodedField.ALIYUN_STATUS.isKnown(result.at("Status"), cases)) {
            reviews.remove(String.valueOf(result.at("Recording").at("Id").text()));
            return;
        }
        VendorNode recording = result.object("Recording", cases);
        String agent = result.object("Agent", cases).at("Id").text();
        String file = recording.at("Id").text();
        VendorNode created =
                result.at("CreateTimeLong").isThere() ? result.at("CreateTimeLong") : result.at("CreateTime");
        Instant submitted = moment(created);
        if (agent == null || file == null || submitted == null) {
            cases.missing(agent == null ? result.at("Agent").at("Id") : file == null ? recording.at("Id") : created);
            return;
        }
        String id = result.at("TaskId").text() + "/" + file;
        Map<String, BigDecimal> points = new HashMap<>();
        Deductions form = new Deductions();
        List<VendorNode> scores = Entries.whole(
                        result.at("HitScore").wrapped("HitScore"), CodedField.Then.NO_EVALUATION, cases)
                .orElse(null);
        if (scores == null) {
            return; // whether a hit adds points is then unknown
        }
        for (VendorNode score : scores) {
            BigDecimal number = score.at("ScoreNumber").decimal();
            String rule = score.at("RuleId").text();
            if (number == null || rule == null) {
                cases.missing(score.at(number == null ? "ScoreNumber" : "RuleId"));
                return;
            }
            points.merge(rule, number, BigDecimal::add);
            form.add(points.size() + ":" + rule + "/" + score.at("ScoreId").text(), number);
        }
        boolean reviewed = REVIEWED.equals(CodedField.ALIYUN_REVIEW_STATUS.read(result.at("ReviewStatus"), cases));
        EvaluationBuilder evaluation = Evaluation.builder()
                .id(id)
                .evaluatorId(reviewed ? result.at("Reviewer").text() : null)
                .form(Entries.texts(result.at("SchemeNameList").wrapped("SchemeNameList"), cases).stream()
                        .findFirst()
                        .orElse(null))
                .kind(EvaluationKind.AUTOMATIC)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(submitted)
                .reviewed(reviewed)
                .findings(findings(id, result, points, cases));
        form.score(evaluation, result.at("Score"), cases);
        if (cases.add(agent, evaluation, call(recording, file, cases), result, result.at("Score"))) {
            review(id, agent, file, evaluation.build(), points, cases);
        }
    }

    private static @Nullable Call call(VendorNode recording, String file, CaseCollector cases) {
        String callId = recording.at("CallId").text();
        String id = callId == null ? file : callId;
        Instant start = moment(recording.at("CallTime"));
        if (start == null) {
            cases.leaveOut(recording.at("CallTime"), "noStart", id);
            return null;
        }
        return Call.builder().id(id).startedAt(start).build();
    }

    /** A hit that adds points is no breach. */
    private static List<Finding> findings(
            String id, VendorNode result, Map<String, BigDecimal> points, CaseCollector cases) {
        List<Finding> findings = new ArrayList<>();
        for (VendorNode hit : Entries.of(result.at("HitResult").wrapped("HitResult"), cases)) {
            String rule = hit.at("Rid").text();
            String name = hit.at("Name").text();
            if (rule == null || name == null) {
                cases.missing(hit.at(rule == null ? "Rid" : "Name"));
            } else if (points.getOrDefault(rule, BigDecimal.ZERO).signum() <= 0) {
                findings.add(Finding.builder()
                        .id(id + "/" + rule)
                        .clause(RuleClause.of(name))
                        .note(name)
                        .build());
            }
        }
        return findings;
    }

    private void review(
            String id,
            String agent,
            String file,
            Evaluation evaluation,
            Map<String, BigDecimal> points,
            CaseCollector cases) {
        VendorNode review = reviews.remove(file);
        if (review == null) {
            return; // what was said of the hits is then unknown, and the evaluation counts as it says itself
        }
        for (VendorNode hit : Entries.of(review.at("HitRuleReviewInfoList").wrapped("HitRuleReviewInfo"), cases)) {
            String findingId = id + "/" + hit.at("Rid").text();
            boolean known = evaluation.findings().stream().anyMatch(finding -> findingId.equals(finding.id()));
            List<VendorNode> appealed = Entries.of(hit.at("ComplainHistories").wrapped("ComplainHistories"), cases);
            if (known) {
                Boolean upheld = verification(agent, findingId, hit.object("ReviewInfo", cases), cases);
                appeal(agent, findingId, appealed, upheld, hit.at("ReviewInfo"), cases);
            } else if (!appealed.isEmpty()
                    || !points.containsKey(String.valueOf(hit.at("Rid").text()))) {
                cases.leaveOut(hit, "aliyun.noHit", findingId);
            }
        }
        Entries.of(review.at("ManualScoreInfoList").wrapped("ManualScoreInfo"), cases).stream()
                .map(manual -> manual.at("ComplainHistories"))
                .filter(histories -> !Entries.of(histories.wrapped("ComplainHistories"), cases)
                        .isEmpty())
                .forEach(histories -> cases.leaveOut(histories, "aliyun.manual"));
    }

    /** Returns whether a reviewer upheld the hit; null where none has said so. */
    private static @Nullable Boolean verification(
            String agent, String findingId, VendorNode review, CaseCollector cases) {
        String result = CodedField.ALIYUN_REVIEW_RESULT.read(review.at("ReviewResult"), cases);
        if (result == null) {
            return null;
        }
        Instant at = moment(review.at("ReviewTime"));
        if (at == null) {
            cases.leaveOut(review.at("ReviewTime"), "aliyun.noTime", findingId);
            return null;
        }
        boolean upheld = result.equals(UPHELD);
        cases.verify(
                agent,
                Verification.builder()
                        .id("review:" + findingId)
                        .findingId(findingId)
                        .by(review.at("Reviewer").text())
                        .at(at)
                        .upheld(upheld)
                        .build());
        return upheld;
    }

    /** A review after the appeal was filed is what it was decided by. */
    private static void appeal(
            String agent,
            String findingId,
            List<VendorNode> histories,
            @Nullable Boolean upheld,
            VendorNode review,
            CaseCollector cases) {
        if (histories.isEmpty()) {
            return;
        }
        List<Instant> operations = histories.stream()
                .map(operation -> moment(operation.at("OperationTime")))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (operations.size() < histories.size()) {
            cases.missing(histories.get(0).at("OperationTime"));
            return;
        }
        Instant filed = operations.get(0);
        Instant reviewed = moment(review.at("ReviewTime"));
        boolean decided = upheld != null && reviewed != null && reviewed.isAfter(filed);
        AppealStatus status = Boolean.TRUE.equals(upheld) ? AppealStatus.REJECTED : AppealStatus.UPHELD;
        cases.appeal(
                agent,
                Appeal.builder()
                        .id("complaint:" + findingId)
                        .findingId(findingId)
                        .filedAt(filed)
                        .status(decided ? status : AppealStatus.OPEN)
                        .decidedAt(decided ? reviewed : null)
                        .build());
    }

    private static @Nullable Instant moment(VendorNode node) {
        Instant millis = node.epochMillis();
        return millis == null ? node.chinaMoment() : millis;
    }
}
