package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.CauseKind;
import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.book.Transfer;
import io.qarules.casebook.Desk.Done;
import io.qarules.casebook.Posting.Call;
import io.qarules.casebook.Posting.Posted;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.RecordTransaction;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Verification;
import io.qarules.engine.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves a finding, with what names it, from one agent to another. */
final class Moving {
    private static final JsonWriter WRITER = new JsonWriter();

    private final Desk desk;
    private final Recording recording;

    Moving(Desk desk) {
        this.desk = desk;
        this.recording = new Recording(desk);
    }

    Transfer move(String findingId, String fromId, String toId, String key) {
        StorableIds.require("toAgentId", toId);
        StorableIds.require("key", key);
        if (fromId.equals(toId)) {
            throw new CaseBookException(Reason.UNKNOWN_FINDING, null, findingId, fromId);
        }
        String digest = CallDigest.of("move", findingId, fromId, toId);
        return desk.run(tx -> {
            Map<String, BookAgent> rows = lock(tx, fromId, toId);
            Optional<AdjustmentRow> from = tx.adjustment(fromId, key);
            Optional<AdjustmentRow> to = tx.adjustment(toId, key);
            if (from.isPresent() || to.isPresent()) {
                return new Done<>(again(tx, from, to, digest, key, fromId), List.of());
            }
            Rules rules = desk.shelf().latest(tx);
            AgentState giver = desk.present(tx, row(rows, fromId), rules);
            AgentState taker = desk.present(tx, row(rows, toId), rules);
            Parcel parcel = Parcel.of(giver.log(), taker.log(), findingId, fromId);
            Posted given = post(tx, giver, rules, new Call(key, digest, parcel.gone(), cause(key, parcel.gone())));
            Posted taken =
                    post(tx, fresh(tx, taker), rules, new Call(key, digest, parcel.come(), cause(key, parcel.come())));
            return new Done<>(
                    new Transfer(given.adjustment(), taken.adjustment()), List.of(given.state(), taken.state()));
        });
    }

    private static Causes cause(String key, List<NewFact> facts) {
        return facts.isEmpty() ? Causes.of(CauseKind.FACTS) : Causes.of(key, facts);
    }

    private Posted post(RecordTransaction tx, AgentState state, Rules rules, Call call) {
        return recording.post(tx, state, rules, desk.asOf(state.row()), call, List.of());
    }

    /** Returns the state with the row as it is now: a share of the giver's can have come to the taker's ledger. */
    private static AgentState fresh(RecordTransaction tx, AgentState state) {
        BookAgent row = tx.lockAgent(state.row().id()).orElseThrow();
        return state.upTo(tx, row);
    }

    private Map<String, BookAgent> lock(RecordTransaction tx, String fromId, String toId) {
        Map<String, BookAgent> rows = new TreeMap<>();
        boolean giverFirst = fromId.compareTo(toId) < 0;
        if (giverFirst) {
            rows.put(fromId, desk.agents().requireLocked(tx, fromId));
        }
        rows.put(toId, desk.agents().lockOrCreate(tx, toId));
        if (!giverFirst) {
            rows.put(fromId, desk.agents().requireLocked(tx, fromId));
        }
        return rows;
    }

