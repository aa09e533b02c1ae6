package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * The verbs of stage {@code policy} in a pack that evaluates cases, called on the global {@code policy}. Each verb may
 * be called once for each thing it sets; {@code pack} and {@code zone} are required, and what is not set does not
 * apply. A value that is not allowed, and a second call, are errors of the pack at loading.
 */
public interface PolicyBook {
    /**
     * Sets the pack's name and version; required.
     *
     * @param id e.g. {@code telesales}
     * @param version e.g. {@code 1.0.0}
     */
    @Verb
    void pack(String id, String version);

    /**
     * Sets the time zone in which days and months are taken (POLICY 1); required.
     *
     * @param id e.g. {@code Asia/Shanghai}
     */
    @Verb
    void zone(String id);

    /**
     * Sets the repeat window of all clauses: an offence on local day D no longer counts towards repeats from day D plus
     * the window on (POLICY 2.8). Without a window an offence counts for ever.
     *
     * @param months 1 or more
     */
    @Verb
    void repeatWindowInMonths(int months);

    /**
     * Sets the repeat window of one clause, or of all that begin alike; the longest match takes precedence (POLICY
     * 2.8).
     *
     * @param clause e.g. {@code 6.3.1.2} or {@code 5.*}
     * @param months 1 or more
     */
    @Verb
    void repeatWindowInMonths(String clause, int months);

    /**
     * Sets the repeat window of all clauses: an offence on local day D no longer counts towards repeats from day D plus
     * the window on (POLICY 2.8). Without a window an offence counts for ever.
     *
     * @param days 1 or more
     */
    @Verb
    void repeatWindowInDays(int days);

    /**
     * Sets the repeat window of one clause, or of all that begin alike; the longest match takes precedence (POLICY
     * 2.8).
     *
     * @param clause e.g. {@code 6.3.1.2} or {@code 5.*}
     * @param days 1 or more
     */
    @Verb
    void repeatWindowInDays(String clause, int days);

    /**
     * Makes the offences of all clauses count towards repeats within one calendar period only (POLICY 14).
     *
     * @param unit {@code month}, {@code quarter}, {@code half-year} or {@code year}
     */
    @Verb
    void repeatWithin(String unit);

    /**
     * Makes the offences of one clause, or of all that begin alike, count towards repeats within one calendar period
     * only; the longest match takes precedence (POLICY 14).
     *
     * @param clause e.g. {@code 6.3.1.2} or {@code 5.*}; it has no other setting of its own for repeats
     * @param unit {@code month}, {@code quarter}, {@code half-year} or {@code year}
     */
    @Verb
    void repeatWithin(String clause, String unit);

    /**
     * Makes the count of repeats begin anew after so many local days without an offence of the same clause (POLICY 14).
     *
     * @param days 1 or more
     */
    @Verb
    void repeatResetsAfterDays(int days);

    /**
     * Makes the count of repeats of one clause, or of all that begin alike, begin anew after so many local days without
     * an offence of it; the longest match takes precedence (POLICY 14).
     *
     * @param clause e.g. {@code 6.3.1.2} or {@code 5.*}; it has no other setting of its own for repeats
     * @param days 1 or more
     */
    @Verb
    void repeatResetsAfterDays(String clause, int days);

    /**
     * Numbers the offences of all these clauses in one sequence (POLICY 14). May be called again for other clauses.
     *
     * @param clauses e.g. {@code 5.2.*}; a clause is in one group at most, and all of a group have one setting for repeats
     */
    @Verb
    void countTogether(String... clauses);

    /**
     * Names the clauses whose breach is excused by a permitted technique (clause 6.1.3, POLICY 2.5).
     *
     * @param clauses e.g. {@code 6.3.1.2} or {@code 5.*}
     */
    @Verb
    void techniqueExcuses(String... clauses);

    /**
     * Names clauses that describe one act when they concern the same order, or without an order the same call: only the
     * highest of their fines stands (POLICY 5). May be called again for other clauses.
     *
     * @param clauses full clause codes; a clause belongs to one act at most
     */
    @Verb
    void oneAct(String... clauses);

    /** Adds an ACKNOWLEDGEMENT to every FINE in force (clause 6.1.2, POLICY 2.10). */
    @Verb
    void acknowledgeFines();

