package io.qarules.casebook;

import io.qarules.book.LoggedFact;
import io.qarules.casebook.store.FactRow;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.HistoryEntryBuilder;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationBuilder;
import io.qarules.casefile.Verification;
import io.qarules.casefile.VerificationBuilder;
import io.qarules.engine.json.JsonWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An id that goes and the pseudonym that takes its place, in records of others that name it. */
record Names(String id, String pseudonym) {
    private static final JsonWriter WRITER = new JsonWriter();

    /** Returns what stands in the JSON of every record that names the id, and perhaps in others. */
    String mark() {
        boolean plain = id.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');
        return plain ? '"' + id + '"' : "\"";
    }

    /** Returns the fact with the pseudonym; empty where it does not name the id. */
    Optional<FactRow> renamed(FactRow row) {
        LoggedFact fact = row.fact();
        String json = fact.json();
        if (json == null || !json.contains(mark())) {
            return Optional.empty();
        }
        FactId key = new FactId(fact.fact().kind(), fact.fact().id(), fact.revision());
        Record record = Objects.requireNonNull(
                FactTexts.records(new TreeMap<>(Map.of(key, json))).get(key));
        Record renamed = renamed(record);
        return renamed.equals(record)
                ? Optional.empty()
                : Optional.of(new FactRow(
                        row.agentId(),
                        new LoggedFact(
                                fact.seq(),
                                fact.fact(),
                                fact.revision(),
                                fact.change(),
                                fact.knownAt(),
                                fact.key(),
                                WRITER.writeFact(renamed))));
    }

    private Record renamed(Record record) {
        if (record instanceof Agent agent) {
            return AgentBuilder.builder(agent)
                    .supervisorId(renamed(agent.supervisorId()))
                    .history(agent.history().stream().map(this::renamed).toList())
                    .build();
        }
        if (record instanceof Evaluation evaluation) {
            return EvaluationBuilder.builder(evaluation)
                    .evaluatorId(renamed(evaluation.evaluatorId()))
                    .build();
        }
        if (record instanceof Verification verification) {
            return VerificationBuilder.builder(verification)
                    .by(renamed(verification.by()))
                    .build();
        }
        if (record instanceof Nomination nomination) {
            return NominationBuilder.builder(nomination)
                    .by(renamed(nomination.by()))
                    .build();
        }
        return record;
    }

    private HistoryEntry renamed(HistoryEntry entry) {
        return HistoryEntryBuilder.builder(entry)
                .supervisorId(renamed(entry.supervisorId()))
                .build();
    }

    private @Nullable String renamed(@Nullable String name) {
        return id.equals(name) ? pseudonym : name;
    }
}
