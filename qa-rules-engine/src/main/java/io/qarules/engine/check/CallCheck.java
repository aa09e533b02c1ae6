package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.UNKNOWN_REFERENCE;

import com.google.common.collect.Maps;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.internal.Messages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates calls, and the references of other records to them. */
final class CallCheck {
    private final Problems problems;
    private final AttributeCheck attributes;
    private final Ids ids;
    private final Map<String, Call> calls;

    /**
     * Validates the calls of a record.
     *
     * @param parent place of the record that has the field {@code calls}
     * @param attributes what attributes of calls may hold
     */
    CallCheck(List<Call> calls, Pointer parent, AttributeCheck attributes, Problems problems) {
        this.problems = problems;
        this.attributes = attributes;
        this.ids = new Ids(problems);
        this.calls = Maps.newLinkedHashMapWithExpectedSize(calls.size());
        Records.each(calls, parent, "calls", ids, this::check);
    }

    /** Returns the valid calls, by id. */
    Map<String, Call> calls() {
        return calls;
    }

    /**
     * Resolves the {@code callId} of a record. An id that no valid call has is reported as a problem, also where the
     * record is left out for another reason (POLICY 11).
     *
     * @param id the id of a call; null where the record names none
     * @param check the check of the record
     * @return the call; null where none is named or the id does not resolve
     */
    @Nullable
    Call named(@Nullable String id, RecordCheck check) {
        String callId = check.reference("callId", id);
        Call call = callId == null ? null : calls.get(callId);
        if (callId != null && call == null) {
            problems.add(
                    UNKNOWN_REFERENCE,
                    check.at().child("callId"),
                    callId,
                    Messages.PROBLEMS.english("unknown.callHere", callId));
        }
        return call;
    }

    private void check(Call call, RecordCheck check) {
        check.required("id", call.id());
        check.requiredDate("startedAt", call.startedAt());
        Long duration = check.notNegative("durationSeconds", call.durationSeconds());
        Long talk = check.notNegative("talkSeconds", call.talkSeconds());
        Long consultation = check.notNegative("consultationSeconds", call.consultationSeconds());
        String orderId = check.reference("orderId", call.orderId());
        Long repeats = check.notNegative("unansweredRepeats", call.unansweredRepeats());
        Map<String, Object> known = attributes.check(Owner.CALL, call.attributes(), check);
        String id = call.id();
        if (id == null || !check.usable()) {
            return;
        }
        Call checked = !check.broken()
                ? call
                : CallBuilder.builder(call)
                        .durationSeconds(duration)
                        .talkSeconds(talk)
                        .consultationSeconds(consultation)
                        .orderId(orderId)
                        .unansweredRepeats(repeats)
                        .attributes(known)
                        .build();
        if (calls.putIfAbsent(id, checked) != null) {
            ids.nameDuplicate(id, check.at());
        }
    }
}
