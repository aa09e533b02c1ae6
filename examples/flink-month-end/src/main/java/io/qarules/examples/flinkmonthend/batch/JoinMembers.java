package io.qarules.examples.flinkmonthend.batch;

import static java.util.Comparator.comparing;

import io.qarules.examples.flinkmonthend.lines.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Makes an agent's member of the period, once all that the month has of the agent has come. */
final class JoinMembers extends KeyedProcessFunction<String, AgentPart, MemberText> {
    private static final long serialVersionUID = 1L;
    private static final Comparator<AgentPart> INPUT =
            comparing(AgentPart::part).thenComparingLong(AgentPart::line);

    private transient ListState<AgentPart> parts;

    @SuppressWarnings("NullAway.Init") // open comes first
    JoinMembers() {}

    @Override
    public void open(OpenContext context) {
        parts = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("parts", TypeInformation.of(AgentPart.class)));
    }

    @Override
    public void processElement(AgentPart part, Context context, Collector<MemberText> out) throws Exception {
        parts.add(part);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // the end of this agent's input
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<MemberText> out) throws Exception {
        List<AgentPart> sent = new ArrayList<>();
        List<AgentPart> ofCases = new ArrayList<>();
        for (AgentPart part : parts.get()) {
            (part.asOf() == null ? sent : ofCases).add(part);
        }
        parts.clear();
        sent.sort(INPUT);
        Comparator<AgentPart> time = comparing(part -> part.asOf() == null ? Instant.MIN : part.asOf());
        ofCases.sort(time.thenComparing(INPUT));
        out.collect(joined(context.getCurrentKey(), sent, ofCases));
    }

    private static MemberText joined(String agentId, List<AgentPart> sent, List<AgentPart> ofCases) {
        List<String> members =
                new ArrayList<>(sent.stream().map(AgentPart::text).toList());
        if (ofCases.isEmpty()) {
            return MemberText.of(agentId, Members.fines(members.get(0)), members);
        }
        String given = Members.ofCases(ofCases);
        Set<String> own =
                members.isEmpty() ? Set.of() : JsonFields.of(members.get(0)).keySet();
        String first = members.isEmpty() ? given : Members.complete(members.remove(0), own, given);
        boolean ofOneCase = ofCases.size() == 1 && !own.contains("decisions");
        String fines = ofOneCase ? ofCases.get(0).fines() : Members.fines(first);
        members.add(0, first);
        return MemberText.of(agentId, fines, members);
    }
}
