package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * What a rule of stage {@code policy} can say in a pack that settles periods, on the global {@code policy} (POLICY 9).
 * Each thing may be said once.
 */
public interface SettlementBook {
    /** The pack's name and version; every pack says it. */
    @Verb
    void pack(String id, String version);

    /** The weights of a line's metrics; they sum to 100. */
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

    /** Any other line has the weights of this one; every pack that settles says it. */
    @Verb
    void otherLinesLike(String line);

    /** Loading warns of a line whose three satisfaction metrics together weigh less or more. */
    @Verb
    void warnIfSatisfactionWeighsOutside(double min, double max);

    /** Loading warns of a weight that differs by more from the pack that is replaced. */
    @Verb
    void warnIfAWeightChangesByMoreThan(double points);

    /** Mean talk time earns all points up to so many seconds, none from so many on, and in between its share. */
    @Verb
    void handleTime(double allPointsUpTo, double noPointsFrom);

    /** A call longer than so many seconds is left out of the mean where its counted survey rates it so high. */
    @Verb
    void longCallExcused(double seconds, int csat);

    /** A survey that rates the agent so low counts only once it has been reviewed. */
    @Verb
    void reviewSurveysUpTo(int csat);

    /** One in so many is TOP and one in so many BOTTOM, among agents with so many counted surveys. */
    @Verb
    void tiers(int oneIn, int minSurveys);

    /** The satisfaction index from which an agent is on target. */
    @Verb
    void satisfactionTarget(double index);

    /** The award fund's opening balance where the period file gives none, CNY. */
    @Verb
    void fund(double opening);

    /** A number that rules of stage tier read as {@code Setting( name == "…", $n : value )}. */
    @Verb
    void setting(String name, double value);
}
