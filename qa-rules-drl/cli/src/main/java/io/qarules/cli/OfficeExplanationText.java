package io.qarules.cli;

import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.CallDeviation;
import io.qarules.engine.value.Printable;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Language;
import io.qarules.outcome.Problem;
import io.qarules.outcome.RuleProof;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.SampleProof;
import io.qarules.plan.Stratum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Formats what is explained of a file of the inspection office as text; the headings are in the bundles {@code Explain_*}. */
final class OfficeExplanationText {
    private static final Sentences SENTENCES =
            new Sentences(OfficeExplanationText.class::getResourceAsStream, "Explain");

    private final Language language;
    private final ExplanationText traces;

    OfficeExplanationText(Language language) {
        this.language = language;
        this.traces = new ExplanationText(language);
    }

    /** Returns each decision with its proof, then the problems of the file. */
    String of(OfficeExplanation explained) {
        StringBuilder page = new StringBuilder();
        line(page, 0, explained.head().in(language));
        for (OfficeExplanation.Proved proved : explained.decisions()) {
            page.append('\n').append(of(proved));
        }
        if (!explained.notes().isEmpty()) {
            page.append('\n');
        }
        explained.notes().forEach(note -> line(page, 0, note.in(language)));
        if (!explained.problems().isEmpty()) {
            page.append('\n');
            line(page, 0, say("problems.office"));
        }
        for (Problem problem : explained.problems()) {
            line(
                    page,
                    1,
                    say(
                            "problem",
                            problem.code().name(),
                            problem.path(),
                            problem.text().in(language)));
        }
        return page.toString();
    }

    /** Returns one decision: what it is, the rule with its conditions, and the numbers on which it stands. */
    String of(OfficeExplanation.Proved proved) {
        StringBuilder page = new StringBuilder();
        RuleProof proof = proved.proof();
        line(page, 0, proof.decisionId() + "  " + proved.reason().in(language));
        proved.shortfalls().forEach(shortfall -> line(page, 1, shortfall.in(language)));
        line(page, 1, "%s: %s".formatted(proof.clause(), proof.title().in(language)));
        proof.rules().forEach(rule -> traces.rule(page, 1, rule));
        line(page, 1, proof.text().in(language));
        if (proof instanceof SampleProof sample) {
            parts(page, sample);
            strata(page, sample);
        }
        if (proof instanceof CalibrationProof calibration
                && !calibration.deviations().isEmpty()) {
            deviations(page, calibration);
        }
        return page.toString();
    }

    private void parts(StringBuilder page, SampleProof proof) {
        TextTable table = new TextTable().row(say("rule"), say("kind"), say("calls"), say("counts"));
        for (QuotaPart part : proof.parts()) {
            table.row(
                    part.rule(),
                    part.kind() == null ? say("quota") : part.kind(),
                    part.calls(),
                    part.counts() ? "\u2713" : "");
        }
        page.append(table.text());
    }

    private void strata(StringBuilder page, SampleProof proof) {
        TextTable table = new TextTable()
                .row(
                        say("kind"),
                        say("calls"),
                        say("reserved"),
                        say("reservedDrawn"),
                        say("share"),
                        say("places"),
                        say("drawn"));
        for (Stratum stratum : proof.strata()) {
            table.row(
                    known(stratum.kind()),
                    stratum.calls(),
                    stratum.reserved(),
                    stratum.reservedDrawn(),
                    stratum.share().toPlainString(),
                    stratum.places(),
                    stratum.reservedDrawn() + stratum.drawn());
        }
        page.append(table.text());
    }

    private void deviations(StringBuilder page, CalibrationProof proof) {
        TextTable table = new TextTable().row(say("call"), say("score"), say("median"), say("deviation"));
        for (CallDeviation deviation : proof.deviations()) {
            table.row(
                    deviation.callId(),
                    plain(deviation.score()),
                    plain(deviation.median()),
                    plain(deviation.deviation()));
        }
        page.append(table.text());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private String known(@Nullable String value) {
        return value == null ? say("unknown") : value;
    }

    private String say(String key, Object... values) {
        return SENTENCES.in(language).say(key, values);
    }

    private static void line(StringBuilder page, int indent, String text) {
        page.append("  ".repeat(indent)).append(Printable.line(text)).append('\n');
    }
}
