package io.qarules.workbench.vendor;

import io.qarules.casefile.FailScope;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Section;
import io.qarules.workbench.vendor.ConnectForm.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers of one exported Amazon Connect evaluation, by the sections at the top of its form. An automatic fail that no
 * question of ours can say (of another section, or with all points) stands there as a question that weighs nothing.
 */
final class ConnectAnswers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ConnectForm form;
    private final CaseCollector cases;
    private final Map<String, List<Question>> bySection = new LinkedHashMap<>();

    ConnectAnswers(ConnectForm form, CaseCollector cases) {
        this.form = form;
        this.cases = cases;
    }

    /** Returns the scored sections; none, and says so, where an answer cannot be used. */
    List<Section> sections(VendorNode evaluation) {
        VendorNode given = evaluation.at("questions");
        if (!given.isThere() || (given.isList() && given.each().isEmpty())) {
            cases.leaveOut(given, "connect.noAnswers");
            return List.of();
        }
        Optional<List<VendorNode>> whole = Entries.whole(given, CodedField.Then.NO_SCORE, cases);
        if (whole.isEmpty()) {
            return List.of();
        }
        Set<String> answered = new HashSet<>();
        for (VendorNode question : whole.get()) {
            String id = question.at("questionRefId").text();
            Asked asked = id == null ? null : form.question(id);
            if (asked == null) {
                cases.leaveOut(question.at("questionRefId"), "connect.noQuestion", String.valueOf(id));
            } else if (asked.isScored() && !answered.add(String.valueOf(id))) {
                cases.leaveOut(question.at("questionRefId"), "connect.twice", String.valueOf(id));
                return List.of();
            } else if (asked.isScored() && !answer(String.valueOf(id), asked, question)) {
                return List.of();
            }
        }
        List<Section> sections = new ArrayList<>();
        bySection.forEach(
                (id, questions) -> sections.add(new Section(id, form.weight(id, applying(questions)), questions)));
        return sections;
    }

    private static BigDecimal applying(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.points() != null)
                .map(Question::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns false where it cannot be used. */
    private boolean answer(String id, Asked asked, VendorNode question) {
        VendorNode score = question.at("score");
        if (!CodedField.CONNECT_AUTOMATIC_FAIL.isKnown(score.at("automaticFail"), cases)
                || !CodedField.CONNECT_NOT_APPLICABLE.isKnown(score.at("notApplicable"), cases)) {
            return false;
        }
        BigDecimal percentage = score.at("percentage").number();
        boolean failed = score.at("automaticFail").isTrue();
        boolean applies =
                failed || (score.isThere() && !score.at("notApplicable").isTrue());
        if (applies && percentage == null && !failed) {
            cases.missing(score.at("percentage"));
            return false;
        }
        BigDecimal points = percentage == null ? BigDecimal.ZERO : percentage;
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            cases.leaveOut(score.at("percentage"), "connect.percentage", points.toPlainString());
            return false;
        }
        QuestionBuilder read = QuestionBuilder.builder()
                .id(id)
                .weight(asked.weight())
                .points(applies ? points : null)
                .max(HUNDRED)
                .fatal(false);
        boolean used = !failed || fail(id, asked, question, read, points);
        questions(asked.section()).add(read.build());
        return used;
    }

    private boolean fail(String id, Asked asked, VendorNode question, QuestionBuilder read, BigDecimal points) {
        Optional<List<VendorNode>> values =
                Entries.whole(question.object("answer", cases).at("values"), CodedField.Then.NO_SCORE, cases);
        if (values.isEmpty()) {
            return false;
        }
        for (VendorNode option : values.get()) {
            if (!CodedField.CONNECT_SELECTED.isKnown(option.at("selected"), cases)) {
                return false;
            }
        }
        Set<String> targets = asked.targets(question.at("answer"));
        VendorNode place = question.at("score").at("automaticFail");
        if (targets.isEmpty()) {
            cases.leaveOut(place, "connect.failUnknown", id);
            return false;
        }
        for (String target : targets) {
            boolean whole = target.equals(ConnectForm.WHOLE);
            FailScope scope = whole ? FailScope.FORM : FailScope.SECTION;
            if (!whole && !form.isScored(target)) {
                cases.leaveOut(place, "connect.failSection", target);
                return false;
            }
            if ((whole || target.equals(asked.section())) && points.compareTo(HUNDRED) < 0) {
                read.fatal(true).failScope(scope);
            } else {
                questions(whole ? asked.section() : target)
                        .add(QuestionBuilder.builder()
                                .id(id + "/automaticFail")
                                .weight(BigDecimal.ZERO)
                                .points(BigDecimal.ZERO)
                                .max(HUNDRED)
                                .fatal(true)
                                .failScope(scope)
                                .build());
            }
        }
        return true;
    }

    private List<Question> questions(String section) {
        return bySection.computeIfAbsent(section, id -> new ArrayList<>());
    }
}
