package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.casefile.Nomination;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Mutation;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What a reader found comes with the outcome, whichever way a case is given. */
@Policy({"10", "11"})
@StatisticsReport(onFailureOnly = true)
class ReadingsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NOMINATED = Pattern.compile("(/nominations/(\\d+))/(by|amount)");
    private static final CaseFileReader STRICT = new CaseFileReader(true);

    @Property(tries = 400)
    void nothing_that_a_reader_found_is_missing(@ForAll("broken") String json) {
        CaseFileReading reading = STRICT.read(json);
        Statistics.label("something found")
                .collect(!reading.problems().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= 50));
        Outcome outcome;
        try {
            outcome = Standard.RULES.evaluate(reading);
        } catch (CaseRefusedException e) {
            return; // POLICY 11: then there are the problems of the agent's id and the moment only
        }
        assertThat(reading.problems())
                .allSatisfy(found -> assertThat(outcome.problems().contains(found)
                                || isInALeftOutRecord(found, outcome)
                                || isOfANominationThatIsNotRead(found, reading, outcome))
                        .as("%s in %s", found, outcome.problems())
                        .isTrue());
    }

    @Property(tries = 100)
    void many_readings_give_what_each_gives_alone(@ForAll("several") List<String> jsons) {
        List<CaseInput> inputs = new ArrayList<>();
        for (String json : jsons) {
            inputs.add(inputs.size() % 2 == 0 && json.length() > 10 ? STRICT.read(json) : () -> STRICT.read(json));
        }

        assertThat(Standard.RULES.evaluateAll(inputs.stream()).map(ReadingsTest::shown))
                .containsExactlyElementsOf(jsons.stream()
                        .map(json -> shown(CaseResult.of(() -> Standard.RULES.evaluate(STRICT.read(json)))))
                        .toList());
    }

    @Provide
    Arbitrary<String> broken() {
        Arbitrary<List<Mutation>> mutations = new Mutation.OneToThree().get();
        Arbitrary<Boolean> misspelt = Arbitraries.of(true, false);
        return Combinators.combine(new CaseFiles().get(), mutations, misspelt).as(ReadingsTest::broken);
    }

    @Provide
    Arbitrary<List<String>> several() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, broken()), Tuple.of(1, Arbitraries.of("", "7", "{\"agent\"", "null")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static String broken(CaseFile caseFile, List<Mutation> mutations, boolean misspelt) {
        try {
            ObjectNode document = (ObjectNode) MAPPER.readTree(Standard.WRITER.write(caseFile));
            mutations.forEach(mutation -> mutation.applyTo(document));
            return (misspelt ? document.put("apeals", 1) : document).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who nominated, and how much, is not read of a nomination that is left out or comes after asOf (POLICY 7). */
    private static boolean isOfANominationThatIsNotRead(Problem found, CaseFileReading reading, Outcome outcome) {
        Matcher path = NOMINATED.matcher(found.path());
        if (!path.matches()) {
            return false;
        }
        Nomination nomination = reading.caseFile().nominations().get(Integer.parseInt(path.group(2)));
        boolean leftOut = outcome.problems().stream().anyMatch(problem -> isField(problem.path(), path.group(1)));
        return leftOut || nomination.at() != null && nomination.at().isAfter(outcome.asOf());
    }

    /** POLICY 11: children of an evaluation, or of a section, that was left out are not read; what left it out is named. */
    private static boolean isInALeftOutRecord(Problem found, Outcome outcome) {
        String path = found.path();
        for (String children : List.of("/sections", "/findings", "/questions")) {
            int at = path.indexOf(children);
            String parent = at < 0 ? "" : path.substring(0, at);
            if (!parent.isEmpty()
                    && outcome.problems().stream()
                            .map(Problem::path)
                            .anyMatch(named -> named.equals(parent) || isField(named, parent))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(String path, String record) {
        return path.startsWith(record + "/") && path.indexOf('/', record.length() + 1) < 0;
    }

    private static String shown(CaseResult result) {
        return result instanceof CaseResult.Failed failed
                ? Standard.WRITER.writeFailure(1, failed.error())
                : Standard.WRITER.write(result.orElseThrow());
    }
}
