package io.qarules.engine.cap;

import io.qarules.casefile.Agent;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the fines of a case have collected so far in the periods in which the last of them lies: all that later fines
 * need to know of them. Immutable.
 */
public final class Collected {
    /** No fine has collected anything, or nothing limits what fines collect. */
    public static final Collected NOTHING = new Collected(null, List.of());

    private final @Nullable Ruling last;
    /** What the periods still bear in which the last fine lies; null where one bears all. */
    private final List<@Nullable BigDecimal> left;

    private Collected(@Nullable Ruling last, List<@Nullable BigDecimal> left) {
        this.last = last;
        this.left = left;
    }

    /** Returns whether a decision collects nothing, or after all that was collected here. */
    public boolean precedes(Ruling ruling) {
        return last == null || !CapStage.isCollected(ruling) || CapStage.COLLECTION.compare(last, ruling) < 0;
    }

    /**
     * Returns what is collected after more decisions. This stays as it is.
     *
     * @param policy the same as for all earlier ones
     * @param agent the same
     * @param more as stage cap leaves them; fines after all that were collected here
     */
    public Collected after(Policy policy, Agent agent, Collection<Ruling> more) {
        Allowances allowances = new Allowances(policy, agent, this);
        List<Ruling> fines = more.stream()
                .filter(CapStage::isCollected)
                .sorted(CapStage.COLLECTION)
                .toList();
        if (allowances.isEmpty() || fines.isEmpty()) {
            return this;
        }
        for (Ruling fine : fines) {
            allowances.collect(day(policy, fine), Objects.requireNonNull(fine.collected()));
        }
        Ruling latest = fines.get(fines.size() - 1);
        return new Collected(latest, allowances.left(day(policy, latest)));
    }

    void leaveTo(Allowances allowances, Policy policy) {
        if (last != null) {
            allowances.leave(day(policy, last), left);
        }
    }

    private static LocalDate day(Policy policy, Ruling fine) {
        return policy.day(fine.subject().occurredAt());
    }
}