    /**
     * Caps the fines collected in a month of known wage: at most this share of the gross wage, and never so much that
     * less than the minimum wage is left (POLICY 6).
     *
     * @param percentOfGross 0 to 100
     */
    @Verb
    void deductionCap(double percentOfGross);

    /**
     * Limits what all fines of a calendar period collect together (POLICY 13). May be called for several periods; all
     * limits and the wage's cap hold together.
     *
     * @param unit {@code day}, {@code month}, {@code quarter} or {@code year}, local, of when the offences occurred
     * @param amount CNY, not negative
     */
    @Verb
    void fineLimit(String unit, double amount);

    /**
     * Sets whether fines may be collected; true if not called. If false, every FINE collects 0.00 (POLICY 6).
     *
     * @param allowed false to collect nothing
     */
    @Verb
    void finesAllowed(boolean allowed);

    /**
     * Sets the grade of scores from a lower bound up to the next higher grade (POLICY 8).
     *
     * @param name e.g. {@code GOOD}
     * @param from the lowest score of the grade, compared with the score rounded to two decimals
     */
    @Verb
    void grade(String name, double from);

    /**
     * Sets a grade as {@link #grade} does; an evaluation with this grade gets a RECTIFICATION (POLICY 8).
     *
     * @param name e.g. {@code FAIL}
     * @param from the lowest score of the grade
     */
    @Verb
    void gradeToRectify(String name, double from);

    /**
     * Leaves out appeals that are filed later than so many local days after the finding's evaluation was submitted, of a
     * detected finding after it occurred (POLICY 20). Without this verb there is no limit.
     *
     * @param days 0 or more; with 45 an appeal on the 45th day after is in time
     */
    @Verb
    void appealWithinDays(int days);

    /**
     * Leaves out the appeals against a finding beyond so many; the earliest stay (POLICY 20). Without this verb there is
     * no limit.
     *
     * @param appeals 0 or more
     */
    @Verb
    void appealsAtMost(int appeals);

    /**
     * Sets a number that rules of other stages read as {@code Setting( name == "…", $n : value )}.
     *
     * @param name unique in the pack; by convention begins with the clause that reads it
     * @param value any number
     */
    @Verb
    void setting(String name, double value);

    /**
     * Begins a tally, which adds up decisions of stage penalize for stage escalate (POLICY 15); what it counts follows
     * in the row, e.g. {@code policy.tally( "warnings" ).of( WARNING ).each( "quarter" );}.
     *
     * @param name e.g. {@code warnings}; unique in the pack
     */
    @Verb
    TallyBook tally(String name);

    /**
     * Names a consequence of breaches besides COMPLAINT, REJECTION, CANCELLATION and RETURN (POLICY 12).
     *
     * @param word e.g. {@code REGULATOR_COMPLAINT}; unique in the pack
     */
    @Verb
    void consequence(String word);

    /**
     * Names a type of events, which rules of stages {@code detect} and {@code reward} match (POLICY 12).
     *
     * @param type e.g. {@code LATE}; unique in the pack
     */
    @Verb
    void event(String type);

    /**
     * Declares an attribute that is true or false, which rules read as {@code flag( "…" )} (POLICY 12).
     *
     * @param owner {@code agent}, {@code call}, {@code callback}, {@code evaluation}, {@code finding} or {@code event}
     * @param name e.g. {@code selfReported}; unique for the owner
     */
    @Verb
    void flag(String owner, String name);

    /**
     * Declares an attribute that is a number, which rules read as {@code number( "…" )} (POLICY 12).
     *
     * @param owner {@code agent}, {@code call}, {@code callback}, {@code evaluation}, {@code finding} or {@code event}
     * @param name e.g. {@code minutes}; unique for the owner
     */
    @Verb
    void number(String owner, String name);

    /**
     * Declares an attribute that is one of some words, which rules read as {@code word( "…" )} (POLICY 12).
     *
     * @param owner {@code agent}, {@code call}, {@code callback}, {@code evaluation}, {@code finding} or {@code event}
     * @param name e.g. {@code channel}; unique for the owner
     * @param among one or more words, e.g. {@code PHONE} and {@code CHAT}
     */
    @Verb
    void word(String owner, String name, String... among);
}
