package io.qarules.engine.overlap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves fines that different clauses impose for one act: the highest stands, the others are {@code ABSORBED} (POLICY
 * 5). Then adds an {@code ACKNOWLEDGEMENT} for every fine that is {@code FINAL}.
 */
public final class OverlapStage {
    /**
     * Orders fines by precedence, the one that stands last: the higher amount, then the earlier offence, then the
     * smaller id.
     */
    private static final Comparator<Ruling> STANDING = comparing(Ruling::amount, nullsFirst(naturalOrder()))
            .thenComparing(
                    comparing((Ruling ruling) -> ruling.subject().occurredAt()).reversed())
            .thenComparing(comparing((Ruling ruling) -> ruling.subject().id(), TextOrder.BY_CODE_POINT)
                    .reversed());

    private OverlapStage() {}

    /**
     * Resolves the overlaps of a case.
     *
     * @param offences the offences that the rulings are about
     * @return the rulings in their order, absorbed fines marked
     */
    public static Collection<Ruling> run(Policy policy, List<Offence> offences, Collection<Ruling> rulings) {
        for (Set<String> clauses : policy.acts()) {
            if (shareAct(clauses, offences)) { // as hardly ever
                return settled(policy, offences, rulings);
            }
        }
        return rulings;
    }

    private static Collection<Ruling> settled(Policy policy, List<Offence> offences, Collection<Ruling> rulings) {
        Map<String, Ruling> absorbed = new HashMap<>();
        for (Set<String> clauses : policy.acts()) {
            finesByAct(acts(clauses, offences), rulings, absorbed).stream()
                    .filter(fines -> fines.size() > 1)
                    .forEach(fines -> absorb(fines, absorbed));
        }
        if (absorbed.isEmpty()) {
            return rulings;
        }
        rulings.stream().filter(Ruling::isOnSupervisor).forEach(ruling -> absorbWithAgents(ruling, absorbed));
        List<Ruling> settled = new ArrayList<>(rulings.size());
        rulings.forEach(ruling -> settled.add(absorbed.getOrDefault(ruling.id(), ruling)));
        return settled;
    }

    /**
     * Adds an acknowledgement to each fine in force, where the pack says so (POLICY 2.10).
     *
     * @param known has acknowledgements that were made before; null for none
     * @return the rulings in their order, each fine in force followed by its acknowledgement
     */
    public static List<Ruling> acknowledge(Policy policy, Collection<Ruling> rulings, @Nullable DecidedOffences known) {
        List<Ruling> result = new ArrayList<>(2 * rulings.size());
        Rule acknowledgement = policy.acknowledgement();
        for (Ruling ruling : rulings) {
            result.add(ruling);
            boolean signed = ruling.is(DecisionKind.FINE, DecisionStatus.FINAL) && !ruling.isOnSupervisor();
            if (acknowledgement != null && signed) {
                Ruling again = known == null ? null : known.acknowledgement(ruling);
                result.add(
                        again != null
                                ? again
                                : Ruling.of(
                                        DecisionKind.ACKNOWLEDGEMENT,
                                        ruling.subject(),
                                        acknowledgement,
                                        DecisionStatus.FINAL));
            }
        }
        return result;
    }

    /** Returns whether any two offences of those clauses are one act. */
    private static boolean shareAct(Set<String> clauses, List<Offence> offences) {
        Set<Act> acts = Set.of(); // mostly none is
        for (Offence offence : offences) {
            Act act = clauses.contains(offence.clause()) ? act(offence) : null;
            if (act != null) {
                acts = acts.isEmpty() ? new HashSet<>() : acts;
                if (!acts.add(act)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the act of each offence of those clauses, by offence id. */
    private static Map<String, Act> acts(Set<String> clauses, List<Offence> offences) {
        Map<String, Act> acts = new HashMap<>();
        for (Offence offence : offences) {
            Act act = clauses.contains(offence.clause()) ? act(offence) : null;
            if (act != null) {
                acts.put(offence.id(), act);
            }
        }
        return acts;
    }

    private static Collection<List<Ruling>> finesByAct(
            Map<String, Act> acts, Collection<Ruling> rulings, Map<String, Ruling> absorbed) {
        Map<Act, List<Ruling>> byAct = new HashMap<>();
        for (Ruling ruling : rulings) {
            Act act = ruling.kind() == DecisionKind.FINE && !ruling.isOnSupervisor()
                    ? acts.get(ruling.subject().id())
                    : null;
            if (act != null) {
                byAct.computeIfAbsent(act, key -> new ArrayList<>()).add(absorbed.getOrDefault(ruling.id(), ruling));
            }
        }
        return byAct.values();
    }

    /**
     * Returns the act of an offence: by it fines of one group of clauses overlap.
     *
     * @return its order, else its call; null where it has neither
     */
    public static @Nullable Act act(Offence offence) {
        String orderId = offence.orderId();
        String callId = offence.callId();
        if (orderId != null) {
            return new Act(true, orderId);
        }
        return callId == null ? null : new Act(false, callId);
    }

    /**
     * What offences of several clauses can share.
     *
     * @param ofOrder whether the id is that of an order, else it is that of a call
     */
    public record Act(boolean ofOrder, String id) {}

    private static void absorb(List<Ruling> fines, Map<String, Ruling> absorbed) {
        Optional<Ruling> highest = fines.stream()
                .filter(fine -> fine.status() == DecisionStatus.FINAL || fine.status() == DecisionStatus.PROPOSED)
                .max(STANDING);
        if (highest.isEmpty()) {
            return;
        }
        Ruling stands = highest.get();
        for (Ruling fine : fines) {
            boolean mayRiseAbove = fine.status() == DecisionStatus.PENDING && isAbove(fine.amount(), stands.amount());
            if (!fine.id().equals(stands.id()) && !mayRiseAbove) {
                absorbed.put(fine.id(), fine.withAbsorbedBy(stands.id()));
            }
        }
    }

    /** Absorbs a supervisor's fine, in force or not, with the agent's of the same offence (POLICY 13). */
    private static void absorbWithAgents(Ruling supervisors, Map<String, Ruling> absorbed) {
        Ruling agents = absorbed.get(
                "%s:%s".formatted(supervisors.kind(), supervisors.subject().id()));
        if (agents != null && agents.absorbedBy() != null) {
            absorbed.put(supervisors.id(), supervisors.withAbsorbedBy(agents.absorbedBy()));
        }
    }

    private static boolean isAbove(@Nullable BigDecimal amount, @Nullable BigDecimal other) {
        return amount != null && (other == null || amount.compareTo(other) > 0);
    }
}
