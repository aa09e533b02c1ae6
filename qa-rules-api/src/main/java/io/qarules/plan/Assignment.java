package io.qarules.plan;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who hears a call on which day (POLICY 19).
 *
 * @param callId the call
 * @param agentId whose call it is
 * @param inspectorId who hears it
 * @param day the local day
 * @param type the kind of call; null means unknown
 * @param reserved whether it fills a part that a rule reserves for its kind; else it was drawn from all kinds
 * @param heard whether it is heard already
 * @param why in both languages
 */
@WithBuilder
public record Assignment(
        String callId,
        String agentId,
        String inspectorId,
        LocalDate day,
        @Nullable String type,
        boolean reserved,
        boolean heard,
        Text why) {

    public static AssignmentBuilder builder() {
        return AssignmentBuilder.builder();
    }
}
