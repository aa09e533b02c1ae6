package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import io.qarules.engine.InBothLanguages;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Mutation;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** Nothing is dropped in silence and one bad record never stops the others. */
@Policy({"10", "11"})
@StatisticsReport(onFailureOnly = true)
class BrokenInputTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final CaseFileReader READER = new CaseFileReader();

    @Property(tries = 200)
    void whatever_breaks_every_finding_is_used_excluded_or_named(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        if (answer.outcome == null) {
            return;
        }
        List<JsonNode> evaluations = answer.records("evaluations");
        for (int e = 0; e < evaluations.size(); e++) {
            String evaluation = "/evaluations/" + e;
            JsonNode findings = evaluations.get(e).path("findings");
            for (int f = 0; findings.isArray() && f < findings.size(); f++) {
                String at = evaluation + "/findings/" + f;
                boolean told = answer.tellsOf(findings.get(f).path("id").textValue())
                        || answer.isLeftOut(evaluation)
                        || answer.namesAtOrAbove(at)
                        || answer.namesInside(at);
                assertThat(told).as("%s in %s", at, answer).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void whatever_breaks_every_improvement_and_nomination_is_used_excluded_or_named(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        if (answer.outcome == null) {
            return;
        }
        for (String kind : List.of("improvements", "nominations")) {
            List<JsonNode> records = answer.records(kind);
            for (int i = 0; i < records.size(); i++) {
                String at = "/" + kind + "/" + i;
                boolean told = answer.tellsOf(records.get(i).path("id").textValue())
                        || answer.namesAtOrAbove(at)
                        || answer.namesInside(at)
                        || isAfter(records.get(i).path("at"), answer.outcome.asOf());
                assertThat(told).as("%s in %s", at, answer).isTrue();
            }
        }
    }

    @Property(tries = 25)
    void whatever_breaks_the_decisions_can_be_explained(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        if (answer.outcome != null) {
            assertThat(Standard.RULES
                            .explain(READER.read(answer.input.toString()))
                            .outcome())
                    .isEqualTo(answer.outcome);
        }
    }

    @Property(tries = 200)
    void every_broken_field_is_named_and_no_other_is_called_broken(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        if (answer.outcome == null) {
            return;
        }
        List<Schema.Broken> broken = Schema.CASE_FILE.broken(answer.input);
        for (Schema.Broken field : broken) {
            int records = field.isAboutChildren()
                    ? field.within().size()
                    : field.within().size() - 1;
            boolean told = answer.namesAtOrAbove(field.path())
                    || field.within().stream().limit(records).anyMatch(answer::isLeftOut)
                    || isOfANominationThatIsNotRead(field, answer);
            assertThat(told).as("%s in %s", field, answer).isTrue();
        }
        Set<String> places = broken.stream().map(Schema.Broken::path).collect(Collectors.toSet());
        assertThat(answer.problems)
                .filteredOn(problem ->
                        problem.code() == ProblemCode.MISSING_FIELD || problem.code() == ProblemCode.INVALID_VALUE)
                .filteredOn(problem -> !isJudgedByItsNeighbour(problem.path()))
                .as("%s", answer)
                .allMatch(problem -> places.contains(problem.path()));
    }

    @Property(tries = 400)
    void every_problem_has_a_place_in_the_input_and_a_sentence(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        Reached.eachAtLeast(
                0.5,
                EnumSet.range(ProblemCode.MISSING_FIELD, ProblemCode.AMOUNT_OUT_OF_RANGE),
                answer.problems.stream().map(Problem::code).toList());
        Reached.atLeast(0.5, "the case is refused", answer.outcome == null);
        assertThat(answer.problems).as("%s", answer).doesNotHaveDuplicates().allSatisfy(problem -> {
            boolean absent = problem.value() == null;
            String path = problem.path();
            String place = absent ? path.substring(0, path.lastIndexOf('/')) : path;
            JsonNode there = answer.input.at(place);
            assertThat(there.isMissingNode())
                    .as("nothing at %s", place)
                    .isEqualTo(absent && place.equals("/agent") && !answer.input.has("agent"));
            InBothLanguages.isSaid(problem);
        });
        assertThat(answer.problems.stream()
                        .filter(problem -> problem.code() == ProblemCode.MISSING_FIELD)
                        .map(Problem::path)
                        .map(answer.input::at))
                .allMatch(value -> value.isMissingNode() || value.isNull());
    }

    @Property(tries = 200)
    void only_a_case_without_agent_or_moment_is_refused_and_says_so(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        Set<String> broken = Schema.CASE_FILE.broken(answer.input).stream()
                .map(Schema.Broken::path)
                .filter(path -> path.equals("/agent/id") || path.equals("/asOf"))
                .collect(Collectors.toSet());
        if (answer.outcome == null) {
            assertThat(answer.problems).extracting(Problem::path).containsExactlyInAnyOrderElementsOf(broken);
        } else {
            assertThat(broken).isEmpty();
        }
    }

    @Property(tries = 200)
    void of_records_with_one_id_one_at_most_goes_unnamed(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations) {
        Answer answer = answer(caseFile, mutations);
        if (answer.outcome == null) {
            return;
        }
        for (String kind : List.of(
                "calls", "callbacks", "evaluations", "verifications", "appeals", "improvements", "nominations")) {
            Map<String, Integer> unnamed = new HashMap<>();
            List<JsonNode> records = answer.records(kind);
            for (int i = 0; i < records.size(); i++) {
                String id = records.get(i).path("id").textValue();
                if (id != null
                        && !answer.isLeftOut("/" + kind + "/" + i)
                        && !isOneOfRevisions(records.get(i), records)) {
                    unnamed.merge(id, 1, Integer::sum);
                }
            }
            assertThat(unnamed.values()).as("%s in %s", kind, answer).allMatch(count -> count == 1);
        }
    }

    @Property(tries = 200)
    void a_broken_record_changes_nothing_for_those_that_do_not_touch_it(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        ObjectNode input = json(caseFile);
        Outcome whole = Standard.RULES.evaluate(READER.read(input.toString()));
        for (String kind : List.of("calls", "callbacks", "evaluations", "verifications", "appeals", "improvements")) {
            input.withArray("/" + kind).addNull().addObject();
        }
        Outcome withBroken = Standard.RULES.evaluate(READER.read(input.toString()));
        assertThat(withBroken.decisions()).isEqualTo(whole.decisions());
        assertThat(withBroken.excluded()).isEqualTo(whole.excluded());
        assertThat(withBroken.scores()).isEqualTo(whole.scores());
        assertThat(withBroken.problems()).containsAll(whole.problems());
    }

    /** Evaluations with one id that something else than their order sets apart are no duplicates (POLICY 20). */
    private static boolean isOneOfRevisions(JsonNode record, List<JsonNode> records) {
        return records.stream()
                .filter(other -> other.path("id").equals(record.path("id")))
                .anyMatch(other -> Stream.of("revision", "submittedAt", "status")
                        .anyMatch(field -> !other.path(field).equals(record.path(field))));
    }

    /** Points above max is a matter of two fields; an award's author and amount one of its date (POLICY 7). */
    private static boolean isJudgedByItsNeighbour(String path) {
        return path.matches(".*/(points|failBelow)") || path.matches("/nominations/\\d+/(by|amount)");
    }

    /** Who nominated, and how much, is not read of a nomination that is left out or comes after asOf (POLICY 7). */
    private static boolean isOfANominationThatIsNotRead(Schema.Broken field, Answer answer) {
        String nomination = field.within().get(field.within().size() - 1);
        return field.path().matches("/nominations/\\d+/(by|amount)")
                && (answer.isLeftOut(nomination)
                        || isAfter(
                                answer.input.at(nomination + "/at"),
                                Objects.requireNonNull(answer.outcome).asOf()));
    }

    private static boolean isAfter(JsonNode at, Instant asOf) {
        return OffsetDateTime.parse(at.textValue()).toInstant().isAfter(asOf);
    }

    private static ObjectNode json(CaseFile caseFile) {
        try {
            return (ObjectNode) MAPPER.readTree(Standard.WRITER.write(caseFile));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Anything thrown but a refusal fails the property. */
    private static Answer answer(CaseFile caseFile, List<Mutation> mutations) {
        ObjectNode input = json(caseFile);
        mutations.forEach(mutation -> mutation.applyTo(input));
        try {
            Outcome outcome = Standard.RULES.evaluate(READER.read(input.toString()));
            return new Answer(input, outcome, outcome.problems());
        } catch (CaseRefusedException e) {
            assertThat(e.problems()).isNotEmpty();
            return new Answer(input, null, e.problems());
        }
    }

    /** What came of a mutated case; no outcome where it was refused. */
    private static final class Answer {
        private final JsonNode input;
        private final Outcome outcome;
        private final List<Problem> problems;
        private final Set<String> told;
        private final Set<String> places;

        Answer(JsonNode input, Outcome outcome, List<Problem> problems) {
            this.input = input;
            this.outcome = outcome;
            this.problems = problems;
            this.places = problems.stream().map(Problem::path).collect(Collectors.toSet());
            this.told = outcome == null
                    ? Set.of()
                    : Stream.concat(
                                    outcome.decisions().stream().map(Decision::subjectId),
                                    outcome.excluded().stream().map(Exclusion::findingId))
                            .collect(Collectors.toCollection(HashSet::new));
        }

        /** None where the list itself is broken. */
        List<JsonNode> records(String kind) {
            List<JsonNode> records = new ArrayList<>();
            if (input.path(kind).isArray()) {
                input.path(kind).forEach(records::add);
            }
            return records;
        }

        boolean tellsOf(String id) {
            return id != null && told.contains(id);
        }

        boolean namesAtOrAbove(String path) {
            return places.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
        }

        boolean namesInside(String path) {
            return places.stream().anyMatch(place -> place.startsWith(path + "/"));
        }

        /** Whether a problem points at the record or at one of its own fields. */
        boolean isLeftOut(String record) {
            return places.contains(record)
                    || places.stream()
                            .anyMatch(place ->
                                    place.startsWith(record + "/") && place.indexOf('/', record.length() + 1) < 0);
        }

        @Override
        public String toString() {
            return new ArrayList<>(problems) + " of " + input;
        }
    }
}
