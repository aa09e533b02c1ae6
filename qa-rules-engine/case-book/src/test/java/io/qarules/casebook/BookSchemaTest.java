package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.book.Facts;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.json.JsonWriter;
import io.qarules.generators.CaseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a book takes and gives fits the JSON Schema files. */
class BookSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonWriter WRITER = new JsonWriter();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema FACTS = schema("facts");
    private static final Schema ADJUSTMENT = schema("adjustment");
    private static final Schema STATEMENT = schema("statement");
    private static final Schema HISTORY = schema("history");

    @Property(tries = 10)
    void everythingOfALifeFits(@ForAll(supplier = CaseFiles.class) CaseFile file, @ForAll Random random) {
        SetClock clock = new SetClock("2026-11-20T00:00:00Z");
        StoredCaseBook book = StoredCaseBook.builder().inMemory().clock(clock).build();
        List<Facts> calls = Pieces.shuffled(file, random);
        for (int i = 0; i < calls.size(); i++) {
            fits(ADJUSTMENT, WRITER.writeReport(book.record("A1", calls.get(i), "k" + i)));
        }
        fits(STATEMENT, WRITER.writeReport(book.close(YearMonth.of(2026, 10))));
        fits(ADJUSTMENT, WRITER.writeReport(book.record("A1", Given.retraction("NOMINATION", "N1"), "k")));
        fits(HISTORY, book.export("A1"));
    }

    @Example
    void factsFitAsTheyComeAndDoNotWhereABookRefusesThem() {
        fits(FACTS, "{}");
        fits(FACTS, WRITER.writeFact(Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z")));
        fits(FACTS, WRITER.writeFact(Given.wage("2026-01", "5000", "2690")));
        fits(FACTS, WRITER.writeFact(Given.retraction("APPEAL", "P1")));
        for (String json : List.of(
                "{'calls': [{'id': 'C1'}]}",
                "{'calls': 7}",
                "{'agent': {'wages': [{'month': '2026-01'}]}}",
                "{'retractions': [{'kind': 'CALLS', 'id': 'C1'}]}",
                "{'retractions': [{'kind': 'CALL'}]}")) {
            assertThat(FACTS.validate(read(json.replace('\'', '"')))).as(json).isNotEmpty();
        }
    }

    private static void fits(Schema schema, String json) {
        assertThat(schema.validate(read(json))).as(json).isEmpty();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        try (InputStream in =
                BookSchemaTest.class.getResourceAsStream("/qa-rules/schema/%s.schema.json".formatted(name))) {
            return REGISTRY.getSchema(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
