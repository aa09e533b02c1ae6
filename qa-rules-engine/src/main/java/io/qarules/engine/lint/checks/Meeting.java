package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where two rules decide about the same fact: two alternatives, one of each rule, that a fact can satisfy together.
 *
 * @param one the alternative of the first rule
 * @param other that of the second one
 * @param both the conditions of both
 * @param isCertain whether every condition is analysed, and a fact is known that satisfies them
 */
record Meeting(Conjunction one, Conjunction other, Conjunction both, boolean isCertain) {
    /** Finds where two rules meet that give decisions of one kind: a certain meeting where there is one; null for none. */
    static @Nullable Meeting ofOneKind(DecidingRule first, DecidingRule second) {
        return first(first, second, meeting -> true);
    }

    /**
     * Finds where two penalty rules of different kinds meet, and seem not to know of each other; null for nowhere. Rules
     * for two persons do not, and rules of one clause that add to each other do so on purpose: a task beside a penalty where
     * one of them asks all that the other does, a second penalty where it asks for another property beside. That two
     * penalties of one scale are meant by two bands of one property, or by conditions that cross, is not to be seen.
     */
    static @Nullable Meeting unawares(DecidingRule first, DecidingRule second) {
        if (!first.isForPersonOf(second)) {
            return null;
        }
        boolean oneClause = first.clause().equals(second.clause());
        Meeting meeting = first.isOnScaleOf(second)
                ? first(first, second, found -> !oneClause ? found.isCertain : found.isOfTwoPenalties())
                : first(first, second, found -> oneClause ? found.isOfTaskAndPenalty() : found.touches());
        return meeting == null || oneClause && isOnPurpose(first, second) ? null : meeting;
    }

    /** Whether each alternative of one rule asks all that the other rule does, and more. */
    private static boolean isOnPurpose(DecidingRule first, DecidingRule second) {
        return first.isOnScaleOf(second)
                ? first.addsTo(second) || second.addsTo(first)
                : first.isWithin(second) != second.isWithin(first);
    }

    /** The first certain meeting that counts, else the last one. */
    private static @Nullable Meeting first(DecidingRule first, DecidingRule second, Predicate<Meeting> counts) {
        Meeting found = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                Meeting meeting = one.clashesWith(other) ? null : of(one, other);
                if (meeting != null && counts.test(meeting)) {
                    found = meeting;
                    if (meeting.isCertain) {
                        return meeting;
                    }
                }
            }
        }
        return found;
    }

    private static Meeting of(Conjunction one, Conjunction other) {
        Conjunction both = one.and(other);
        return new Meeting(one, other, both, both.isCertain());
    }

    /** Returns the only property that the alternatives tell apart; null where these are none, or more. */
    @Nullable
    String property() {
        return one.difference(other);
    }

    private boolean isSame() {
        return one.equals(other);
    }

    /** Whether it is one of bands, or a certain one of conditions of which neither adds to the others. */
    private boolean isOfTwoPenalties() {
        return isSame()
                || isCertain && !DecidingRule.addsTo(one, other) && !DecidingRule.addsTo(other, one)
                || isOfBands();
    }

    /** Whether the conditions are the same, share a bound, or are bands of occurrences of which neither is in the other. */
    private boolean isOfTaskAndPenalty() {
        boolean crosses = !one.isWithin(other) && !other.isWithin(one);
        return isSame() || touches() || crosses && isOfBands() && DecidingRule.OCCURRENCE.equals(property());
    }

    /**
     * Whether the alternatives admit values of one property that they have in common, and are alike otherwise. A rule for
     * every occurrence is for a band of them, too.
     */
    private boolean isOfBands() {
        String property = property();
        if (property == null) {
            return false;
        }
        boolean asked = one.domains().containsKey(property) && other.domains().containsKey(property);
        return (asked || property.equals(DecidingRule.OCCURRENCE))
                && Objects.requireNonNull(both.domains().get(property), property)
                        .isCertain();
    }

    /** Whether both admit more than one value of a property, and only one value of it together; that is certain. */
    private boolean touches() {
        return isCertain
                && both.domains().entrySet().stream()
                        .anyMatch(domain -> isOne(domain.getValue())
                                && !isOne(one.domains().get(domain.getKey()))
                                && !isOne(other.domains().get(domain.getKey())));
    }

    private static boolean isOne(@Nullable Domain domain) {
        return domain instanceof Domain.Numbers numbers && numbers.isOne();
    }
}
