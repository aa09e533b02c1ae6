package io.qarules.workbench.vendor;

import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one Genesys Cloud evaluation, put to the questions of its form. What cannot be used is named, and then
 * there is no score, since the form without it would score otherwise.
 */
final class GenesysAnswers {
    private static final String OPTIONS = "multipleSelectOptionQuestions";
    private static final String OPTION_SCORES = "multipleSelectQuestionOptionScores";

    private final CaseCollector cases;
    private final boolean finished;
    private final VendorNode anyFailedKill;
    private final Map<String, VendorNode> scores = new LinkedHashMap<>();
    private final Map<String, VendorNode> unasked;
    private final Set<String> groups = new HashSet<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final Map<String, Question> read = new LinkedHashMap<>();
    private boolean usable = true;

    /** Reads what is answered; of an evaluation that is not finished, questions may be without a score. */
    GenesysAnswers(VendorNode answers, boolean finished, CaseCollector cases) {
        this.cases = cases;
        this.finished = finished;
        this.anyFailedKill = answers.at("anyFailedKillQuestions");
        require(CodedField.GENESYS_ANY_FAILED_KILL.isKnown(anyFailedKill, cases));
        for (VendorNode group : whole(answers.at("questionGroupScores"))) {
            String groupId = group.at("questionGroupId").text() + "/";
            if (!groups.add(groupId)) {
                refuse(group.at("questionGroupId"), "genesys.twice");
            }
            require(CodedField.GENESYS_MARKED_NA.isKnown(group.at("markedNA"), cases));
            for (VendorNode score : whole(group.at("questionScores"))) {
                String id = groupId + score.at("questionId").text();
                put(id, score);
                for (VendorNode option : whole(score.at(OPTION_SCORES))) {
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
        require(CodedField.GENESYS_MARKED_NA.isKnown(score.at("markedNA"), cases)
                && CodedField.GENESYS_MARKED_NA.isKnown(score.at("systemMarkedNA"), cases)
                && CodedField.GENESYS_FAILED_KILL.isKnown(score.at("failedKillQuestion"), cases));
        if (scores.putIfAbsent(id, score) != null) {
            refuse(score.at("questionId"), "genesys.twice");
        }
    }

    /** Returns the questions that give points; none, and says so, where one cannot be used. */
    List<Question> questions(VendorNode form) {
        if (!usable) {
            return List.of();
        }
        for (VendorNode group : whole(form)) {
            BigDecimal weight = group.at("weight").number();
            if (weight == null) {
                cases.missing(group.at("weight"));
                return List.of();
            }
            for (VendorNode question : whole(group.at("questions"))) {
                question(question, group.at("id").text() + "/", weight);
            }
        }
        unasked.values()
                .forEach(score -> cases.leaveOut(
                        score.at("questionId"),
                        "genesys.noQuestion",
                        score.at("questionId").shown()));
        boolean failed = read.values().stream().anyMatch(GenesysAnswers::isFailed);
        if (usable && (failed ? anyFailedKill.isFalse() : anyFailedKill.isTrue())) {
            refuse(anyFailedKill, failed ? "genesys.failed" : "genesys.noneFailed");
        }
        return usable ? List.copyOf(read.values()) : List.of();
    }

    private void question(VendorNode question, String group, BigDecimal weight) {
        require(CodedField.GENESYS_KILL.isKnown(question.at("isKill"), cases));
        String id = group + question.at("id").text();
        VendorNode score = taken(id);
        boolean applies = !notApplicable.contains(group) && !isNotApplicable(score);
        boolean fatal = question.at("isKill").isTrue();
        List<VendorNode> options = whole(question.at(OPTIONS));
        if (options.isEmpty()) {
            add(question, id, weight.multiply(highest(question)), highest(question), score, applies, fatal);
            return;
        }
        if (score == null
                || !score.at(OPTION_SCORES).isThere()
                || score.at(OPTION_SCORES).each().isEmpty()) {
            BigDecimal max = options.stream().map(this::highest).reduce(BigDecimal.ZERO, BigDecimal::add);
            add(question, id, weight.multiply(max), max, score, applies, fatal);
            return;
        }
        for (VendorNode option : options) {
            String optionId = id + "/" + option.at("id").text();
            VendorNode own = taken(optionId);
            BigDecimal max = highest(option);
            add(option, optionId, weight.multiply(max), max, own, applies && !isNotApplicable(own), fatal);
        }
    }

    private @Nullable VendorNode taken(String id) {
        unasked.remove(id);
        return scores.get(id);
    }

    private static boolean isNotApplicable(@Nullable VendorNode score) {
        return score != null
                && (score.at("markedNA").isTrue() || score.at("systemMarkedNA").isTrue());
    }

    private static boolean isFailed(Question question) {
        BigDecimal points = question.points();
        return Boolean.TRUE.equals(question.fatal()) && points != null && points.compareTo(question.max()) < 0;
    }

    private BigDecimal highest(VendorNode question) {
        return whole(question.at("answerOptions")).stream()
                .map(option -> option.at("value").number())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private void add(
            VendorNode asked,
            String id,
            BigDecimal weight,
            BigDecimal max,
            @Nullable VendorNode answer,
            boolean applies,
            boolean fatal) {
        VendorNode written = answer == null ? asked : answer.at("score");
        BigDecimal points = answer == null || !applies ? null : written.number();
        boolean counts = max.signum() > 0; // else a text, or points that nobody can get: it is in neither sum
        if (applies && points == null && answer != null && written.isThere()) {
            refuse(written, "noNumber", written.shown());
        } else if (applies && points == null && counts && finished) {
            refuse(written, "genesys.unanswered", id);
        }
        if (points != null && (points.signum() < 0 || points.compareTo(max.max(BigDecimal.ZERO)) > 0)) {
            refuse(written, "genesys.points", points.toPlainString(), max.toPlainString());
        }
        Question question = QuestionBuilder.builder()
                .id(id)
                .weight(weight)
                .points(points)
                .max(max)
                .fatal(fatal)
                .build();
        if (answer != null && answer.at("failedKillQuestion").isTrue() && !isFailed(question)) {
            refuse(answer.at("failedKillQuestion"), "genesys.notFailed", id);
        }
        if (counts && read.put(id, question) != null) {
            refuse(asked.at("id"), "genesys.twice");
        }
    }

    private List<VendorNode> whole(VendorNode list) {
        Optional<List<VendorNode>> entries = Entries.whole(list, CodedField.Then.NO_SCORE, cases);
        require(entries.isPresent());
        return entries.orElse(List.of());
    }

    private void require(boolean condition) {
        usable &= condition;
    }

    private void refuse(VendorNode what, String key, Object... values) {
        cases.leaveOut(what, key, values);
        usable = false;
    }
}
