package io.qarules.examples.monthend.month;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A case file in the making. */
public final class CaseDraft {
    private final Agent agent;
    private final Instant asOf;
    private final List<Call> calls = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<Verification> verifications = new ArrayList<>();
    private final List<Appeal> appeals = new ArrayList<>();
    private final List<Improvement> improvements = new ArrayList<>();
    private final List<Nomination> nominations = new ArrayList<>();
    private int ids;

    public CaseDraft(Agent agent, Instant asOf) {
        this.agent = agent;
        this.asOf = asOf;
    }

    /** An id that no other record of the case has, e.g. {@code F12}. */
    String nextId(String prefix) {
        ids++;
        return prefix + ids;
    }

    public void add(Call call) {
        calls.add(call);
    }

    void add(Callback callback) {
        callbacks.add(callback);
    }

    void add(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    void add(Verification verification) {
        verifications.add(verification);
    }

    void add(Appeal appeal) {
        appeals.add(appeal);
    }

    void add(Improvement improvement) {
        improvements.add(improvement);
    }

    void add(Nomination nomination) {
        nominations.add(nomination);
    }

    public CaseFile caseFile() {
        return CaseFile.builder()
                .agent(agent)
                .asOf(asOf)
                .calls(calls)
                .callbacks(callbacks)
                .evaluations(evaluations)
                .verifications(verifications)
                .appeals(appeals)
                .improvements(improvements)
                .nominations(nominations)
                .build();
    }
}
