package io.qarules.examples.flinkmonthend.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.QaRulesException;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.FactsReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A case book in memory for each agent, without Flink: what the ledger must be. */
final class PlainBooks {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, StoredCaseBook> books = new LinkedHashMap<>();
    private final List<String> ledger = new ArrayList<>();
    private final Map<String, QaRulesEngine> engines = new HashMap<>();
    private int refused;
    private Instant now = Instant.EPOCH;
    private Consumer<StoredCaseBook> later = book -> {};

    /** Records the facts of lines; those that are refused or no JSON leave nothing behind. */
    void record(List<String> lines) throws IOException {
        for (String line : lines) {
            if (line.startsWith("{")) {
                JsonNode call = MAPPER.readTree(line);
                now = OffsetDateTime.parse(call.get("at").textValue()).toInstant();
                StoredCaseBook book = books.computeIfAbsent(call.get("agentId").textValue(), this::book);
                try {
                    book.record(
                            call.get("agentId").textValue(),
                            new FactsReader().read(call.get("facts").toString()),
                            call.get("key").textValue());
                } catch (QaRulesException e) {
                    refused++;
                }
                deliver(book);
            }
        }
    }

    /** Puts rules in force for all who are in the books, and for all who come. */
    void follow(PackSource source, YearMonth from, Instant at) {
        now = at;
        later = book -> book.rebase(source, from).post();
        books.values().forEach(book -> {
            later.accept(book);
            deliver(book);
        });
    }

    /** Returns the adjustments as lines, sorted. */
    List<String> ledger() {
        return ledger.stream().sorted().toList();
    }

    private StoredCaseBook book(String agentId) {
        StoredCaseBook book = StoredCaseBook.builder()
                .inMemory()
                .rules(source())
                .loading(source -> engines.computeIfAbsent(
                        source.digest(),
                        digest -> QaRulesEngine.builder().pack(source).build()))
                .clock(() -> now)
                .build();
        later.accept(book);
        return book;
    }

    /** Returns how many calls were refused. */
    int refused() {
        return refused;
    }

    private static PackSource source() {
        return PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales");
    }

    private void deliver(StoredCaseBook book) {
        book.deliver(adjustment -> {
            if (!adjustment.entries().isEmpty() || !adjustment.problems().isEmpty()) {
                ledger.add(new JsonWriter().writeReport(adjustment));
            }
        });
    }
}
