package io.qarules.examples.flinkmonthend.batch;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        out.collect(new MemberText(context.getCurrentKey(), json(sent, ofCases)));
    }

    private static String[] json(List<AgentPart> sent, List<AgentPart> ofCases) {
        List<String> json =
                new ArrayList<>(sent.stream().sorted(INPUT).map(AgentPart::json).toList());
        if (!ofCases.isEmpty()) {
            Comparator<AgentPart> time = comparing(part -> part.asOf() == null ? Instant.MIN : part.asOf());
            String given = Members.ofCases(ofCases.stream()
                    .sorted(time.thenComparing(INPUT))
                    .map(AgentPart::json)
                    .toList());
            if (json.isEmpty()) {
                json.add(given);
            } else {
                json.set(0, Members.complete(json.get(0), given));
            }
        }
        return json.toArray(String[]::new);
    }
}
