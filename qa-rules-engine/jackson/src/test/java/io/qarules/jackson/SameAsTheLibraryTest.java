package io.qarules.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Hostility;
import io.qarules.generators.Mutation;
import io.qarules.generators.Periods;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import io.qarules.settlement.Settlement;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Policy("10")
@Label("Any ObjectMapper with the module reads and writes what the library's reader and writer do")
class SameAsTheLibraryTest {
    @Property(tries = 150)
    void case_files_with_faults_are_read_alike(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations)
            throws IOException {
        isReadAlike(mutated(Standard.WRITER.write(caseFile), mutations));
    }

    @Property(tries = 150)
    void hostile_lines_are_read_alike(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Hostility.OneToThree.class) List<Hostility> hostilities)
            throws IOException {
        byte[] line = Standard.WRITER.write(caseFile).getBytes(UTF_8);
        for (Hostility hostility : hostilities) {
            line = hostility.applyTo(line);
        }
        isReadAlike(new String(line, UTF_8));
    }

    @Property(tries = 150)
    void periods_with_faults_are_read_alike(
            @ForAll(supplier = Periods.class) PeriodFile period,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations)
            throws IOException {
        String json = mutated(Standard.WRITER.write(period), mutations);
        Answer<PeriodFileReading> expected = Answer.of(() -> new PeriodFileReader().read(json));
        for (ObjectMapper mapper : Mappers.ALL) {
            Answer<PeriodFileReading> reading = Answer.of(() -> mapper.readValue(json, PeriodFileReading.class));
            expected.isThatOf(reading);
            expected.isThatOf(
                    Answer.of(() -> mapper.readValue(json, PeriodInput.class).reading()));
            expected.isThatOfBare(
                    Answer.of(() -> mapper.readValue(json, PeriodFile.class)),
                    PeriodFileReading::periodFile,
                    PeriodFileReading::problems);
        }
    }

    @Property(tries = 150)
    void results_are_written_alike_and_read_back(@ForAll(supplier = CaseFiles.class) CaseFile caseFile)
            throws IOException {
        ExplainedOutcome explained = Standard.RULES.explain(caseFile);
        for (ObjectMapper mapper : Mappers.ALL) {
            assertThat(mapper.writeValueAsString(caseFile)).isEqualTo(Standard.WRITER.write(caseFile));
            assertThat(mapper.writeValueAsString(explained)).isEqualTo(Standard.WRITER.write(explained));
            String json = Standard.WRITER.write(explained.outcome());
            assertThat(mapper.writeValueAsString(explained.outcome())).isEqualTo(json);
            assertThat(mapper.readValue(json, Outcome.class)).isEqualTo(explained.outcome());
            String proved = Standard.WRITER.write(explained);
            assertThat(mapper.writeValueAsString(mapper.readValue(proved, ExplainedOutcome.class)))
                    .isEqualTo(proved);
        }
        JsonNode tree = Mappers.PLAIN.valueToTree(explained.outcome());
        assertThat(tree.toString())
                .as("by way of tokens that are no text")
                .isEqualTo(Standard.WRITER.write(explained.outcome()));
    }

    @Property(tries = 30)
    void settlements_are_written_alike_and_read_back(@ForAll(supplier = Periods.class) PeriodFile period)
            throws IOException {
        Settlement settlement = Standard.RULES.settle(period);
        String json = Standard.WRITER.write(settlement);
        for (ObjectMapper mapper : Mappers.ALL) {
            assertThat(mapper.writeValueAsString(period)).isEqualTo(Standard.WRITER.write(period));
            assertThat(mapper.writeValueAsString(settlement)).isEqualTo(json);
            assertThat(Standard.WRITER.write(mapper.readValue(json, Settlement.class)))
                    .isEqualTo(json);
        }
    }

    private static void isReadAlike(String json) {
        Answer<CaseFileReading> expected = Answer.of(() -> new CaseFileReader().read(json));
        for (ObjectMapper mapper : Mappers.ALL) {
            expected.isThatOf(Answer.of(() -> mapper.readValue(json, CaseFileReading.class)));
            expected.isThatOfBare(
                    Answer.of(() -> mapper.readValue(json, CaseFile.class)),
                    CaseFileReading::caseFile,
                    CaseFileReading::problems);
        }
        if (!isWhole(json)) {
            return; // in a body what is cut off would go on in what stands behind
        }
        String body = "{\"id\": 7, \"case\": " + json + ", \"last\": true}";
        expected.isThatOf(Answer.of(() -> {
            Body read = Mappers.PLAIN.readValue(body, Body.class);
            assertThat(read.id).isEqualTo(7);
            assertThat(read.last).as("what stands behind is read, too").isTrue();
            return read.caseFile.reading();
        }));
    }

    private static boolean isWhole(String json) {
        try {
            Mappers.PLAIN.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String mutated(String json, List<Mutation> mutations) throws IOException {
        ObjectNode document = (ObjectNode) Mappers.PLAIN.readTree(json);
        mutations.forEach(mutation -> mutation.applyTo(document));
        return document.toString();
    }

    private record Body(long id, @JsonProperty("case") CaseInput caseFile, boolean last) {}

    /**
     * What came of reading.
     *
     * @param refused why there is nothing; null where it was read
     */
    private record Answer<T>(T read, Throwable refused) {
        static <T> Answer<T> of(Callable<T> reading) {
            Object[] read = new Object[1];
            Throwable thrown = catchThrowable(() -> read[0] = reading.call());
            @SuppressWarnings("unchecked")
            T value = (T) read[0];
            return new Answer<>(value, thrown);
        }

        /** Text that is no JSON is refused by Jackson's parser itself, in its own words. */
        void isThatOf(Answer<?> other) {
            if (refused == null) {
                assertThat(other.refused).isNull();
                assertThat(other.read).isEqualTo(read);
                return;
            }
            assertThat(refused).isInstanceOf(CaseRefusedException.class);
            assertThat(other.refused).isInstanceOf(JsonProcessingException.class);
            if (other.refused instanceof InputProblemsException problems) {
                assertThat(problems.problems()).isEqualTo(((CaseRefusedException) refused).problems());
            }
        }

        void isThatOfBare(Answer<?> other, Function<T, ?> record, Function<T, List<Problem>> problems) {
            if (refused != null) {
                isThatOf(other);
            } else if (problems.apply(read).isEmpty()) {
                assertThat(other.refused).isNull();
                assertThat(other.read).isEqualTo(record.apply(read));
            } else {
                assertThat(other.refused).isInstanceOf(InputProblemsException.class);
                assertThat(((InputProblemsException) other.refused).problems()).isEqualTo(problems.apply(read));
            }
        }
    }
}
