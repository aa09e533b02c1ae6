package io.qarules.engine.explain;

import io.qarules.engine.escalate.Tallied;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Effect;
import io.qarules.outcome.EffectKind;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Determines which decisions a tally counts for an escalated one, and how many of them would have to fall (POLICY 15). */
final class TallyProof {
    private final EvaluationTrace evaluated;
    private final List<Tallied> tallied;

    TallyProof(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.tallied = evaluated.cascade().ifRejected().escalated().tallied();
    }

    /** Returns the decisions that make up the number of a tally, in the order of counting; empty where it is none. */
    List<Ruling> counted(Decision decision) {
        return unit(decision).map(this::counted).orElse(List.of());
    }

    /** Returns what the tally adds up to; empty for a decision that is about none. */
    Optional<Effect> effect(Decision decision) {
        return unit(decision).map(unit -> {
            List<String> ids = counted(unit).stream().map(Ruling::id).toList();
            List<Text> texts = new ArrayList<>();
            Tally tally = tally(unit);
            String key = tally.kinds().contains(DecisionKind.POINTS) ? "effect.TALLY.POINTS" : "effect.TALLY";
            texts.add(Wording.say(key, unit.tally(), unit.period(), unit.number(), ids));
            int last = last(unit);
            if (!tally.isRolling() && last > unit.number()) {
                texts.add(Wording.say(key + ".more", last, last - unit.number() + 1));
            }
            return new Effect(EffectKind.TALLY, ids, Wording.join(texts));
        });
    }

    /** The units before it in its period stand right before it; so do those of the days of a rolling tally. */
    private List<Ruling> counted(Tallied unit) {
        List<Tallied> own = tallied.stream()
                .filter(other -> other.tally().equals(unit.tally()))
                .toList();
        int at = own.indexOf(unit);
        Set<String> ids = new HashSet<>(); // the points of one decision are as many units
        return own.subList(at - unit.number() + 1, at + 1).stream()
                .map(each -> each.source().ruling())
                .filter(ruling -> ids.add(ruling.id()))
                .toList();
    }

    private int last(Tallied unit) {
        return tallied.stream()
                .filter(other ->
                        other.tally().equals(unit.tally()) && other.period().equals(unit.period()))
                .mapToInt(Tallied::number)
                .max()
                .orElse(unit.number());
    }

    private Tally tally(Tallied unit) {
        return evaluated.pack().policy().tallies().stream()
                .filter(tally -> tally.name().equals(unit.tally()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Tallied> unit(Decision decision) {
        return decision.occurrence() == null
                ? Optional.empty()
                : tallied.stream()
                        .filter(unit -> unit.id().equals(decision.subjectId()))
                        .findFirst();
    }
}
