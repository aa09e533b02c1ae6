package io.qarules.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the mappers of every major version of Jackson with the module. */
@Policy("10")
public abstract class SameAsTheLibrary {
    private static final ObjectMapper TREES = new ObjectMapper();

    /** Returns the mappers to try, the plain one first. */
    protected abstract List<AnyMapper> mappers();

    @Property(tries = 75)
    void case_files_with_faults_are_read_alike(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations)
            throws Exception {
        isReadAlike(mutated(Standard.WRITER.write(caseFile), mutations));
    }

    @Property(tries = 75)
    void hostile_lines_are_read_alike(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile,
            @ForAll(supplier = Hostility.OneToThree.class) List<Hostility> hostilities)
            throws Exception {
        byte[] line = Standard.WRITER.write(caseFile).getBytes(UTF_8);
        for (Hostility hostility : hostilities) {
            line = hostility.applyTo(line);
        }
        isReadAlike(new String(line, UTF_8));
    }

    @Property(tries = 75)
    void periods_with_faults_are_read_alike(
            @ForAll(supplier = Periods.class) PeriodFile period,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations)
            throws Exception {
        String json = mutated(Standard.WRITER.write(period), mutations);
        Answer<PeriodFileReading> expected = Answer.of(() -> new PeriodFileReader().read(json));
        for (AnyMapper mapper : mappers()) {
            Answer<PeriodFileReading> reading = Answer.of(() -> mapper.read(json, PeriodFileReading.class));
            expected.isThatOf(mapper, reading);
            expected.isThatOf(
                    mapper, Answer.of(() -> mapper.read(json, PeriodInput.class).reading()));
            expected.isThatOfBare(
                    mapper,
                    Answer.of(() -> mapper.read(json, PeriodFile.class)),
                    PeriodFileReading::periodFile,
                    PeriodFileReading::problems);
        }
    }

    @Property(tries = 75)
    void results_are_written_alike_and_read_back(@ForAll(supplier = CaseFiles.class) CaseFile caseFile)
            throws Exception {
        ExplainedOutcome explained = Standard.RULES.explain(caseFile);
        for (AnyMapper mapper : mappers()) {
            assertThat(mapper.write(caseFile)).isEqualTo(Standard.WRITER.write(caseFile));
            assertThat(mapper.write(explained)).isEqualTo(Standard.WRITER.write(explained));
            String json = Standard.WRITER.write(explained.outcome());
            assertThat(mapper.write(explained.outcome())).isEqualTo(json);
            assertThat(mapper.read(json, Outcome.class)).isEqualTo(explained.outcome());
            String proved = Standard.WRITER.write(explained);
            assertThat(mapper.write(mapper.read(proved, ExplainedOutcome.class)))
                    .isEqualTo(proved);
        }
        assertThat(mappers().get(0).tree(explained.outcome()))
                .as("by way of tokens that are no text")
                .isEqualTo(Standard.WRITER.write(explained.outcome()));
    }

    @Property(tries = 15)
    void settlements_are_written_alike_and_read_back(@ForAll(supplier = Periods.class) PeriodFile period)
            throws Exception {
        Settlement settlement = Standard.RULES.settle(period);
        String json = Standard.WRITER.write(settlement);
        for (AnyMapper mapper : mappers()) {
            assertThat(mapper.write(period)).isEqualTo(Standard.WRITER.write(period));
            assertThat(mapper.write(settlement)).isEqualTo(json);
            assertThat(Standard.WRITER.write(mapper.read(json, Settlement.class)))
                    .isEqualTo(json);
        }
    }

    private void isReadAlike(String json) {
        Answer<CaseFileReading> expected = Answer.of(() -> new CaseFileReader().read(json));
        for (AnyMapper mapper : mappers()) {
            expected.isThatOf(mapper, Answer.of(() -> mapper.read(json, CaseFileReading.class)));
            expected.isThatOfBare(
                    mapper,
                    Answer.of(() -> mapper.read(json, CaseFile.class)),
                    CaseFileReading::caseFile,
                    CaseFileReading::problems);
        }
        if (!isWhole(json)) {
            return; // in a body what is cut off would go on in what stands behind
        }
        String body = "{\"id\": 7, \"case\": " + json + ", \"last\": true}";
        expected.isThatOf(mappers().get(0), Answer.of(() -> {
            Body read = mappers().get(0).read(body, Body.class);
            assertThat(read.id).isEqualTo(7);
            assertThat(read.last).as("what stands behind is read, too").isTrue();
            return read.caseFile.reading();
        }));
    }

    private static boolean isWhole(String json) {
        try {
            TREES.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String mutated(String json, List<Mutation> mutations) throws Exception {
        ObjectNode document = (ObjectNode) TREES.readTree(json);
        mutations.forEach(mutation -> mutation.applyTo(document));
        return document.toString();
    }

    /** A mapper of some major version of Jackson. */
    public interface AnyMapper {
        <T> T read(String json, Class<T> type) throws Exception;

        String write(Object value) throws Exception;

        /** Writes a value to a tree, and the tree as text. */
        String tree(Object value) throws Exception;

        /**
         * Returns what the module found wrong; null where Jackson itself refused the text. Another exception than these
         * two is none of Jackson.
         */
        List<Problem> problems(Throwable refused);
    }

    /** A record of a program's own. */
    public record Body(long id, @JsonProperty("case") CaseInput caseFile, boolean last) {}

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
        void isThatOf(AnyMapper mapper, Answer<?> other) {
            if (refused == null) {
                assertThat(other.refused).isNull();
                assertThat(other.read).isEqualTo(read);
                return;
            }
            assertThat(refused).isInstanceOf(CaseRefusedException.class);
            List<Problem> problems = mapper.problems(other.refused);
            if (problems != null) {
                assertThat(problems).isEqualTo(((CaseRefusedException) refused).problems());
            }
        }

        void isThatOfBare(
                AnyMapper mapper, Answer<?> other, Function<T, ?> record, Function<T, List<Problem>> problems) {
            if (refused != null) {
                isThatOf(mapper, other);
            } else if (problems.apply(read).isEmpty()) {
                assertThat(other.refused).isNull();
                assertThat(other.read).isEqualTo(record.apply(read));
            } else {
                assertThat(mapper.problems(other.refused)).isEqualTo(problems.apply(read));
            }
        }
    }
}
