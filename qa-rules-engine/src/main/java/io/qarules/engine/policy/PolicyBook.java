package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * What a rule of stage {@code policy} can say, on the global {@code policy}. Each thing may be said once; what is not
 * said does not apply. Percentages and thresholds may have decimals.
 */
public interface PolicyBook {
    /** The pack's name and version; every pack says it. */
    @Verb
    void pack(String id, String version);

    /** The time zone of days and months, e.g. {@code Asia/Shanghai}; every pack says it. */
    @Verb
    void zone(String id);

    /** An offence on day D no longer counts towards repeats from day D plus so many months on (POLICY 2.8). */
    @Verb
    void repeatWindowInMonths(int months);

    /** The same for one clause, or for all that begin so, e.g. {@code 5.*}. */
    @Verb
    void repeatWindowInMonths(String clause, int months);

    /** An offence on day D no longer counts towards repeats from day D plus so many days on (POLICY 2.8). */
    @Verb
    void repeatWindowInDays(int days);

    /** The same for one clause, or for all that begin so. */
    @Verb
    void repeatWindowInDays(String clause, int days);

    /** The clauses, or beginnings such as {@code 5.*}, whose breach a permitted technique excuses (clause 6.1.3). */
    @Verb
    void techniqueExcuses(String... clauses);

    /** Clauses that describe one act where they concern the same order or call: one fine stands (POLICY 5). */
    @Verb
    void oneAct(String... clauses);

    /** Every fine in force is to be signed for (clause 6.1.2). */
    @Verb
    void acknowledgeFines();

    /** Fines may take this share of a month's gross wage, and never touch the minimum wage (POLICY 6). */
    @Verb
    void deductionCap(double percentOfGross);

    /** False turns fines into points: nothing is collected (POLICY 6). */
    @Verb
    void finesAllowed(boolean allowed);

    /** The grade of every score from this one up to the next grade's (POLICY 8). */
    @Verb
    void grade(String name, double from);

    /** The same for a grade that is to be put right by a RECTIFICATION. */
    @Verb
    void gradeToRectify(String name, double from);

    /** A number that rules of other stages read as {@code Setting( name == "…", $n : value )}. */
    @Verb
    void setting(String name, double value);
}
