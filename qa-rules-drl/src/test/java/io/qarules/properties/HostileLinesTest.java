package io.qarules.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import io.qarules.engine.InBothLanguages;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Hostility;
import io.qarules.generators.Periods;
import io.qarules.generators.Reached;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.PeriodFile;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever a sender writes into a line, one line answers it, in seconds, and nothing but a refusal is thrown. */
@Policy({"10", "11"})
@StatisticsReport(onFailureOnly = true)
class HostileLinesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @Property(tries = 300)
    void whatever_is_written_into_a_case_one_line_answers_it(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Hostility.OneToThree.class) List<Hostility> hostilities)
            throws IOException {
        JsonNode answer = answer(
                Standard.WRITER.write(caseFile),
                hostilities,
                line -> Standard.WRITER.write(Standard.RULES.evaluate(new CaseFileReader().read(line))));

        Reached.atLeast(10, "decided", answer.has("decisions"));
        Reached.atLeast(10, "refused", answer.has("line"));
        assertThat(answer.has("decisions") || answer.path("problems").size() > 0)
                .isTrue();
    }

    @Property(tries = 30)
    void whatever_is_written_into_a_case_it_can_be_explained(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Hostility.OneToThree.class) List<Hostility> hostilities)
            throws IOException {
        answer(
                Standard.WRITER.write(caseFile),
                hostilities,
                line -> Standard.WRITER.write(Standard.RULES.explain(new CaseFileReader(true).read(line))));
    }

    @Property(tries = 100)
    void whatever_is_written_into_a_period_one_line_answers_it(
            @ForAll(supplier = Periods.class) PeriodFile period,
            @ForAll(supplier = Hostility.OneToThree.class) List<Hostility> hostilities)
            throws IOException {
        JsonNode answer = answer(
                Standard.WRITER.write(period),
                hostilities,
                line -> Standard.WRITER.write(Standard.RULES.settle(new PeriodFileReader().read(line))));

        Reached.atLeast(10, "settled", answer.has("members"));
        Reached.atLeast(10, "refused", answer.has("line"));
    }

    /** What is read back from a stored answer is said in Chinese too. */
    private static void isSaidInBothLanguages(JsonNode problem) {
        InBothLanguages.isSaid(new Problem(
                ProblemCode.valueOf(problem.path("code").asText()),
                problem.path("path").asText(),
                null,
                problem.path("message").asText()));
    }

    /** Anything thrown but a refusal fails the property. */
    private static JsonNode answer(String line, List<Hostility> hostilities, Function<byte[], String> rules)
            throws IOException {
        byte[] text = line.getBytes(UTF_8);
        for (Hostility hostility : hostilities) {
            text = hostility.applyTo(text);
        }
        byte[] hostile = text;
        String answer = assertTimeoutPreemptively(SECONDS, () -> {
            try {
                return rules.apply(hostile);
            } catch (CaseRefusedException e) {
                return Standard.WRITER.writeRefusal(1, e.problems());
            }
        });
        assertThat(answer).doesNotContain("\n", "\r");
        assertThat(answer.length()).isLessThan(100 * line.length() + 100_000);
        JsonNode read = MAPPER.readTree(answer);
        read.path("problems").forEach(HostileLinesTest::isSaidInBothLanguages);
        return read;
    }
}