    private static BookAgent row(Map<String, BookAgent> rows, String id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private static Transfer again(
            RecordTransaction tx,
            Optional<AdjustmentRow> from,
            Optional<AdjustmentRow> to,
            String digest,
            String key,
            String agentId) {
        boolean same = from.isPresent()
                && to.isPresent()
                && digest.equals(from.get().digest())
                && digest.equals(to.get().digest());
        if (!same) {
            throw new CaseBookException(Reason.KEY_REUSED, null, key, agentId);
        }
        return new Transfer(Recording.stored(tx, from.get()), Recording.stored(tx, to.get()));
    }

    /** The facts that go from the one log, and that come to the other. */
    private record Parcel(List<NewFact> gone, List<NewFact> come) {
        static Parcel of(FactLog giver, FactLog taker, String findingId, String fromId) {
            Parcel parcel = new Parcel(new ArrayList<>(), new ArrayList<>());
            parcel.evaluation(giver, taker, findingId, fromId);
            parcel.followUps(giver, FactKind.VERIFICATION, Verification.class, Verification::findingId, findingId);
            parcel.followUps(giver, FactKind.APPEAL, Appeal.class, Appeal::findingId, findingId);
            parcel.followUps(giver, FactKind.IMPROVEMENT, Improvement.class, Improvement::findingId, findingId);
            return parcel;
        }

        private void evaluation(FactLog giver, FactLog taker, String findingId, String fromId) {
            List<FactId> ids = giver.ids(FactKind.EVALUATION);
            List<Evaluation> evaluations = giver.records(FactKind.EVALUATION, Evaluation.class);
            Evaluation latest = null;
            Finding moved = null;
            for (int i = 0; i < ids.size(); i++) {
                Evaluation evaluation = evaluations.get(i);
                Finding finding = finding(evaluation, findingId);
                if (finding != null) {
                    latest = evaluation;
                    moved = finding;
                    gone.add(fact(ids.get(i), without(evaluation, finding)));
                }
            }
            if (latest == null || moved == null) {
                throw new CaseBookException(Reason.UNKNOWN_FINDING, null, findingId, fromId);
            }
            come(taker, latest, onItsOwn(giver, latest, moved));
        }

        /** Adds the finding to the evaluation of the same id that the taker has, or makes one without call and form. */
        private void come(FactLog taker, Evaluation source, Finding finding) {
            List<FactId> ids = taker.ids(FactKind.EVALUATION);
            List<Evaluation> evaluations = taker.records(FactKind.EVALUATION, Evaluation.class);
            for (int i = ids.size() - 1; i >= 0; i--) {
                if (ids.get(i).id().equals(source.id())) {
                    List<Finding> findings = new ArrayList<>(evaluations.get(i).findings());
                    findings.add(finding);
                    come.add(fact(
                            ids.get(i),
                            EvaluationBuilder.builder(evaluations.get(i))
                                    .findings(findings)
                                    .build()));
                    return;
                }
            }
            Long revision = source.revision();
            come.add(fact(
                    new FactId(FactKind.EVALUATION, String.valueOf(source.id()), revision == null ? 0 : revision),
                    EvaluationBuilder.builder(source)
                            .callId(null)
                            .sections(List.of())
                            .findings(List.of(finding))
                            .build()));
        }

        /** Returns the finding with what it had from its call: moment and order. */
        private static Finding onItsOwn(FactLog giver, Evaluation evaluation, Finding finding) {
            io.qarules.casefile.@Nullable Call call =
                    giver.records(FactKind.CALL, io.qarules.casefile.Call.class).stream()
                            .filter(each -> String.valueOf(each.id()).equals(evaluation.callId()))
                            .findFirst()
                            .orElse(null);
            Instant started = call == null ? evaluation.submittedAt() : call.startedAt();
            String order = call == null ? null : call.orderId();
            return FindingBuilder.builder(finding)
                    .occurredAt(finding.occurredAt() == null ? started : finding.occurredAt())
                    .orderId(finding.orderId() == null ? order : finding.orderId())
                    .build();
        }

        private <T extends Record> void followUps(
                FactLog giver, FactKind kind, Class<T> type, Function<T, @Nullable String> of, String findingId) {
            List<FactId> ids = giver.ids(kind);
            List<T> records = giver.records(kind, type);
            for (int i = 0; i < ids.size(); i++) {
                if (findingId.equals(of.apply(records.get(i)))) {
                    gone.add(new NewFact(ids.get(i), FactChange.MOVED, "", null, null));
                    come.add(fact(ids.get(i), records.get(i)));
                }
            }
        }

        private static @Nullable Finding finding(Evaluation evaluation, String findingId) {
            return evaluation.findings().stream()
                    .filter(finding -> findingId.equals(finding.id()))
                    .findFirst()
                    .orElse(null);
        }

        private static Evaluation without(Evaluation evaluation, Finding finding) {
            return EvaluationBuilder.builder(evaluation)
                    .findings(evaluation.findings().stream()
                            .filter(each -> each != finding)
                            .toList())
                    .build();
        }

        private static NewFact fact(FactId id, Record record) {
            return new NewFact(id, FactChange.RECORDED, "", record, WRITER.writeFact(record));
        }
    }
}
