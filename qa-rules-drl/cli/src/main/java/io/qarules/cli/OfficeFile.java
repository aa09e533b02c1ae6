package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import io.qarules.engine.value.ClosestMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs of the inspection office, told from one another, and from case files and period files, by fields that only
 * one kind of file has. A misspelt field tells as much as the one that is meant.
 */
enum OfficeFile {
    PLAN(List.of("inspectors", "seed", "replanFrom", "heard", "planned"), List.of("calls")),
    /** A file with a period and agents alone is one of these: a plan file has a seed. */
    PROBLEMS(List.of("outcomes", "previousPeriod", "previousOutcomes", "trainings"), List.of("agents")),
    DRIVERS(List.of("metrics", "periods"), List.of()),
    CALIBRATION(List.of(), List.of("evaluations"));

    private static final String PERIOD = "period";
    private static final Set<String> OTHERS = Set.of("agent", "members");

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(PERIOD, "agent", "members", "fund", "csatScale", "indicators", "index"),
                    Arrays.stream(values()).flatMap(each -> Stream.concat(each.alone.stream(), each.ofPeriod.stream())))
            .toList();

    /** No other file has any of these. */
    private final List<String> alone;
    /** No other file with a period has any of these. */
    private final List<String> ofPeriod;

    OfficeFile(List<String> alone, List<String> ofPeriod) {
        this.alone = alone;
        this.ofPeriod = ofPeriod;
    }

    /**
     * Returns which one this is; empty where it is none, or where no field tells. What cannot be read at all is for the
     * reader to say.
     */
    static Optional<OfficeFile> of(byte[] json) {
        try {
            Set<String> fields =
                    JsonText.fieldNames(json).stream().map(OfficeFile::meant).collect(Collectors.toSet());
            return fields.stream().anyMatch(OTHERS::contains)
                    ? Optional.empty()
                    : Arrays.stream(values())
                            .filter(each -> each.isKnownBy(fields))
                            .findFirst();
        } catch (CaseRefusedException e) {
            return Optional.empty(); // the reader names what is wrong and where
        }
    }

    private boolean isKnownBy(Set<String> fields) {
        return alone.stream().anyMatch(fields::contains)
                || (fields.contains(PERIOD) && ofPeriod.stream().anyMatch(fields::contains));
    }

    private static String meant(String field) {
        return KNOWN.contains(field) ? field : ClosestMatch.to(field, KNOWN).orElse(field);
    }
}
