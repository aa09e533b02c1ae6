package io.qarules.workbench.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bar charts of the penalties and follow-up tasks, by kind and by clause. */
record PenaltyView(List<Bar> kinds, List<Bar> followUps, List<Bar> clauses) {
    /** Orders clauses by their numbers: 6.3.3.2 before 6.3.3.10. */
    private static final Comparator<String> BY_NUMBERS = comparing(PenaltyView::padded);

    private static final Pattern TITLE_ZH = Pattern.compile("^第[^（：]*条（(.*?)）[，：]");
    private static final Pattern TITLE_EN = Pattern.compile("^Clause [^(:]*\\((.*?)\\)[,:]");

    static PenaltyView of(List<Decision> decisions) {
        Map<DecisionKind, List<Decision>> byKind =
                decisions.stream().collect(groupingBy(Decision::kind, TreeMap::new, toList()));
        Map<String, List<Decision>> byClause = decisions.stream()
                .filter(DecisionPredicates::isPenalty)
                .collect(groupingBy(Decision::clause, () -> new TreeMap<>(BY_NUMBERS), toList()));
        int longest = longest(byClause.values());
        return new PenaltyView(
                kinds(byKind, DecisionKind::isPenalty),
                kinds(byKind, DecisionKind::isFollowUp),
                byClause.entrySet().stream()
                        .map(clause -> Bar.of(
                                clause.getKey(), titleIn(clause.getValue().get(0)), clause.getValue(), longest))
                        .toList());
    }

    private static List<Bar> kinds(Map<DecisionKind, List<Decision>> byKind, Predicate<DecisionKind> which) {
        int longest = longest(byKind.entrySet().stream()
                .filter(kind -> !kind.getKey().isAward())
                .map(Map.Entry::getValue)
                .toList());
        return Arrays.stream(DecisionKind.values())
                .filter(which)
                .map(kind -> Bar.of(kind.name(), ReportWords.of(kind), byKind.getOrDefault(kind, List.of()), longest))
                .toList();
    }

    /**
     * Returns the clause's title, taken from the reason, which begins with the clause and its title; empty where it
     * does not.
     */
    private static Text titleIn(Decision decision) {
        return new Text(
                first(TITLE_ZH, decision.reason().zh()),
                first(TITLE_EN, decision.reason().en()));
    }

    private static String first(Pattern pattern, String reason) {
        Matcher matcher = pattern.matcher(reason);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int longest(Collection<List<Decision>> bars) {
        return bars.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String padded(String clause) {
        StringBuilder padded = new StringBuilder();
        for (String part : clause.split("\\.", -1)) {
            padded.append("0".repeat(Math.max(0, 6 - part.length())))
                    .append(part)
                    .append('.');
        }
        return padded.toString();
    }

    /**
     * A bar for the decisions of one kind or clause, of three parts.
     *
     * @param code the clause, or the kind's name
     * @param label the name of the bar, in both languages
     * @param inForce number of decisions in force
     * @param waiting number of decisions that await a person's decision
     * @param replaced number of absorbed decisions
     * @param parts of the bar, on a scale of 0 to 100
     */
    record Bar(
            String code,
            Text label,
            String inForce,
            String waiting,
            String replaced,
            String fines,
            String collected,
            List<Part> parts) {

        /**
         * Creates a bar.
         *
         * @param longest number of decisions in the longest bar
         */
        static Bar of(String code, Text label, List<Decision> decisions, int longest) {
            long inForce = count(decisions, DecisionPredicates::inForce);
            long waiting = count(decisions, DecisionPredicates::waits);
            long replaced = decisions.size() - inForce - waiting;
            FineSum fines = FineSum.of(decisions, DecisionPredicates::inForce);
            return new Bar(
                    code,
                    label,
                    ReportFormat.count(inForce),
                    ReportFormat.count(waiting),
                    ReportFormat.count(replaced),
                    ReportFormat.money(fines.set()),
                    ReportFormat.money(fines.collected()),
                    parts(100.0 / Math.max(1, longest), inForce, waiting, replaced));
        }

        private static List<Part> parts(double scale, long inForce, long waiting, long replaced) {
            List<Part> parts = new ArrayList<>();
            double x = 0;
            x = part(parts, x, inForce * scale, "in-force");
            x = part(parts, x, waiting * scale, "waiting");
            part(parts, x, replaced * scale, "replaced");
            return parts;
        }

        private static double part(List<Part> parts, double x, double width, String style) {
            if (width > 0) {
                parts.add(new Part(ReportFormat.length(x), ReportFormat.length(width), style));
            }
            return x + width;
        }

        private static long count(List<Decision> decisions, Predicate<Decision> which) {
            return decisions.stream().filter(which).count();
        }

        /** A part of a bar. */
        record Part(String x, String width, String style) {}
    }
}
