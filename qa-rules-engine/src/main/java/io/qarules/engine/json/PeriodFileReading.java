package io.qarules.engine.json;

import static java.util.stream.Collectors.groupingBy;

import io.qarules.outcome.Problem;
import io.qarules.period.PeriodFile;
import java.util.List;
import java.util.Map;

/**
 * A period file as far as it could be read.
 *
 * @param periodFile what could not be read is null in it
 * @param problems what could not be read, by place
 */
public record PeriodFileReading(PeriodFile periodFile, List<Problem> problems) {
    public PeriodFileReading {
        problems = List.copyOf(problems);
    }

    /** Hands it on as if it were read now. */
    public void to(PeriodSink sink) {
        Map<String, List<Problem>> byPlace = problems.stream().collect(groupingBy(PeriodFileReading::place));
        for (int i = 0; i < periodFile.members().size(); i++) {
            List<Problem> ofMember = byPlace.remove("members/" + i);
            sink.member(periodFile.members().get(i), ofMember == null ? List.of() : ofMember);
        }
        sink.period(
                periodFile.period(),
                periodFile.fund(),
                byPlace.values().stream().flatMap(List::stream).toList());
    }

    /** The member that a problem concerns, or another place outside the members. */
    private static String place(Problem problem) {
        String[] segments = problem.path().split("/", -1);
        return segments.length > 2 && segments[1].equals("members") ? "members/" + segments[2] : "";
    }
}
