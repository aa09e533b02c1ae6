package io.qarules.engine.penalize;

import io.qarules.casefile.Verification;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.DecisionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the offences of a case, to be taken again where the same case is decided with other
 * verifications or appeals: most offences stay what they were. Never changes.
 */
public final class DecidedOffences {
    private final Map<String, Decided> byId = new HashMap<>();

    /**
     * Keeps the decisions about some offences of a case.
     *
     * @param settled the decisions after overlap, with the acknowledgements
     */
    public DecidedOffences(Penalized penalized, Collection<Ruling> settled, Predicate<Subject> which) {
        for (Offence offence : penalized.offences()) {
            if (which.test(offence)) {
                byId.put(offence.id(), new Decided(offence));
            }
        }
        for (Ruling ruling : penalized.rulings()) {
            Decided decided =
                    which.test(ruling.subject()) ? byId.get(ruling.subject().id()) : null;
            if (decided != null) {
                decided.rulings.add(ruling);
            }
        }
        for (Ruling ruling : settled) {
            Decided decided = ruling.kind() == DecisionKind.ACKNOWLEDGEMENT && which.test(ruling.subject())
                    ? byId.get(ruling.subject().id())
                    : null;
            if (decided != null) {
                decided.acknowledgement = ruling;
            }
        }
    }

    /** Returns the offence of a finding if it has that number and verification; null where it has not. */
    public @Nullable Offence offence(String id, Origin origin, int occurrence, @Nullable Verification verification) {
        Decided decided = byId.get(id);
        return decided != null
                        && decided.offence.origin() == origin
                        && decided.offence.occurrence() == occurrence
                        && Objects.equals(decided.offence.verification(), verification)
                ? decided.offence
                : null;
    }

    /** Returns the decisions about an offence; null where it is not, or not just so, among those decided. */
    @Nullable
    List<Ruling> about(Offence offence) {
        Decided decided = byId.get(offence.id());
        return decided == null || !decided.offence.equals(offence) ? null : decided.rulings;
    }

    /** Returns the acknowledgement of a fine; null where there was none of it. */
    public @Nullable Ruling acknowledgement(Ruling fine) {
        Decided decided = byId.get(fine.subject().id());
        return decided == null || decided.offence != fine.subject() ? null : decided.acknowledgement;
    }

    private static final class Decided {
        private final Offence offence;
        private final List<Ruling> rulings = new ArrayList<>(2);
        private @Nullable Ruling acknowledgement;

        Decided(Offence offence) {
            this.offence = offence;
        }
    }
}
