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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Zendesk QA. Conversations with reviews as the export API gives them (page "Export data from Zendesk QA"). A category's
 * score is (rating − lowest) ÷ (highest − lowest) × 100; a review's is the mean of its categories' scores by weight,
 * without those skipped, and 0 where a critical category is below 50 (page "Understanding Zendesk QA Reviews dashboard
 * calculations").
 */
final class ZendeskReader implements VendorReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FAIL_BELOW = BigDecimal.valueOf(50);

    @Override
    public void read(List<VendorNode> documents, CaseCollector cases) {
        List<VendorNode> conversations = new ArrayList<>();
        for (VendorNode document : documents) {
            if (document.at("conversations").isThere()) {
                conversations.addAll(Entries.of(document.at("conversations"), cases));
            } else if (document.at("reviews").isThere()) {
                conversations.add(document);
            } else {
                cases.leaveOut(document, "zendesk.unknown");
            }
        }
        List<VendorNode> reviews = new ArrayList<>();
        conversations.forEach(conversation -> reviews.addAll(Entries.of(conversation.at("reviews"), cases)));
        Set<List<String>> taken = Once.taken(
                        reviews, review -> review.at("id"), ZendeskReader::updated, Once.BY_TEXT, "again", cases)
                .stream()
                .map(VendorNode::place)
                .collect(Collectors.toSet());
        conversations.forEach(conversation -> conversation(conversation, taken, cases));
    }

    private static VendorNode updated(VendorNode review) {
        VendorNode updated = review.at("updatedISO");
        return updated.isThere() ? updated : review.at("createdISO");
    }

    private static void conversation(VendorNode conversation, Set<List<String>> taken, CaseCollector cases) {
        String id = conversation.at("externalId").text();
        Instant start = conversation.at("createdAtISO").moment();
        if (id != null && start == null) {
            cases.leaveOut(conversation.at("createdAtISO"), "noStart", id);
        }
        Call call = id == null || start == null
                ? null
                : Call.builder().id(id).startedAt(start).build();
        conversation.at("reviews").each().stream()
                .filter(review -> taken.contains(review.place()))
                .forEach(review -> review(review, call, cases));
    }

    private static void review(VendorNode review, @Nullable Call call, CaseCollector cases) {
        String id = review.at("id").text();
        String agent = review.object("reviewee", cases).at("email").text();
        VendorNode updated = updated(review);
        if (id == null || agent == null || updated.moment() == null) {
            cases.missing(
                    id == null
                            ? review.at("id")
                            : agent == null ? review.at("reviewee").at("email") : updated);
            return;
        }
        cases.add(
                agent,
                Evaluation.builder()
                        .id(id)
                        .evaluatorId(
                                review.object("reviewer", cases).at("email").text())
                        .form(review.object("scorecard", cases).at("name").text())
                        .kind(EvaluationKind.REGULAR)
                        .status(EvaluationStatus.SUBMITTED)
                        .submittedAt(updated.moment())
                        .scoring(Scoring.WEIGHTED)
                        .sections(sections(review.at("ratings"), cases))
                        .findings(List.of()),
                call,
                review,
                review.at("score"));
    }

    private static List<Section> sections(VendorNode ratings, CaseCollector cases) {
        if (ratings.each().isEmpty()) {
            cases.leaveOut(ratings, "zendesk.noRatings", ratings.shown());
            return List.of();
        }
        Optional<List<VendorNode>> whole = Entries.whole(ratings, CodedField.Then.NO_SCORE, cases);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (VendorNode rating : whole.get()) {
            String id = rating.at("categoryId").text();
            BigDecimal weight = rating.at("weight").number();
            BigDecimal score = rating.at("score").number();
            if (id == null || !ids.add(id) || weight == null || weight.signum() < 0) {
                cases.missing(rating.at(weight == null || weight.signum() < 0 ? "weight" : "categoryId"));
                return List.of();
            }
            if (score == null && rating.at("score").isThere()) {
                cases.leaveOut(
                        rating.at("score"), "noNumber", rating.at("score").shown());
                return List.of();
            }
            if (score != null && (score.signum() < 0 || score.compareTo(HUNDRED) > 0)) {
                cases.leaveOut(rating.at("score"), "zendesk.score", score.toPlainString());
                return List.of();
            }
            if (!CodedField.ZENDESK_CRITICAL.isKnown(rating.at("critical"), cases)) {
                return List.of();
            }
            boolean critical = rating.at("critical").isTrue();
            questions.add(QuestionBuilder.builder()
                    .id(id)
                    .weight(weight)
                    .points(score)
                    .max(HUNDRED)
                    .fatal(critical)
                    .failBelow(critical ? FAIL_BELOW : null)
                    .build());
        }
        return List.of(new Section("scorecard", BigDecimal.ONE, questions));
    }
}
