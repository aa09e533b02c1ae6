package io.qarules.cli;

import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --why-not} about a file of the inspection office: a kind, a clause, and optionally a subject.
 *
 * @param subject restricts the answer to one subject; null for all
 */
record OfficeQuestion(
        OfficeKind kind, String clause, @Nullable String subject) {

    /** @param agent the subject where the text names none; null for all */
    static OfficeQuestion parse(String text, @Nullable String agent) {
        String[] words = WhyNotQuestion.words(text);
        return new OfficeQuestion(
                WhyNotQuestion.kind(words[0], OfficeKind.class), words[1], words.length == 3 ? words[2] : agent);
    }

    OfficeWhyNot ask(InspectionOffice office, OfficeFile file, byte[] json, boolean strict) {
        return WhyNotQuestion.asked(() -> switch (file) {
            case PLAN -> office.whyNot(new PlanFileReader(strict).read(json), kind, clause, subject);
            case CALIBRATION -> office.whyNot(new CalibrationFileReader(strict).read(json), kind, clause, subject);
            case PROBLEMS -> office.whyNot(new ProblemFileReader(strict).read(json), kind, clause, subject);
            case DRIVERS -> throw new IllegalStateException("no rule decides on a drivers file");
        });
    }
}
