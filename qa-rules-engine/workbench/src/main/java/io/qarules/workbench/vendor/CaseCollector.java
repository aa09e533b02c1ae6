package io.qarules.workbench.vendor;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what an export says into a case file for each agent. */
final class CaseCollector {
    private final Map<String, Set<Evaluation>> evaluations = new TreeMap<>();
    private final Map<String, Map<String, Call>> calls = new TreeMap<>();
    private final Map<String, List<Verification>> verifications = new TreeMap<>();
    private final Map<String, List<Appeal>> appeals = new TreeMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<List<String>> places = new HashSet<>();
    private final List<ScoreDifference> differences = new ArrayList<>();

    void leaveOut(VendorNode what, String key, Object... values) {
        places.add(what.place());
        leftOut.add(new LeftOut(what.file(), what.path(), VendorWords.say(key, values)));
    }

    /**
     * Names a value of another shape than the vendor documents, once however often it is read.
     *
     * @param expected the key of what the vendor documents there
     */
    void otherShape(VendorNode what, String expected, CodedField.Then then) {
        if (!isNamed(what)) {
            leaveOut(what, "shape", what.shown(), VendorWords.say(expected), then.text());
        }
    }

    private boolean isNamed(VendorNode what) {
        return places.contains(what.place());
    }

    /** Names a value without which its owner cannot be used. */
    void missing(VendorNode what) {
        leaveOut(what, "missing", what.shown());
    }

    /**
     * Adds an evaluation, and its call where that is known. One that is there already is left out, and so named.
     * Returns whether it was added.
     *
     * @param read where it stands
     * @param total the score that the export gives; where ours is another, that is named
     */
    boolean add(String agentId, EvaluationBuilder evaluation, @Nullable Call call, VendorNode read, VendorNode total) {
        evaluation.callId(call == null ? null : call.id());
        Evaluation built = evaluation.build();
        if (!evaluations
                .computeIfAbsent(agentId, agent -> new LinkedHashSet<>())
                .add(built)) {
            leaveOut(read, "copy", String.valueOf(built.id()));
            return false;
        }
        if (call != null) {
            calls.computeIfAbsent(agentId, agent -> new LinkedHashMap<>())
                    .putIfAbsent(Objects.requireNonNull(call.id()), call);
        }
        if (built.status() != EvaluationStatus.DRAFT) {
            checkTotal(total);
            ScoreDifference.between(built, total).ifPresent(differences::add);
        }
        return true;
    }

    /** A total that is a text is read where that is a number, and named; any other cannot be compared, and is named. */
    private void checkTotal(VendorNode total) {
        if (total.number() == null && total.isThere() && !isNamed(total)) {
            leaveOut(total, total.decimal() == null ? "noTotal" : "textTotal", total.shown());
        }
    }

    /** Adds a verification of a finding of an evaluation that is added, too. */
    void verify(String agentId, Verification verification) {
        verifications.computeIfAbsent(agentId, agent -> new ArrayList<>()).add(verification);
    }

    /** Adds an appeal against a finding of an evaluation that is added, too. */
    void appeal(String agentId, Appeal appeal) {
        appeals.computeIfAbsent(agentId, agent -> new ArrayList<>()).add(appeal);
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
                        .evaluations(List.copyOf(agent.getValue()))
                        .verifications(verifications.getOrDefault(agent.getKey(), List.of()))
                        .appeals(appeals.getOrDefault(agent.getKey(), List.of()))
                        .build())
                .toList();
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    List<ScoreDifference> differences() {
        return List.copyOf(differences);
    }

    private Instant latest() {
        Stream<@Nullable Instant> submitted =
                evaluations.values().stream().flatMap(Set::stream).map(Evaluation::submittedAt);
        Stream<@Nullable Instant> started =
                calls.values().stream().flatMap(each -> each.values().stream()).map(Call::startedAt);
        Stream<@Nullable Instant> verified =
                verifications.values().stream().flatMap(List::stream).map(Verification::at);
        Stream<@Nullable Instant> appealed = appeals.values().stream()
                .flatMap(List::stream)
                .flatMap(appeal -> Stream.of(appeal.filedAt(), appeal.decidedAt()));
        return Stream.of(submitted, started, verified, appealed)
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
