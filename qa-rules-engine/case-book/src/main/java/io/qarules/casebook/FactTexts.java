package io.qarules.casebook;

import io.qarules.CaseRefusedException;
import io.qarules.book.FactKind;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.casefile.Agent;
import io.qarules.engine.json.FactsReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the stored records of many facts at once. */
final class FactTexts {
    private static final FactsReader READER = new FactsReader();
    private static final Map<FactKind, String> LISTS = new EnumMap<>(Map.of(
            FactKind.CALL, "calls",
            FactKind.CALLBACK, "callbacks",
            FactKind.EVALUATION, "evaluations",
            FactKind.VERIFICATION, "verifications",
            FactKind.APPEAL, "appeals",
            FactKind.IMPROVEMENT, "improvements",
            FactKind.NOMINATION, "nominations",
            FactKind.EVENT, "events"));

    private FactTexts() {}

    /** Returns the records in the order of their ids. */
    static SortedMap<FactId, Record> records(SortedMap<FactId, String> texts) {
        Map<FactKind, List<FactId>> ids = new EnumMap<>(FactKind.class);
        texts.keySet().forEach(id -> ids.computeIfAbsent(id.kind(), kind -> new ArrayList<>())
                .add(id));
        SortedMap<FactId, Record> records = new TreeMap<>();
        ids.forEach((kind, those) -> {
            Iterator<? extends Record> read = read(kind, those, texts).iterator();
            those.forEach(id -> records.put(id, read.next()));
        });
        return records;
    }

    private static List<? extends Record> read(FactKind kind, List<FactId> ids, Map<FactId, String> texts) {
        StringJoiner all = new StringJoiner(",");
        ids.forEach(id -> all.add(texts.get(id)));
        String list = LISTS.get(kind);
        String json = list != null
                ? "{\"" + list + "\":[" + all + "]}"
                : kind == FactKind.AGENT ? "{\"agent\":" + all + "}" : "{\"agent\":{\"wages\":[" + all + "]}}";
        FactsReading reading = READER.read(json);
        if (!reading.problems().isEmpty()) {
            throw new CaseRefusedException(reading.problems());
        }
        return records(kind, reading.facts());
    }

    static List<? extends Record> records(FactKind kind, Facts facts) {
        return switch (kind) {
            case AGENT -> agent(facts.agent());
            case WAGE -> wages(facts.agent());
            case CALL -> facts.calls();
            case CALLBACK -> facts.callbacks();
            case EVALUATION -> facts.evaluations();
            case VERIFICATION -> facts.verifications();
            case APPEAL -> facts.appeals();
            case IMPROVEMENT -> facts.improvements();
            case NOMINATION -> facts.nominations();
            case EVENT -> facts.events();
        };
    }

    private static List<? extends Record> agent(@Nullable Agent agent) {
        return agent == null ? List.of() : List.of(agent);
    }

    private static List<? extends Record> wages(@Nullable Agent agent) {
        return agent == null ? List.of() : agent.wages();
    }
}
