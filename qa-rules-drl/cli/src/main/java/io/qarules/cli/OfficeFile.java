package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonText;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs of the inspection office, told from one another, and from case files and period files, by fields that only
 * one kind of file has. Where no field tells, a misspelt one tells as much as the one that is meant.
 */
enum OfficeFile {
    PLAN("plan", List.of("inspectors", "seed", "replanFrom", "heard", "planned"), List.of("calls")),
    PROBLEMS("problems", List.of("outcomes", "previousPeriod", "previousOutcomes", "trainings"), List.of()),
    DRIVERS("drivers", List.of("metrics", "periods"), List.of()),
    CALIBRATION("calibrate", List.of(), List.of("evaluations"));

    private static final String PERIOD = "period";
    /** A plan file has agents too, but a seed with them: where nothing else tells, they make a problem file. */
    private static final String AGENTS = "agents";
    /** The commands that take case files and period files, by a field that only these have. */
    private static final Map<String, String> OTHERS = Map.of("agent", "evaluate", "members", "settle");

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(PERIOD, AGENTS, "agent", "members", "fund", "csatScale", "indicators", "index"),
                    Arrays.stream(values()).flatMap(each -> Stream.concat(each.alone.stream(), each.ofPeriod.stream())))
            .toList();

    /** The command that takes it. */
    private final String command;
    /** No other file has any of these. */
    private final List<String> alone;
    /** No other file with a period has any of these. */
    private final List<String> ofPeriod;

    OfficeFile(String command, List<String> alone, List<String> ofPeriod) {
        this.command = command;
        this.alone = alone;
        this.ofPeriod = ofPeriod;
    }

    /** Returns the command that takes this kind of file. */
    String command() {
        return command;
    }

    /**
     * Returns which ones a file may be: none where it is of another kind or no field tells, several where fields of
     * several kinds stand in it. What cannot be read at all is for the reader to say.
     */
    static List<OfficeFile> of(byte[] json) {
        Map<String, String> telling = telling(json);
        return OTHERS.values().stream().anyMatch(telling::containsValue)
                ? List.of()
                : Arrays.stream(values())
                        .filter(each -> telling.containsValue(each.command))
                        .toList();
    }

    /**
     * Looks for fields of other kinds of files.
     *
     * @return a problem for each, where the file has fields of this kind, too; none where it cannot be read at all, which
     *     is for the reader to say
     * @throws CaseRefusedException if the file has fields of other kinds alone
     */
    List<Problem> strangers(byte[] json) {
        Map<String, String> telling = telling(json);
        if (telling.containsValue(command)) {
            return telling.entrySet().stream()
                    .filter(field -> !field.getValue().equals(command))
                    .map(this::stranger)
                    .toList();
        }
        Stream.concat(OTHERS.values().stream().sorted(), Arrays.stream(values()).map(OfficeFile::command))
                .filter(telling::containsValue)
                .findFirst()
                .ifPresent(other -> {
                    throw JsonText.refused("file.other", other, fieldsOf(other, telling), command);
                });
        return List.of();
    }

    /** Returns these problems and those that a reader found, without what the reader says of the same fields. */
    static List<Problem> joined(List<Problem> strangers, List<Problem> found) {
        Set<String> paths = strangers.stream().map(Problem::path).collect(Collectors.toSet());
        return Stream.concat(strangers.stream(), found.stream().filter(problem -> !paths.contains(problem.path())))
                .toList();
    }

    private Problem stranger(Map.Entry<String, String> field) {
        return new Problem(
                ProblemCode.INVALID_VALUE,
                "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                null,
                Messages.PROBLEMS.english("file.both", field.getKey(), field.getValue(), command));
    }

    private static String fieldsOf(String command, Map<String, String> telling) {
        return telling.entrySet().stream()
                .filter(field -> field.getValue().equals(command))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** Returns the fields that tell a kind of file, in their order, each with the command that takes it. */
    private static Map<String, String> telling(byte[] json) {
        Set<String> fields;
        try {
            fields = JsonText.fieldNames(json);
        } catch (CaseRefusedException e) {
            return Map.of(); // the reader names what is wrong and where
        }
        Map<String, String> telling = telling(fields, field -> field);
        if (telling.isEmpty()) {
            telling = telling(fields, OfficeFile::meant);
        }
        return telling.isEmpty() && fields.containsAll(Set.of(PERIOD, AGENTS))
                ? Map.of(AGENTS, PROBLEMS.command)
                : telling;
    }

    private static Map<String, String> telling(Set<String> fields, UnaryOperator<String> spelling) {
        boolean period = fields.stream().map(spelling).anyMatch(PERIOD::equals);
        Map<String, String> telling = new LinkedHashMap<>();
        for (String field : fields) {
            String meant = spelling.apply(field);
            if (OTHERS.containsKey(meant)) {
                telling.put(field, OTHERS.get(meant));
            }
            for (OfficeFile kind : values()) {
                if (kind.alone.contains(meant) || (period && kind.ofPeriod.contains(meant))) {
                    telling.put(field, kind.command);
                }
            }
        }
        return telling;
    }

    private static String meant(String field) {
        return KNOWN.contains(field) ? field : ClosestMatch.to(field, KNOWN).orElse(field);
    }
}
