package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import org.jspecify.annotations.Nullable;

/**
 * Where two rules decide about the same fact: two alternatives, one of each rule, that a fact can satisfy together.
 *
 * @param both the conditions of both alternatives
 * @param isCertain whether every condition is analysed, and a fact is known that satisfies them
 * @param isAlike whether the rules are of one clause and the alternatives differ in nothing but the occurrence
 */
record Meeting(Conjunction both, boolean isCertain, boolean isAlike) {
    /**
     * Finds where two rules meet.
     *
     * @param oneKind whether they give decisions of one kind, so that wherever they may meet is found; else they may both
     *     be meant, and only this is: where they are alike, and where they certainly meet and neither adds to the other
     *     in plain sight
     * @return a certain one where there is one; null where there is none
     */
    static @Nullable Meeting of(DecidingRule first, DecidingRule second, boolean oneKind) {
        boolean oneClause = first.clause().equals(second.clause());
        Meeting found = null;
        for (Conjunction one : first.boxes()) {
            for (Conjunction other : second.boxes()) {
                if (one.clashesWith(other)) {
                    continue;
                }
                boolean alike = oneClause
                        && one.without(DecidingRule.OCCURRENCE).equals(other.without(DecidingRule.OCCURRENCE));
                Conjunction both = one.and(other);
                Meeting meeting = new Meeting(both, both.isCertain(), alike);
                if (!oneKind && !alike && (!meeting.isCertain || oneClause && adds(one, other, both))) {
                    continue;
                }
                if (meeting.isCertain) {
                    return meeting;
                }
                found = meeting;
            }
        }
        return found;
    }

    /**
     * Whether one alternative asks all that the other one does, and more: every offence gets the one decision, and some of
     * them another one beside.
     */
    private static boolean adds(Conjunction one, Conjunction other, Conjunction both) {
        return both.equals(one) || both.equals(other);
    }
}
