package io.qarules.office.problem;

import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says in Chinese and English why a problem is common or individual, and why a training helped or not. */
final class ProblemTexts {
    private static final Sentences SENTENCES = new Sentences(ProblemTexts.class::getResourceAsStream, "ProblemTexts");

    private ProblemTexts() {}

    static Text reason(ProblemKind kind, OffenceShare share) {
        return SENTENCES.text(
                kind == ProblemKind.TRAINING_NEED ? "common" : "individual",
                share.offenders().size(),
                share.agents(),
                group(share.group().line(), share.group().team()),
                share.clause(),
                share.share().toPlainString());
    }

    static Text reason(TrainedGroup training) {
        return SENTENCES.text(
                "training." + key(training),
                training.agents(),
                group(training.line(), training.team()),
                training.clause(),
                training.date().toString(),
                text(training.before()),
                text(training.after()),
                plain(training.p()));
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

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static Text group(@Nullable String line, @Nullable String team) {
        if (line == null) {
            return SENTENCES.text("group.team", "", String.valueOf(team));
        }
        return team == null ? SENTENCES.text("group.line", line) : SENTENCES.text("group", line, team);
    }
}
