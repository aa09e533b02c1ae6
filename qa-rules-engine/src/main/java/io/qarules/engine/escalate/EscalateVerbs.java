package io.qarules.engine.escalate;

import com.google.common.collect.ImmutableSetMultimap;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Money;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down what the rules of stage escalate say. */
final class EscalateVerbs implements Escalate {
    private final Firing firing;
    private final Map<String, Ruling> byId = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> unknownAmounts = new ArrayList<>(0);

    EscalateVerbs(Firing firing) {
        this.firing = firing;
    }

    Collection<Ruling> rulings() {
        return byId.values();
    }

    /** Returns the clauses whose rules could not work out an amount, by the unit that they are about. */
    ImmutableSetMultimap<String, String> unknownAmounts() {
        return ImmutableSetMultimap.copyOf(unknownAmounts);
    }

    @Override
    public Escalate fine(Tallied tallied, double amount) {
        BigDecimal fixed = Money.fromRule(amount);
        if (fixed == null) {
            unknownAmounts.add(Map.entry(tallied.id(), firing.rule().clause()));
            return fineWithoutAmount(tallied);
        }
        return add(Ruling.of(
                DecisionKind.FINE,
                tallied.subject(firing.rule().clause()),
                firing.rule(),
                DecisionStatus.FINAL,
                fixed));
    }

    @Override
    public Escalate give(DecisionKind kind, Tallied tallied) {
        boolean proposed = kind == DecisionKind.DISMISSAL || kind == DecisionKind.FINE;
        return add(Ruling.of(
                kind,
                tallied.subject(firing.rule().clause()),
                firing.rule(),
                proposed ? DecisionStatus.PROPOSED : DecisionStatus.FINAL));
    }

    private Escalate add(Ruling ruling) {
        Ruling other = byId.putIfAbsent(ruling.id(), ruling);
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(ruling.id(), other.rule());
        }
        return this;
    }
}
