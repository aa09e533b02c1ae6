package io.qarules.engine.policy;

import io.qarules.engine.rules.Verb;

/**
 * The verbs of stage {@code policy} in a pack that settles periods (POLICY 9 and 17), called on the global {@code policy},
 * several in a row where they belong together.
 * Each verb may be called once for each thing it sets. Required are {@code pack}, {@code zone} and {@code
 * otherLinesLike} with the weights of that line, which a pack without metrics and tiers leaves out; what is not set does
 * not apply. A value that is not allowed, and a
 * second call, are errors of the pack at loading.
 */
public interface SettlementBook {
    /**
     * Sets the pack's name and version; required.
     *
     * @param id e.g. {@code csat-linkage}
     * @param version e.g. {@code 1.0.0}
     */
    @Verb
    SettlementBook pack(String id, String version);

    /**
     * Sets the time zone in which the days of a period are taken (POLICY 17); required.
     *
     * @param id e.g. {@code Asia/Shanghai}
     */
    @Verb
    SettlementBook zone(String id);

    /**
     * Declares a metric that the sender gives for each member, under {@code indicators} (POLICY 17).
     *
     * @param name e.g. {@code conversion}; no metric that every pack knows
     */
    @Verb
    SettlementBook indicator(String name);

    /**
     * Turns the values of a metric into points: 0 at one value, 100 at another, linear in between and clipped beyond
     * (POLICY 17).
     *
     * @param metric a metric without {@code pointsFrom}
     * @param none the value of 0 points, in the metric's own unit
     * @param all the value of 100 points, not equal to {@code none}
     */
    @Verb
    SettlementBook pointsLinear(String metric, double none, double all);

    /**
     * Gives a metric points from a value on; of several the one with the highest value reached counts, and below all
     * there are none (POLICY 17).
     *
     * @param metric a metric without {@code pointsLinear}
     * @param from the lowest value, in the metric's own unit
     * @param points 0 to 100
     */
    @Verb
    SettlementBook pointsFrom(String metric, double from, double points);

    /**
     * Sets what a metric weighs in one service line (POLICY 17). The weights of a line sum to 100.
     *
     * @param line e.g. {@code ecommerce}
     * @param metric a metric with points
     * @param weight not negative
     */
    @Verb
    SettlementBook weight(String line, String metric, double weight);

    /**
     * Declares an index: the weighted mean of the points of some metrics (POLICY 17). The index {@code composite}, over
     * all metrics, is there without being declared.
     *
     * @param name e.g. {@code satisfaction}; no metric that the pack uses
     * @param metrics one or more metrics with points
     */
    @Verb
    SettlementBook index(String name, String... metrics);

    /**
     * Names the line whose weights apply to every line without weights of its own; required.
     *
     * @param line a line with weights; any name in a pack without metrics and tiers
     */
    @Verb
    SettlementBook otherLinesLike(String line);

    /**
     * Makes loading warn of a line in which the metrics of index {@code satisfaction} together weigh less or more than
     * this.
     *
     * @param min the lowest weight without a warning
     * @param max the highest weight without a warning
     */
    @Verb
    SettlementBook warnIfSatisfactionWeighsOutside(double min, double max);

    /**
     * Makes loading warn of each weight that differs by more than this from the pack that is replaced.
     *
     * @param points the largest difference without a warning, not negative
     */
    @Verb
    SettlementBook warnIfAWeightChangesByMoreThan(double points);

    /**
     * Leaves a call out of the mean talk time if it is long and its counted survey has a high CSAT (POLICY 9); without
     * this verb if it takes more than 900 seconds and the CSAT is 4 or more.
     *
     * @param seconds only longer calls are left out, not negative
     * @param csat the lowest CSAT that excuses the call, 1 to 5
     */
    @Verb
    SettlementBook longCallExcused(double seconds, int csat);

