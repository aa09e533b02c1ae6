package io.qarules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decision that a regulation demands, as given on the command line.
 *
 * @param onSupervisor whether it falls on the agent's supervisor (POLICY 13)
 */
record PenaltyOption(PenaltyVerb verb, PenaltyAmount amount, boolean onSupervisor) {
    /**
     * Parses an option's value, e.g. {@code reminder + training} or {@code fine 20-50}; what falls on the supervisor is
     * the last.
     *
     * @throws UnknownWordException if it is invalid
     */
    static List<PenaltyOption> parse(String said) {
        return PenaltyParser.parse(said);
    }

    /**
     * Returns the verb calls of a row in DRL, e.g. {@code .fine( $o, 200 ).onSupervisor().fine( $o, 20 )}.
     *
     * @param fact the variable of the fact that is decided on
     */
    static String drl(List<PenaltyOption> penalties, String fact) {
        StringBuilder row = new StringBuilder();
        boolean before = false;
        for (PenaltyOption penalty : penalties) {
            row.append(penalty.onSupervisor && !before ? ".onSupervisor()" : "");
            row.append(penalty.amount.drl(penalty.verb.drl(), fact));
            before = penalty.onSupervisor;
        }
        return row.toString();
    }

    static String english(List<PenaltyOption> penalties) {
        return penalties.stream().map(PenaltyOption::english).collect(Collectors.joining(" and "));
    }

    static String chinese(List<PenaltyOption> penalties) {
        return penalties.stream().map(PenaltyOption::chinese).collect(Collectors.joining("、"));
    }

    private String english() {
        return amount.english(verb) + (onSupervisor ? " for the supervisor" : "");
    }

    private String chinese() {
        return (onSupervisor ? "主管" : "") + amount.chinese(verb);
    }

    /** Returns whether it is a fine with an amount, of which half can be taken. */
    boolean takesMoney() {
        return !(amount instanceof PenaltyAmount.None || amount instanceof PenaltyAmount.Points);
    }

    /**
     * Does nothing where half of it can be written: less than all of it, and of a fine that doubles half of each step.
     *
     * @throws UnknownWordException if it cannot
     */
    void requireHalf() {
        if (amount instanceof PenaltyAmount.Doubled doubled) {
            NewWords.require(
                    doubled.halvesEachTime(), "half.doubled", doubled.first().toPlainString());
        }
        NewWords.require(!takesMoney() || !amount.equals(amount.halved()), "half.nothing", english());
    }

    /** Returns whether all of a step falls on the supervisor. */
    static boolean onSupervisorOnly(List<PenaltyOption> penalties) {
        return penalties.stream().allMatch(PenaltyOption::onSupervisor);
    }

    PenaltyOption halved() {
        return new PenaltyOption(verb, amount.halved(), onSupervisor);
    }

    /**
     * Returns the expected line, in the notation of the cases, for a finding of unknown severity (POLICY 3).
     *
     * @param subject the finding's id
     * @param occurrence the how-manieth offence it is
     * @param pending whether the decision awaits a verification
     * @param verified whether there is a verification, without an amount
     */
    String expected(String subject, int occurrence, boolean pending, boolean verified) {
        boolean open = verb == PenaltyVerb.DISMISSAL
                || (verb == PenaltyVerb.FINE && amount instanceof PenaltyAmount.None)
                || (amount instanceof PenaltyAmount.Between && !verified);
        BigDecimal shown = amount.shown(occurrence);
        String status = open ? " PROPOSED" : "";
        return verb
                + " "
                + subject
                + (onSupervisor ? ":SUPERVISOR" : "")
                + (shown == null ? "" : " " + shown)
                + (pending ? " PENDING" : status);
    }
}
