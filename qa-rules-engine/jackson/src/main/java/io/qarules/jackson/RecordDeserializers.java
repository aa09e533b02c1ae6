package io.qarules.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.json.RecordTokens;
import io.qarules.engine.json.RecordTokens.Found;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PeriodInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads inputs with their problems, bare inputs that have none, and results. */
final class RecordDeserializers extends Deserializers.Base {
    private final boolean strict;
    private final RecordTokens tokens;

    RecordDeserializers(boolean strict) {
        this.strict = strict;
        this.tokens = new RecordTokens(strict);
    }

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        if (raw == CaseInput.class || raw == CaseFileReading.class) {
            return new TokensDeserializer<>(raw, this::caseFile);
        }
        if (raw == PeriodInput.class || raw == PeriodFileReading.class) {
            return new TokensDeserializer<>(raw, this::periodFile);
        }
        if (raw == FactsReading.class) {
            return new TokensDeserializer<>(raw, this::facts);
        }
        if (RecordTokens.isInput(raw)) {
            return bare(raw.asSubclass(Record.class));
        }
        return RecordTokens.isOfTheApi(raw)
                ? new TokensDeserializer<>(raw, parser -> RecordTokens.readResult(parser, raw))
                : null;
    }

    private CaseFileReading caseFile(JsonParser parser) throws IOException {
        Found<CaseFile> found = tokens.read(parser, CaseFile.class);
        return new CaseFileReading(found.record(), found.problems(), strict);
    }

    private PeriodFileReading periodFile(JsonParser parser) throws IOException {
        Found<PeriodFile> found = tokens.read(parser, PeriodFile.class);
        return new PeriodFileReading(found.record(), found.problems(), strict);
    }

    private FactsReading facts(JsonParser parser) throws IOException {
        Found<Facts> found = tokens.read(parser, Facts.class);
        return new FactsReading(found.record(), found.problems());
    }

    private <T extends Record> JsonDeserializer<T> bare(Class<T> type) {
        return new TokensDeserializer<>(type, parser -> {
            Found<T> found = tokens.read(parser, type);
            if (!found.problems().isEmpty()) {
                throw new InputProblemsException(parser, found.problems());
            }
            return found.record();
        });
    }
}
