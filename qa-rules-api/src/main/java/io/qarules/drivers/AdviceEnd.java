package io.qarules.drivers;

/** Why an advice on weights has no steps, or none after its last one (POLICY 19). */
public enum AdviceEnd {
    /** The last step reaches the weights that the drivers ask for. */
    TARGET_REACHED,
    /** After twelve months the weights are still on their way. */
    MOST_MONTHS,
    /** The weights are what the drivers ask for already. */
    AT_TARGET,
    /** There is no regression: its refusal says why. */
    NO_REGRESSION,
    /** No metric that the line weighs goes with more satisfaction beyond chance. */
    NOTHING_ASKS,
    /** Every metric that was looked at goes with more satisfaction or weighs nothing, so that none yields. */
    NOTHING_YIELDS,
    /** The pack allows no change of a weight, or less than a hundredth of a point. */
    NO_CHANGE_ALLOWED,
    /** A weight that would change is not written as one number in a rule, so that no step can be tried. */
    NOT_WRITTEN_AS_A_NUMBER
}
