package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * The verbs of stage {@code policy} in a pack that settles periods (POLICY 9), called on the global {@code policy}.
 * Each verb may be called once for each thing it sets. Required are {@code pack}, {@code otherLinesLike} with the
 * weights of that line, {@code handleTime}, {@code tiers}, {@code satisfactionTarget} and {@code fund}. A value that is
 * not allowed, and a second call, are errors of the pack at loading.
 */
public interface SettlementBook {
    /**
     * Sets the pack's name and version; required.
     *
     * @param id e.g. {@code csat-linkage}
     * @param version e.g. {@code 1.0.0}
     */
    @Verb
    void pack(String id, String version);

    /**
     * Sets the weights of the metrics of one service line (POLICY 9). They are not negative and sum to 100.
     *
     * @param line e.g. {@code ecommerce}
     * @param resolution weight of the rating of the solution
     * @param attitude weight of the rating of the attitude
     * @param speed weight of the rating of the speed
     * @param fcr weight of first-contact resolution
     * @param aht weight of the mean talk time
     * @param script weight of script compliance
     * @param empathy weight of empathy
     */
    @Verb
    void weights(
            String line,
            double resolution,
            double attitude,
            double speed,
            double fcr,
            double aht,
            double script,
            double empathy);

    /**
     * Names the line whose weights apply to every line without weights of its own; required.
     *
     * @param line a line with weights
     */
    @Verb
    void otherLinesLike(String line);

    /**
     * Makes loading warn of a line in which resolution, attitude and speed together weigh less or more than this.
     *
     * @param min the lowest weight without a warning
     * @param max the highest weight without a warning
     */
    @Verb
    void warnIfSatisfactionWeighsOutside(double min, double max);

    /**
     * Makes loading warn of each weight that differs by more than this from the pack that is replaced.
     *
     * @param points the largest difference without a warning, not negative
     */
    @Verb
    void warnIfAWeightChangesByMoreThan(double points);

    /**
     * Sets how many points a mean talk time earns: 100 up to the first value, 0 from the second on, linear in between
     * (POLICY 9); required.
     *
     * @param allPointsUpTo seconds, not negative
     * @param noPointsFrom seconds, more than {@code allPointsUpTo}
     */
    @Verb
    void handleTime(double allPointsUpTo, double noPointsFrom);

    /**
     * Leaves a call out of the mean talk time if it is long and its counted survey has a high CSAT (POLICY 9).
     *
     * @param seconds only longer calls are left out, not negative
     * @param csat the lowest CSAT that excuses the call, 1 to 5
     */
    @Verb
    void longCallExcused(double seconds, int csat);

    /**
     * Makes surveys with a low CSAT count only after a review (POLICY 9).
     *
     * @param csat the highest CSAT that needs a review, 1 to 5; without this verb none does
     */
    @Verb
    void reviewSurveysUpTo(int csat);

    /**
     * Sets the size of tiers TOP and BOTTOM, each one in so many of the ranked agents of a line (POLICY 9); required.
     *
     * @param oneIn 2 or more, e.g. 5 for a fifth; a line with fewer ranked agents than this has no tiers
     * @param minSurveys how many counted surveys an agent needs to be ranked, 1 or more
     */
    @Verb
    void tiers(int oneIn, int minSurveys);

    /**
     * Sets the satisfaction index from which an agent is on target (POLICY 9); required.
     *
     * @param index not negative; indices go from 0 to 100
     */
    @Verb
    void satisfactionTarget(double index);

    /**
     * Sets the award fund's opening balance for period files that give none (clause 6.2.4); required.
     *
     * @param opening CNY, not negative
     */
    @Verb
    void fund(double opening);

    /**
     * Sets a number that rules of stage {@code tier} read as {@code Setting( name == "…", $n : value )}.
     *
     * @param name unique in the pack
     * @param value any number
     */
    @Verb
    void setting(String name, double value);
}
