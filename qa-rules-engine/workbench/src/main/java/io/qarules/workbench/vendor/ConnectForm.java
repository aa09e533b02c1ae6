package io.qarules.workbench.vendor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an Amazon Connect form says of its questions: in which section at the top each stands, what it weighs, and what
 * its automatic fails make 0.
 */
final class ConnectForm {
    /** What an automatic fail without a target section makes 0. */
    static final String WHOLE = "";

    private final boolean bySections;
    private final Map<String, Asked> questions = new HashMap<>();
    private final Map<String, BigDecimal> sections = new HashMap<>();

    private ConnectForm(boolean bySections) {
        this.bySections = bySections;
    }

    /** Returns what a form says; empty, and says so, where its scores cannot be said in a case file. */
    static Optional<ConnectForm> read(VendorNode form, CaseCollector cases) {
        VendorNode written = form.at("ScoringStrategy").at("Mode");
        String mode = CodedField.CONNECT_SCORING_MODE.read(written, cases);
        if (mode == null) {
            if (!written.isThere()) {
                cases.leaveOut(written, "connect.mode");
            }
            return Optional.empty();
        }
        ConnectForm read = new ConnectForm(mode.equals("SECTION_ONLY"));
        Optional<List<VendorNode>> items = Entries.whole(form.at("Items"), CodedField.Then.NO_SCORE, cases);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        for (VendorNode item : items.get()) {
            if (!item.at("Section").isThere()) {
                cases.leaveOut(item, "connect.outside");
                return Optional.empty();
            }
            if (!read.section(item.object("Section", cases), null, false, cases)) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    @Nullable
    Asked question(String id) {
        return questions.get(id);
    }

    /** Whether there is such a section at the top of the form, and it is scored. */
    boolean isScored(String section) {
        return sections.containsKey(section);
    }

    /**
     * Returns the weight of a section at the top of the form.
     *
     * @param ofQuestions what its questions that apply weigh together
     */
    BigDecimal weight(String section, BigDecimal ofQuestions) {
        return bySections ? sections.getOrDefault(section, BigDecimal.ZERO) : ofQuestions;
    }

    private boolean section(VendorNode section, @Nullable String top, boolean excluded, CaseCollector cases) {
        if (!CodedField.CONNECT_EXCLUDED.isKnown(section.at("IsExcludedFromScoring"), cases)) {
            return false;
        }
        boolean out = excluded || section.at("IsExcludedFromScoring").isTrue();
        BigDecimal weight = section.at("Weight").number();
        String id = top == null ? String.valueOf(section.at("RefId").text()) : top;
        if (!out && bySections && top != null && weight != null && weight.signum() > 0) {
            cases.leaveOut(section.at("Weight"), "connect.subsection");
            return false;
        }
        if (!out && top == null) {
            if (bySections && weight == null) {
                cases.missing(section.at("Weight"));
                return false;
            }
            sections.put(id, weight == null ? BigDecimal.ZERO : weight);
        }
        Optional<List<VendorNode>> items = Entries.whole(section.at("Items"), CodedField.Then.NO_SCORE, cases);
        for (VendorNode item : items.orElse(List.of())) {
            boolean read = item.at("Section").isThere()
                    ? section(item.object("Section", cases), id, out, cases)
                    : question(item.object("Question", cases), id, out, cases);
            if (!read) {
                return false;
            }
        }
        return items.isPresent();
    }

    private boolean question(VendorNode question, String section, boolean excluded, CaseCollector cases) {
        String id = question.at("RefId").text();
        if (id == null) {
            cases.missing(question.at("RefId"));
            return false;
        }
        BigDecimal own = question.at("Weight").number();
        BigDecimal weight = bySections ? BigDecimal.ONE : own == null ? BigDecimal.ZERO : own;
        VendorNode ownExclusion = question.at("ScoringConfiguration").at("IsExcludedFromScoring");
        if (!CodedField.CONNECT_EXCLUDED.isKnown(ownExclusion, cases)) {
            return false;
        }
        Optional<List<FailingOption>> failing = failing(question, cases);
        failing.ifPresent(options ->
                questions.put(id, new Asked(section, weight, !(excluded || ownExclusion.isTrue()), options)));
        return failing.isPresent();
    }

    /** Returns the options that are automatic fails; empty where one cannot be used. */
    private static Optional<List<FailingOption>> failing(VendorNode question, CaseCollector cases) {
        List<FailingOption> failing = new ArrayList<>();
        for (VendorNode type : question.object("QuestionTypeProperties", cases).fields()) {
            Optional<List<VendorNode>> options = Entries.whole(type.at("Options"), CodedField.Then.NO_SCORE, cases);
            if (options.isEmpty()) {
                return Optional.empty();
            }
            for (VendorNode option : options.get()) {
                if (!CodedField.CONNECT_FAILING_OPTION.isKnown(option.at("AutomaticFail"), cases)) {
                    return Optional.empty();
                }
                VendorNode configuration = option.at("AutomaticFailConfiguration");
                if (option.at("AutomaticFail").isTrue() || configuration.isThere()) {
                    String target = configuration.at("TargetSection").text();
                    failing.add(new FailingOption(option, target == null ? WHOLE : target));
                }
            }
        }
        return Optional.of(failing);
    }

    /**
     * A question.
     *
     * @param section the one at the top of the form, of which a subsection is part
     * @param weight within its section; 1 in a form by sections, whose questions weigh alike
     * @param isScored whether neither it nor a section around it is excluded from scoring
     * @param failing the options that are automatic fails
     */
    record Asked(String section, BigDecimal weight, boolean isScored, List<FailingOption> failing) {
        /**
         * Returns what an automatic fail of this question makes 0: {@link #WHOLE}, or some sections; empty where that
         * hangs on which option was chosen and the answer does not say it.
         */
        Set<String> targets(VendorNode answer) {
            List<FailingOption> chosen =
                    failing.stream().filter(option -> option.isIn(answer)).toList();
            Set<String> targets = (chosen.isEmpty() ? failing : chosen)
                    .stream().map(FailingOption::target).collect(Collectors.toSet());
            if (targets.isEmpty() || (!chosen.isEmpty() && targets.contains(WHOLE))) {
                return Set.of(WHOLE);
            }
            return chosen.isEmpty() && targets.size() > 1 ? Set.of() : targets;
        }
    }

    /**
     * An option that is an automatic fail.
     *
     * @param target the section that it makes 0, or {@link #WHOLE}
     */
    record FailingOption(VendorNode option, String target) {
        /** Whether an answer has it: among the values selected, or as the range in which a number lies. */
        boolean isIn(VendorNode answer) {
            String id = option.at("RefId").text();
            boolean selected = answer.at("values").each().stream()
                    .filter(value -> value.at("selected").isTrue())
                    .anyMatch(value ->
                            id != null && id.equals(value.at("valueRefId").text()));
            BigDecimal number = answer.at("value").decimal();
            BigDecimal least = option.at("MinValue").number();
            BigDecimal most = option.at("MaxValue").number();
            return selected
                    || (number != null
                            && least != null
                            && most != null
                            && number.compareTo(least) >= 0
                            && number.compareTo(most) <= 0);
        }
    }
}