    /**
     * Makes surveys with a low CSAT count only after a review (POLICY 9); without this verb those of 2 or less.
     *
     * @param csat the highest CSAT that needs a review, 1 to 5; 0 where all count without one
     */
    @Verb
    SettlementBook reviewSurveysUpTo(int csat);

    /**
     * Sets what the score of an evaluation weighs in metric {@code quality}; 1 without this verb (POLICY 17).
     *
     * @param kind e.g. {@code MYSTERY}
     * @param weight not negative
     */
    @Verb
    SettlementBook scoreWeight(String kind, double weight);

    /**
     * Sets the index by which agents are ranked (POLICY 17); required in a pack with tiers.
     *
     * @param index an index of the pack, or {@code composite}
     */
    @Verb
    SettlementBook rankBy(String index);

    /**
     * Sets who is compared with whom (POLICY 17).
     *
     * @param group {@code line}, {@code team} or {@code all}; {@code line} without this verb
     */
    @Verb
    SettlementBook rankWithin(String group);

    /**
     * Sets a tier that has a share of the ranked agents (POLICY 17). The tiers of a pack stand from the best down: in one
     * row, or in rules one below the other in one file. Their shares sum to 100.
     *
     * @param name e.g. {@code TOP}; unique in the pack
     * @param percent its share, above 0
     */
    @Verb
    SettlementBook tier(String name, double percent);

    /**
     * Sets a tier that has the agents from an index on, up to the next higher tier (POLICY 17). A pack has such tiers or
     * shares, not both.
     *
     * @param name e.g. {@code A}; unique in the pack
     * @param index the lowest index of the tier, compared with the index rounded to two decimals
     */
    @Verb
    SettlementBook tierFrom(String name, double index);

    /**
     * Sets how many counted surveys an agent needs to be ranked; none without this verb (POLICY 17).
     *
     * @param surveys 0 or more
     */
    @Verb
    SettlementBook minSurveys(int surveys);

    /**
     * Sets how many ranked agents a group needs to be divided by shares; 1 without this verb (POLICY 17).
     *
     * @param agents 1 or more
     */
    @Verb
    SettlementBook minGroup(int agents);

    /**
     * Sets the satisfaction index from which an agent is on target (POLICY 9). It is the target of index {@code satisfaction}.
     *
     * @param index not negative; indices go from 0 to 100
     */
    @Verb
    SettlementBook satisfactionTarget(double index);

    /**
     * Sets the award fund's opening balance for period files that give none (clause 6.2.4); 0 without this verb.
     *
     * @param opening CNY, not negative
     */
    @Verb
    SettlementBook fund(double opening);

    /**
     * Sets a number that rules of stage {@code tier} read as {@code Setting( name == "…", $n : value )}.
     *
     * @param name unique in the pack
     * @param value any number
     */
    @Verb
    SettlementBook setting(String name, double value);

    /**
     * Declares an indicator of the centre, which the period file gives (POLICY 17).
     *
     * @param name e.g. {@code answerRate}
     */
    @Verb
    SettlementBook centre(String name);

    /**
     * Declares an attribute that is true or false, which rules read as {@code flag( "…" )} (POLICY 12).
     *
     * @param owner {@code member} or {@code agent}
     * @param name e.g. {@code onProbation}; unique for the owner
     */
    @Verb
    SettlementBook flag(String owner, String name);

    /**
     * Declares an attribute that is a number, which rules read as {@code number( "…" )} (POLICY 12).
     *
     * @param owner {@code member} or {@code agent}
     * @param name e.g. {@code yearsOfService}; unique for the owner
     */
    @Verb
    SettlementBook number(String owner, String name);

    /**
     * Declares an attribute that is one of some words, which rules read as {@code word( "…" )} (POLICY 12).
     *
     * @param owner {@code member} or {@code agent}
     * @param name e.g. {@code certificate}; unique for the owner
     * @param among one or more words, e.g. {@code JUNIOR} and {@code SENIOR}
     */
    @Verb
    SettlementBook word(String owner, String name, String... among);
}
