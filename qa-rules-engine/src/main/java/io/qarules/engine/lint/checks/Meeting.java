package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Domain;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where two rules decide about the same fact: two alternatives, one of each rule, that a fact can satisfy together.
 *
 * @param one the alternative of the first rule
 * @param other that of the second one
 * @param both the conditions of both
 * @param isCertain whether every condition is analysed, and a fact is known that satisfies them
 * @param isAlike whether the rules are of one clause and the alternatives differ in nothing but the occurrence
 */
record Meeting(Conjunction one, Conjunction other, Conjunction both, boolean isCertain, boolean isAlike) {
    /** Finds where two rules meet that give decisions of one kind: a certain meeting where there is one; null for none. */
    static @Nullable Meeting ofOneKind(DecidingRule first, DecidingRule second) {
        return first(first, second, meeting -> true);
    }

    /**
     * Finds where two penalty rules of different kinds meet, and seem not to know of each other; null for nowhere. Rules
     * that add to each other do so on purpose: a task beside a penalty, or more where one of them asks all that the other
     * does. That two penalties of one scale are meant, or two neighbours that share a bound, is not to be seen.
     */
    static @Nullable Meeting unawares(DecidingRule first, DecidingRule second) {
        boolean oneScale = first.isOnScaleOf(second);
        boolean oneClause = first.clause().equals(second.clause());
        return first(
                first,
                second,
                meeting -> meeting.isAlike
                        || meeting.isCertain && !(oneClause && meeting.adds()) && (oneScale || meeting.touches()));
    }

    /** The first certain meeting that counts, else the last one. */
    private static @Nullable Meeting first(DecidingRule first, DecidingRule second, Predicate<Meeting> counts) {
        boolean oneClause = first.clause().equals(second.clause());
        Meeting found = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                Meeting meeting = one.clashesWith(other) ? null : of(one, other, oneClause);
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

    private static Meeting of(Conjunction one, Conjunction other, boolean oneClause) {
        boolean alike =
                oneClause && one.without(DecidingRule.OCCURRENCE).equals(other.without(DecidingRule.OCCURRENCE));
        Conjunction both = one.and(other);
        return new Meeting(one, other, both, both.isCertain(), alike);
    }

    /** Whether one alternative asks all that the other one does. */
    private boolean adds() {
        return both.equals(one) || both.equals(other);
    }

    /** Whether both admit more than one value of a property, and only one value of it together. */
    private boolean touches() {
        return both.domains().entrySet().stream()
                .anyMatch(domain -> isOne(domain.getValue())
                        && !isOne(one.domains().get(domain.getKey()))
                        && !isOne(other.domains().get(domain.getKey())));
    }

    private static boolean isOne(@Nullable Domain domain) {
        return domain instanceof Domain.Numbers numbers && numbers.isOne();
    }
}
