package io.qarules.casebook;

import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.book.Facts;
import io.qarules.book.Retraction;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Splits the facts of a call into single ones. Every record has an id: stage check would have left it out otherwise. */
final class FactSplit {
    private static final JsonWriter WRITER = new JsonWriter();

    private final List<NewFact> facts = new ArrayList<>();

    private FactSplit() {}

    static List<NewFact> split(String agentId, Facts facts) {
        FactSplit split = new FactSplit();
        split.agent(agentId, facts.agent());
        split.add(FactKind.CALL, "calls", facts.calls(), Call::id);
        split.add(FactKind.CALLBACK, "callbacks", facts.callbacks(), Callback::id);
        for (int i = 0; i < facts.evaluations().size(); i++) {
            Evaluation evaluation = facts.evaluations().get(i);
            Long revision = evaluation.revision();
            split.add(
                    new FactId(FactKind.EVALUATION, id(evaluation.id()), revision == null ? 0 : revision),
                    "/evaluations/" + i,
                    evaluation);
        }
        split.add(FactKind.VERIFICATION, "verifications", facts.verifications(), Verification::id);
        split.add(FactKind.APPEAL, "appeals", facts.appeals(), Appeal::id);
        split.add(FactKind.IMPROVEMENT, "improvements", facts.improvements(), Improvement::id);
        split.add(FactKind.NOMINATION, "nominations", facts.nominations(), Nomination::id);
        split.add(FactKind.EVENT, "events", facts.events(), Event::id);
        split.retract(facts.retractions());
        return split.facts;
    }

    private void agent(String agentId, @Nullable Agent agent) {
        if (agent == null) {
            return;
        }
        Agent profile = AgentBuilder.builder(agent).id(agentId).wages(List.of()).build();
        Agent onlyWages = Agent.builder().id(agent.id()).wages(agent.wages()).build();
        if (!onlyWages.equals(agent) || agent.wages().isEmpty()) {
            add(new FactId(FactKind.AGENT, agentId, 0), "/agent", profile);
        }
        for (int i = 0; i < agent.wages().size(); i++) {
            Wage wage = agent.wages().get(i);
            String month = Objects.requireNonNull(wage.month()).toString();
            add(new FactId(FactKind.WAGE, month, 0), "/agent/wages/" + i, wage);
        }
    }

    private <T extends Record> void add(FactKind kind, String list, List<T> records, Function<T, @Nullable String> id) {
        for (int i = 0; i < records.size(); i++) {
            T record = records.get(i);
            add(new FactId(kind, id(id.apply(record)), 0), "/" + list + "/" + i, record);
        }
    }

    private void add(FactId id, String path, Record record) {
        facts.add(new NewFact(id, FactChange.RECORDED, path, record, WRITER.writeFact(record)));
    }

    private void retract(List<Retraction> retractions) {
        for (int i = 0; i < retractions.size(); i++) {
            Retraction retraction = retractions.get(i);
            FactKind kind = Objects.requireNonNull(retraction.kind());
            facts.add(new NewFact(
                    new FactId(kind, id(retraction.id()), 0), FactChange.RETRACTED, "/retractions/" + i, null, null));
        }
    }

    private static String id(@Nullable String id) {
        return Objects.requireNonNull(id);
    }
}
