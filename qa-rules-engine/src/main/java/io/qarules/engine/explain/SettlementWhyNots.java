package io.qarules.engine.explain;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.internal.Messages;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhyNot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains why a settlement has no decision of a kind and clause. */
public final class SettlementWhyNots {
    private final SettlementTrace settled;

    public SettlementWhyNots(SettlementTrace settled) {
        this.settled = settled;
    }

    /**
     * Explains a missing decision.
     *
     * @param subject restricts the answer to one agent, team or the centre, or to one subject; null for all
     * @throws IllegalArgumentException as {@link io.qarules.QaRules#whyNotSettled} does
     */
    public WhyNot whyNot(DecisionKind kind, String clause, @Nullable String subject) {
        if (!Verbs.isGiven(Stage.TIER, kind)) {
            throw new IllegalArgumentException(Messages.QUESTIONS.english("cases", kind));
        }
        WhyNots.requireKnown(settled.pack(), clause);
        List<RuleText> rules = WhyNots.covering(settled.pack(), clause)
                .filter(rule -> rule.stage() == Stage.TIER)
                .toList();
        Set<DecisionKind> possible = rules.stream()
                .flatMap(rule -> Verbs.kinds(rule).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SettlementQuestion question =
                new SettlementQuestion(settled.settlement().period(), kind, subject);
        List<Decided> decided = decided(kind, clause, question);
        Map<RuleText, Map<String, Object>> subjects = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> Verbs.kinds(rule).contains(kind))
                .forEach(rule -> subjects.put(rule, settled.subjects(rule)));
        Map<RuleText, Map<String, Object>> asked = asked(subjects, question);
        if (subject != null && possible.contains(kind) && decided.isEmpty() && asked.isEmpty()) {
            throw WhyNots.unanswerable("owner", subject, names(subjects, question), subject, clause);
        }
        List<String> ids = decided.stream().map(Decided::id).toList();
        List<Missing> missing = missing(kind, asked, decided);
        return new WhyNot(kind, clause, ids, missing, text(kind, clause, possible, ids, missing));
    }

    /** Returns the rules, each with the facts about which it is asked; without those that are asked about none. */
    private static Map<RuleText, Map<String, Object>> asked(
            Map<RuleText, Map<String, Object>> subjects, SettlementQuestion question) {
        Map<RuleText, Map<String, Object>> asked = new LinkedHashMap<>();
        subjects.forEach((rule, facts) -> {
            Map<String, Object> some = new LinkedHashMap<>(facts);
            some.values().removeIf(fact -> !question.isAbout(rule, fact));
            if (!some.isEmpty()) {
                asked.put(rule, some);
            }
        });
        return asked;
    }

    private static Set<String> names(Map<RuleText, Map<String, Object>> subjects, SettlementQuestion question) {
        return subjects.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().values().stream().flatMap(fact -> question.names(entry.getKey(), fact)))
                .collect(Collectors.toSet());
    }

    private List<Decided> decided(DecisionKind kind, String clause, SettlementQuestion question) {
        return Stream.concat(settled.decisions().rulings().stream(), settled.decisions().groups().values().stream())
                .flatMap(List::stream)
                .filter(ruling ->
                        ruling.kind() == kind && ruling.rule().clause().equals(clause) && question.isAbout(ruling))
                .map(ruling -> new Decided(ruling.id(), ruling.owner(), ruling.subjectId()))
                .toList();
    }

    private List<Missing> missing(DecisionKind kind, Map<RuleText, Map<String, Object>> asked, List<Decided> decided) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        asked.values().forEach(subjects::putAll);
        NearestRules nearest = new NearestRules(settled.pack());
        Map<String, List<ProbedRule>> trials =
                nearest.trials(List.copyOf(asked.keySet()), List.of(new StageFacts.Part(subjects, settled.facts())));
        List<Missing> missing = new ArrayList<>(nearest.missing(MissingReason.CONDITION, trials));
        Set<String> named = missing.stream().map(Missing::subjectId).collect(Collectors.toSet());
        subjects.keySet().stream()
                .filter(subject -> !named.contains(subject) && decided.stream().noneMatch(one -> one.isAbout(subject)))
                .map(subject -> MissingAmounts.of(subject, kind, trials.getOrDefault(subject, List.of()))
                        .orElseGet(() -> nothingToGive(subject)))
                .forEach(missing::add);
        return missing;
    }

    private static Missing nothingToGive(String subject) {
        return new Missing(
                subject,
                MissingReason.NOTHING_TO_GIVE,
                null,
                List.of(),
                Wording.say("missing.NOTHING_TO_GIVE", subject));
    }

    private Text text(
            DecisionKind kind, String clause, Set<DecisionKind> possible, List<String> decided, List<Missing> missing) {
        Text title = settled.pack().title(clause);
        if (!possible.contains(kind)) {
            return Wording.say("whyNot.noRule", clause, title, kind, List.copyOf(possible));
        }
        if (!decided.isEmpty()) {
            return Wording.say("whyNot.decided", clause, title, kind, decided);
        }
        return missing.isEmpty()
                ? Wording.say("whyNot.nothing.period", clause, title, kind)
                : Wording.say("whyNot.missing", clause, title, kind, missing.size());
    }

    private record Decided(String id, String owner, String subjectId) {
        boolean isAbout(String subject) {
            return subject.equals(owner)
                    || subject.equals(owner + ":" + subjectId)
                    || subject.startsWith("centre:") && subjectId.endsWith(":" + subject);
        }
    }
}
