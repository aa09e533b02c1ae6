package io.qarules.engine.json;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.qarules.CaseRefusedException;
import io.qarules.QaRules;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.book.Retraction;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.check.Pointer;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.period.AwardClaim;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import io.qarules.period.PreviousMonth;
import io.qarules.period.PreviousPeriod;
import io.qarules.period.Survey;
import io.qarules.settlement.Settlement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the records of the API wherever they stand in a stream of tokens, with the results of the readers
 * and the writer of this package. What the stream is made of, and with which settings, is the caller's.
 */
public final class RecordTokens {
    private static final Map<Class<?>, Function<Fields, ? extends Record>> READERS = Map.ofEntries(
            entry(CaseFile.class, CaseFileReader::caseFile),
            entry(Agent.class, CaseFileReader::agent),
            entry(HistoryEntry.class, CaseFileReader::historyEntry),
            entry(Wage.class, CaseFileReader::wage),
            entry(Call.class, CaseFileReader::call),
            entry(Notes.class, CaseFileReader::notes),
            entry(Callback.class, CaseFileReader::callback),
            entry(Evaluation.class, CaseFileReader::evaluation),
            entry(Section.class, CaseFileReader::section),
            entry(Question.class, CaseFileReader::question),
            entry(Finding.class, CaseFileReader::finding),
            entry(Event.class, CaseFileReader::event),
            entry(Verification.class, CaseFileReader::verification),
            entry(Appeal.class, CaseFileReader::appeal),
            entry(Improvement.class, CaseFileReader::improvement),
            entry(Nomination.class, CaseFileReader::nomination),
            entry(Period.class, PeriodFileReader::period),
            entry(CsatScale.class, PeriodFileReader::scale),
            entry(Member.class, PeriodFileReader::member),
            entry(Survey.class, PeriodFileReader::survey),
            entry(PreviousMonth.class, PeriodFileReader::previousMonth),
            entry(PreviousPeriod.class, PeriodFileReader::previous),
            entry(MemberScore.class, PeriodFileReader::score),
            entry(MemberDecision.class, PeriodFileReader::decision),
            entry(AwardClaim.class, PeriodFileReader::award),
            entry(Facts.class, FactsReader::facts),
            entry(Retraction.class, FactsReader::retraction));

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type.asSubclass(Record.class));
        }
    };

    private static final Set<String> PACKAGES = Set.of(
            QaRules.class.getPackageName(),
            Facts.class.getPackageName(),
            CaseFile.class.getPackageName(),
            Outcome.class.getPackageName(),
            PeriodFile.class.getPackageName(),
            Settlement.class.getPackageName());

    private final boolean strict;

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field is a problem; otherwise it is ignored
     */
    public RecordTokens(boolean strict) {
        this.strict = strict;
    }

    /** Returns whether a class is a record of the API, all of which can be written. */
    public static boolean isOfTheApi(Class<?> type) {
        return type.isRecord() && PACKAGES.contains(type.getPackageName());
    }

    /**
     * Returns whether a class can be read: an input with its problems, a bare input, or a result.
     *
     * @param type any class
     */
    public static boolean isRead(Class<?> type) {
        return type == CaseInput.class || type == PeriodInput.class || isOfTheApi(type);
    }

    /**
     * Reads the value at which the parser is, and leaves the parser at its end.
     *
     * @param type a class that {@link #isRead}
     * @return an input with its problems for {@link CaseInput} and {@link PeriodInput} and what implements them
     * @throws CaseRefusedException if the parser is not at an object, a field occurs twice in one, or there are problems
     *     and the type has no place for them
     * @throws IOException if the parser fails, or the text is no such result
     */
    public Object read(JsonParser parser, Class<?> type) throws IOException {
        if (type == CaseInput.class || type == CaseFileReading.class) {
            Found<CaseFile> found = input(parser, CaseFile.class);
            return new CaseFileReading(found.record, found.problems, strict);
        }
        if (type == PeriodInput.class || type == PeriodFileReading.class) {
            Found<PeriodFile> found = input(parser, PeriodFile.class);
            return new PeriodFileReading(found.record, found.problems, strict);
        }
        if (type == FactsReading.class) {
            Found<Facts> found = input(parser, Facts.class);
            return new FactsReading(found.record, found.problems);
        }
        return isInput(type) ? bare(parser, type.asSubclass(Record.class)) : OutcomeReader.read(parser, type);
    }

    /**
     * Says of a text that a parser gave up what the readers of this package say of it.
     *
     * @param fault what the parser threw; null where there was no text
     */
    public static CaseRefusedException refusal(@Nullable JacksonException fault) {
        return fault == null ? JsonText.refused("json.nothing") : JsonFault.refusal(fault, null);
    }

    private <T extends Record> T bare(JsonParser parser, Class<T> type) throws IOException {
        Found<T> found = input(parser, type);
        if (!found.problems.isEmpty()) {
            throw new CaseRefusedException(found.problems);
        }
        return found.record;
    }

    private static boolean isInput(Class<?> type) {
        return type == PeriodFile.class || READERS.containsKey(type);
    }

    private <T extends Record> Found<T> input(JsonParser parser, Class<T> type) throws IOException {
        if (type == PeriodFile.class) {
            PeriodFileReading reading = new PeriodFileReader(strict).read(parser);
            return new Found<>(type.cast(reading.periodFile()), reading.problems());
        }
        Function<Fields, ? extends Record> reader = Objects.requireNonNull(READERS.get(type), type::getName);
        JsonText.requireObject(parser);
        ReadingProblems problems = new ReadingProblems(strict);
        ParsedRecord parsed = ParsedRecord.read(SHAPES.get(type), parser);
        Record record = Fields.readWhole(parsed, Pointer.ROOT, problems, reader::apply);
        return new Found<>(type.cast(record), problems.found());
    }

    /**
     * Writes a record as {@link JsonWriter} does.
     *
     * @param record a record of the API
     * @throws IOException if the generator fails
     */
    public static void write(Record record, JsonGenerator json) throws IOException {
        JsonWriter.write(record, json);
    }

    /**
     * A record as it was read.
     *
     * @param record null in every field that could not be read
     * @param problems one for each value that could not be read, with its path from the record
     */
    private record Found<T extends Record>(T record, List<Problem> problems) {}
}
