package io.qarules.engine.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.qarules.CaseRefusedException;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.TallyStanding;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads outcomes back that {@link JsonWriter} wrote: written again, they have the same bytes. Immutable and safe for use
 * by many threads.
 */
public final class OutcomeReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Proof.class, ProofMixIn.class)
            .addMixIn(ExplainedOutcome.class, ExplainedOutcomeMixIn.class)
            .addMixIn(ExplainedSettlement.class, RecordsAsJson.ExplainedSettlementMixIn.class)
            .addMixIn(Settlement.class, SettlementMixIn.class)
            .addMixIn(MemberSettlement.class, MemberSettlementMixIn.class)
            .addModule(new SimpleModule("qa-rules-outcome")
                    .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse))
                    .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(YearMonth.class, new Parsed<>(YearMonth.class, YearMonth::parse))
                    .addDeserializer(Object.class, new PlainValue()))
            .build();
    /** Reads what stands within a longer text. */
    private static final ObjectReader WITHIN = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads one outcome.
     *
     * @param json as {@link JsonWriter#write(Outcome)} wrote it; white space and the order of fields do not matter
     * @throws CaseRefusedException if the text is no such outcome
     */
    public Outcome read(String json) {
        return read(json, Outcome.class);
    }

    /**
     * Reads one decision.
     *
     * @param json as it stands in an outcome
     * @throws CaseRefusedException if the text is no such decision
     */
    public Decision readDecision(String json) {
        return read(json, Decision.class);
    }

    /**
     * Reads another record that {@link JsonWriter#writeReport} wrote, whose fields are those of an outcome.
     *
     * @param json one JSON object
     * @param type the record's class
     * @throws CaseRefusedException if the text is no such record
     */
    public <T extends Record> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(JsonText.requireWhole(json), type);
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof JacksonException unreadable
                    ? refusal(unreadable, json)
                    : noSuchRecord(e, type);
        } catch (JacksonException e) {
            throw refusal(e, json);
        }
    }

    private static CaseRefusedException refusal(JacksonException fault, String json) {
        return JsonFault.refusal(fault, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The text is JSON, and no record of the type: a field is missing, or has a value that it cannot have. */
    private static CaseRefusedException noSuchRecord(JsonMappingException fault, Class<?> type) {
        String field = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return JsonText.refused("json.record", type.getSimpleName(), field);
    }

    /**
     * Reads the record at which the parser is, and leaves the parser at its end.
     *
     * @param type the record's class
     * @throws IOException if the parser fails, or the text is no such record
     */
    static <T> T read(JsonParser parser, Class<T> type) throws IOException {
        return WITHIN.forType(type).readValue(new EachFieldOnce(parser));
    }

    /** Here and below: what is written only where it is not 0 or empty. */
    interface ProofMixIn {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        int changesNotTried();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        int moreCounted();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        int moreNotCounted();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> tallied();
    }

    interface ExplainedOutcomeMixIn {
        @JsonUnwrapped
        Outcome outcome();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<TallyStanding> tallies();
    }

    interface SettlementMixIn {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<GroupSettlement> groups();
    }

    interface MemberSettlementMixIn {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, @Nullable BigDecimal> indices();
    }

    /** Reads a value from its text. */
    private static final class Parsed<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        Parsed(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parser.apply(text);
        }
    }

    /** Reads the value that a problem names so that it is written as it was: numbers keep their digits. */
    private static final class PlainValue extends UntypedObjectDeserializer {
        private static final long serialVersionUID = 1L;

        PlainValue() {
            super((JavaType) null, (JavaType) null);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                    ? number(parser.getText())
                    : super.deserialize(parser, context);
        }

        private static Number number(String text) {
            double number = Double.parseDouble(text);
            return Double.toString(number).equals(text) ? (Number) number : new BigDecimal(text);
        }
    }
}
