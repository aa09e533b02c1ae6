package io.qarules.workbench.vendor;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what an export says into a case file for each agent. */
final class CaseCollector {
    private final Map<String, List<Evaluation>> evaluations = new TreeMap<>();
    private final Map<String, Map<String, Call>> calls = new TreeMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    void leaveOut(VendorNode what, String key, Object... values) {
        leftOut.add(new LeftOut(what.file(), what.path(), VendorWords.say(key, values)));
    }

    /** Names a value without which its owner cannot be used. */
    void missing(VendorNode what) {
        String text = what.isThere() ? what.node().toString() : "null";
        leaveOut(what, "missing", text.length() <= 40 ? text : text.substring(0, 40) + "…");
    }

    /** Adds an evaluation, and its call where that is known. */
    void add(String agentId, EvaluationBuilder evaluation, @Nullable Call call) {
        if (call != null) {
            calls.computeIfAbsent(agentId, agent -> new LinkedHashMap<>())
                    .putIfAbsent(Objects.requireNonNull(call.id()), call);
            evaluation.callId(call.id());
        }
        evaluations.computeIfAbsent(agentId, agent -> new ArrayList<>()).add(evaluation.build());
    }

    /**
     * Returns a case file for each agent, by agent id.
     *
     * @param asOf the moment of the question; null means the latest moment that the export has
     */
    List<CaseFile> caseFiles(@Nullable Instant asOf) {
        Instant question = asOf == null ? latest() : asOf;
        return evaluations.entrySet().stream()
                .map(agent -> CaseFile.builder()
                        .agent(Agent.of(agent.getKey()))
                        .asOf(question)
                        .calls(List.copyOf(
                                calls.getOrDefault(agent.getKey(), Map.of()).values()))
                        .evaluations(agent.getValue())
                        .build())
                .toList();
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private Instant latest() {
        Stream<@Nullable Instant> submitted =
                evaluations.values().stream().flatMap(List::stream).map(Evaluation::submittedAt);
        Stream<@Nullable Instant> started =
                calls.values().stream().flatMap(each -> each.values().stream()).map(Call::startedAt);
        return Stream.concat(submitted, started)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
