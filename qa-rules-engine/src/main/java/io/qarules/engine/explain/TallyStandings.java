package io.qarules.engine.explain;

import io.qarules.engine.escalate.Tallied;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.TallyStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Says where each tally stands at the moment of the question, and what its next step is (POLICY 15). */
public final class TallyStandings {
    private static final int FURTHEST = 100;

    private final EvaluationTrace evaluated;
    private final Policy policy;
    private final LocalDate today;
    private final List<Tallied> tallied;

    public TallyStandings(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.policy = evaluated.pack().policy();
        this.today = policy.day(evaluated.facts().asOf());
        this.tallied = evaluated.cascade().ifRejected().escalated().tallied();
    }

    /** Returns all tallies of the pack, in the order in which it declares them. */
    public List<TallyStanding> all() {
        return policy.tallies().stream().map(this::standing).toList();
    }

    private TallyStanding standing(Tally tally) {
        int number = (int) tallied.stream().filter(unit -> counts(tally, unit)).count();
        for (int next = number + 1; next <= number + FURTHEST; next++) {
            List<DecisionKind> kinds = kinds(new Tallied(tally.name(), next, tally.period(today), source(tally)));
            if (!kinds.isEmpty()) {
                return new TallyStanding(tally.name(), tally.period(today), number, next, kinds);
            }
        }
        return new TallyStanding(tally.name(), tally.period(today), number, null, List.of());
    }

    private boolean counts(Tally tally, Tallied unit) {
        if (!unit.tally().equals(tally.name())) {
            return false;
        }
        LocalDate day = policy.day(unit.occurredAt());
        return tally.isRolling()
                ? day.isAfter(today.minusDays(tally.rollingDays())) && !day.isAfter(today)
                : unit.period().equals(tally.period(today));
    }

    /** Returns what the rules would give on a unit that is yet to come. */
    private List<DecisionKind> kinds(Tallied unit) {
        List<Tallied> facts = Stream.concat(tallied.stream(), Stream.of(unit)).toList();
        return evaluated.pack().ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.ESCALATE && fires(rule, unit, facts))
                .flatMap(rule -> Verbs.kinds(rule).stream())
                .distinct()
                .toList();
    }

    private boolean fires(RuleText rule, Tallied unit, List<Tallied> facts) {
        RuleProbe probe = evaluated.pack().probes().of(rule.name());
        return probe.takes(unit) && probe.ask(unit, facts).matches();
    }

    /** A unit yet to come is of a decision yet to come: it occurs now. */
    private Tallied.Source source(Tally tally) {
        Subject subject = Subject.of(
                evaluated.facts().agentId(),
                tally.rule().clause(),
                null,
                evaluated.facts().asOf());
        Ruling ruling = Ruling.of(tally.kinds().iterator().next(), subject, tally.rule(), DecisionStatus.FINAL);
        return new ToCome(ruling, today);
    }

    private record ToCome(Ruling ruling, LocalDate day) implements Tallied.Source {}
}
