package io.qarules.engine.explain;

import io.qarules.engine.rules.Verbs;
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
     * @param owner restricts the answer to one agent, team or the centre; null for all
     * @throws IllegalArgumentException as {@link io.qarules.QaRules#whyNotSettled} does
     */
    public WhyNot whyNot(DecisionKind kind, String clause, @Nullable String owner) {
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
        List<Decided> all = decided(kind, clause);
        List<String> decided = all.stream()
                .filter(one -> owner == null || one.owner.equals(owner))
                .map(Decided::id)
                .toList();
        Map<String, Object> subjects = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> Verbs.kinds(rule).contains(kind))
                .forEach(rule -> subjects.putAll(settled.subjects(rule)));
        if (owner != null && possible.contains(kind) && owners(subjects).noneMatch(owner::equals)) {
            throw WhyNots.unanswerable("owner", owner, owners(subjects).collect(Collectors.toSet()), owner, clause);
        }
        subjects.values()
                .removeIf(fact -> owner != null && !SettlementTrace.owner(fact).equals(owner));
        List<Missing> missing = missing(kind, rules, subjects, all);
        return new WhyNot(kind, clause, decided, missing, text(kind, clause, possible, decided, missing));
    }

    private static Stream<String> owners(Map<String, Object> subjects) {
        return subjects.values().stream().map(SettlementTrace::owner);
    }

    private List<Decided> decided(DecisionKind kind, String clause) {
        return Stream.concat(settled.decisions().rulings().stream(), settled.decisions().groups().values().stream())
                .flatMap(List::stream)
                .filter(ruling ->
                        ruling.kind() == kind && ruling.rule().clause().equals(clause))
                .map(ruling -> new Decided(ruling.id(), ruling.owner(), ruling.subjectId()))
                .toList();
    }

    private List<Missing> missing(
            DecisionKind kind, List<RuleText> rules, Map<String, Object> subjects, List<Decided> decided) {
        StageFacts.Part part = new StageFacts.Part(subjects, settled.facts());
        List<Missing> missing = new ArrayList<>(new NearestRules(settled.pack())
                .missing(
                        MissingReason.CONDITION,
                        rules.stream()
                                .filter(rule -> Verbs.kinds(rule).contains(kind))
                                .toList(),
                        List.of(part)));
        Set<String> named = missing.stream().map(Missing::subjectId).collect(Collectors.toSet());
        subjects.keySet().stream()
                .filter(subject -> !named.contains(subject) && decided.stream().noneMatch(one -> one.isAbout(subject)))
                .map(subject -> new Missing(
                        subject,
                        MissingReason.NOTHING_TO_GIVE,
                        null,
                        List.of(),
                        Wording.say("missing.NOTHING_TO_GIVE", subject)))
                .forEach(missing::add);
        return missing;
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
