package io.qarules.engine.json;

import static java.util.stream.Collectors.groupingBy;

import io.qarules.outcome.Problem;
import io.qarules.period.PeriodFile;
import java.util.List;
import java.util.Map;

/**
 * A period file read from JSON, with the problems found on the way.
 *
 * @param periodFile null in every field that could not be read
 * @param problems one for each value that could not be read
 */
public record PeriodFileReading(PeriodFile periodFile, List<Problem> problems) {
    public PeriodFileReading {
        problems = List.copyOf(problems);
    }

    /**
     * Passes the scale of the ratings, the members, and then the period, to a sink, as {@link PeriodFileReader} does while it reads.
     *
     * @param sink gets the scale and each member with their problems, then the period with the others
     */
    public void to(PeriodSink sink) {
        Map<String, List<Problem>> byPlace = problems.stream().collect(groupingBy(PeriodFileReading::place));
        sink.begin(periodFile.csatScale(), removed(byPlace, PeriodFileReader.SCALE));
        for (int i = 0; i < periodFile.members().size(); i++) {
            sink.member(periodFile.members().get(i), removed(byPlace, "members/" + i));
        }
        sink.period(
                periodFile.period(),
                periodFile.fund(),
                byPlace.values().stream().flatMap(List::stream).toList());
    }

    private static List<Problem> removed(Map<String, List<Problem>> byPlace, String place) {
        List<Problem> there = byPlace.remove(place);
        return there == null ? List.of() : there;
    }

    /** Returns the member that a problem concerns, e.g. {@code members/3}, or the scale; empty if it concerns neither. */
    private static String place(Problem problem) {
        String[] segments = problem.path().split("/", -1);
        if (segments.length > 1 && segments[1].equals(PeriodFileReader.SCALE)) {
            return PeriodFileReader.SCALE;
        }
        return segments.length > 2 && segments[1].equals("members") ? "members/" + segments[2] : "";
    }
}
