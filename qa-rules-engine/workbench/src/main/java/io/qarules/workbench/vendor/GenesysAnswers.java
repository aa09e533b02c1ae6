package io.qarules.workbench.vendor;

import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of one Genesys Cloud evaluation, put to the questions of its form. */
final class GenesysAnswers {
    private static final String OPTIONS = "multipleSelectOptionQuestions";
    private static final String OPTION_SCORES = "multipleSelectQuestionOptionScores";

    private final CaseCollector cases;
    private final Map<String, VendorNode> scores = new LinkedHashMap<>();
    private final Map<String, VendorNode> unasked;
    private final Set<String> notApplicable = new HashSet<>();
    private final List<Question> read = new ArrayList<>();
    private boolean usable = true;

    GenesysAnswers(VendorNode groups, CaseCollector cases) {
        this.cases = cases;
        for (VendorNode group : groups.each()) {
            String groupId = group.at("questionGroupId").text() + "/";
            usable &= CodedField.GENESYS_MARKED_NA.isKnown(group.at("markedNA"), cases);
            for (VendorNode score : group.at("questionScores").each()) {
                String id = groupId + score.at("questionId").text();
                put(id, score);
                for (VendorNode option : score.at(OPTION_SCORES).each()) {
                    put(id + "/" + option.at("questionId").text(), option);
                }
            }
            if (group.at("markedNA").isTrue()) {
                notApplicable.add(groupId);
            }
        }
        this.unasked = new LinkedHashMap<>(scores);
    }

    private void put(String id, VendorNode score) {
        usable &= CodedField.GENESYS_MARKED_NA.isKnown(score.at("markedNA"), cases)
                && CodedField.GENESYS_MARKED_NA.isKnown(score.at("systemMarkedNA"), cases);
        scores.put(id, score);
    }

    /** Returns the questions that give points; none, and says so, where one cannot be used. */
    List<Question> questions(VendorNode groups) {
        if (!usable) {
            return List.of();
        }
        for (VendorNode group : groups.each()) {
            BigDecimal weight = group.at("weight").number();
            if (weight == null) {
                cases.missing(group.at("weight"));
                return List.of();
            }
            for (VendorNode question : group.at("questions").each()) {
                if (!question(question, group.at("id").text() + "/", weight)) {
                    return List.of();
                }
            }
        }
        unasked.values()
                .forEach(score -> cases.leaveOut(
                        score.at("questionId"),
                        "genesys.noQuestion",
                        score.at("questionId").shown()));
        return read;
    }

    private boolean question(VendorNode question, String group, BigDecimal weight) {
        if (!CodedField.GENESYS_KILL.isKnown(question.at("isKill"), cases)) {
            return false;
        }
        String id = group + question.at("id").text();
        VendorNode score = taken(id);
        boolean applies = score != null && !notApplicable.contains(group) && !isNotApplicable(score);
        boolean fatal = question.at("isKill").isTrue();
        List<VendorNode> options = question.at(OPTIONS).each();
        if (options.isEmpty()) {
            return add(id, weight, highest(question), applies ? score : null, fatal);
        }
        if (score == null || score.at(OPTION_SCORES).each().isEmpty()) {
            BigDecimal max = options.stream().map(GenesysAnswers::highest).reduce(BigDecimal.ZERO, BigDecimal::add);
            return add(id, weight, max, applies ? score : null, fatal);
        }
        for (VendorNode option : options) {
            String optionId = id + "/" + option.at("id").text();
            VendorNode own = taken(optionId);
            boolean counts = applies && own != null && !isNotApplicable(own);
            if (!add(optionId, weight, highest(option), counts ? own : null, fatal)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable VendorNode taken(String id) {
        unasked.remove(id);
        return scores.get(id);
    }

    private static boolean isNotApplicable(VendorNode score) {
        return score.at("markedNA").isTrue() || score.at("systemMarkedNA").isTrue();
    }

    private static BigDecimal highest(VendorNode question) {
        return question.at("answerOptions").each().stream()
                .map(option -> option.at("value").number())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Returns false where a score cannot be used, since the form without it would score otherwise. */
    private boolean add(String id, BigDecimal weight, BigDecimal max, @Nullable VendorNode answer, boolean fatal) {
        BigDecimal points = answer == null ? null : answer.at("score").number();
        if (answer != null && points == null && answer.at("score").isThere()) {
            cases.leaveOut(answer.at("score"), "noNumber", answer.at("score").shown());
            return false;
        }
        if (answer != null
                && points != null
                && (points.signum() < 0 || points.compareTo(max.max(BigDecimal.ZERO)) > 0)) {
            cases.leaveOut(answer.at("score"), "genesys.points", points.toPlainString(), max.toPlainString());
            return false;
        }
        if (max.signum() > 0) { // else a text, or points that nobody can get: it is in neither sum
            read.add(QuestionBuilder.builder()
                    .id(id)
                    .weight(weight.multiply(max))
                    .points(points)
                    .max(max)
                    .fatal(fatal)
                    .build());
        }
        return true;
    }
}
