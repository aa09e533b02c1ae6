package io.qarules.office.problem;

import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import io.qarules.problem.FisherTable;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in Chinese and English why a problem is common or individual, and why a training helped or not. */
final class ProblemTexts {
    /** Of a probability. */
    static final int PLACES = 6;

    private static final Sentences SENTENCES = new Sentences(ProblemTexts.class::getResourceAsStream, "ProblemTexts");

    private ProblemTexts() {}

    static Text reason(ProblemKind kind, OffenceShare share) {
        return SENTENCES.text(
                kind == ProblemKind.TRAINING_NEED ? "common" : "individual",
                share.offenders().size(),
                share.agents(),
                group(share.group().line(), share.group().team()),
                share.clause(),
                told(share));
    }

    /** Says how many offend in the days before a training and after, and where the number of days makes a part of it. */
    static Text reason(TrainingComparison comparison) {
        TrainedGroup training = comparison.fact();
        String key = key(training);
        Text reason = SENTENCES.text(
                "training." + key,
                training.agents(),
                group(training.line(), training.team()),
                training.clause(),
                training.date().toString(),
                text(training.before()),
                text(training.after()),
                is(told(training.p())),
                days(comparison.daysBefore()),
                days(comparison.daysAfter()));
        if (key.equals("fell") && comparison.daysAfter() < comparison.daysBefore()) {
            return SENTENCES.text("training.fewerDays", reason);
        }
        return key.equals("notFallen") && comparison.daysAfter() > comparison.daysBefore()
                ? SENTENCES.text("training.moreDays", reason)
                : reason;
    }

    /** Says of which numbers a share is made. */
    static Text proof(OffenceShare share) {
        Text present = SENTENCES.text(
                "proof.share", String.valueOf(share.offenders().size()), String.valueOf(share.agents()), told(share));
        List<String> before = share.previousOffenders();
        return before == null
                ? present
                : Sentences.join(List.of(
                        present,
                        SENTENCES.text(
                                "proof.share.before", String.valueOf(before.size()), text(share.previousShare()))));
    }

    /** Says what was compared before and after a training. */
    static Text proof(@Nullable FisherTable table, TrainingComparison comparison) {
        Text before = days(comparison.daysBefore());
        Text after = days(comparison.daysAfter());
        if (table == null) {
            return SENTENCES.text("proof.noTable", before, after);
        }
        return SENTENCES.text(
                "proof.table",
                String.valueOf(table.before()),
                String.valueOf(table.beforeWithout()),
                String.valueOf(table.after()),
                String.valueOf(table.afterWithout()),
                Decimals.probability(table.probability(), PLACES),
                Decimals.isProbability(table.p(), PLACES),
                before,
                after);
    }

    private static Text days(int days) {
        return SENTENCES.text("days", days);
    }

    private static String key(TrainedGroup training) {
        if (training.before() == null || training.after() == null) {
            return training.before() == null ? "nothingBefore" : "nothingAfter";
        }
        return training.fell() ? "fell" : "notFallen";
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    /** Returns the share in per cent with two places: with more where it would else read as a whole number such as 20. */
    private static String told(OffenceShare share) {
        Ratio percent = Ratio.of(100L * share.offenders().size()).dividedBy(Ratio.of(share.agents()));
        return Decimals.told(percent.comparable(), 2, 0).toPlainString();
    }

    private static String is(@Nullable BigDecimal p) {
        return p == null ? "" : Decimals.isProbability(p, PLACES);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Rounds a p-value to six places: to more where it would else read as a threshold such as 0.05. */
    static @Nullable BigDecimal told(@Nullable BigDecimal p) {
        return p == null ? null : Decimals.told(p, PLACES, 2);
    }

    private static Text group(@Nullable String line, @Nullable String team) {
        if (line == null) {
            return SENTENCES.text("group.team", "", String.valueOf(team));
        }
        return team == null ? SENTENCES.text("group.line", line) : SENTENCES.text("group", line, team);
    }
}
