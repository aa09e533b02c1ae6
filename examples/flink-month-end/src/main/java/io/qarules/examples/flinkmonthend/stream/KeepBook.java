package io.qarules.examples.flinkmonthend.stream;

import io.qarules.QaRulesException;
import io.qarules.RulePackException;
import io.qarules.book.Adjustment;
import io.qarules.casebook.FactRecorder;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.engine.json.FactsReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.CaseRules;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.time.Instant;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * The recording part of a case book whose rows are the task's state: it records the facts of the agent whose key is current, and gives what
 * they changed. Its clock is the facts' own, so that the same facts give the same ledger whenever they are read.
 */
final class KeepBook extends KeyedBroadcastProcessFunction<String, FactLine, String, String> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused facts") {};
    static final MapStateDescriptor<Integer, String> PACKS = new MapStateDescriptor<>("packs", Types.INT, Types.STRING);
    private static final long serialVersionUID = 1L;

    private final Pack first;
    private final int agentsInMemory;
    private transient RulesInForce rules;
    private transient KeyedStore store;
    private transient FactRecorder recorder;
    private transient JsonWriter writer;
    private transient FactsReader reader;
    private transient Instant now;
    private transient boolean restored;
    private transient LongCounter taken;

    @SuppressWarnings("NullAway.Init") // open comes first
    KeepBook(Pack first, int agentsInMemory) {
        this.first = first;
        this.agentsInMemory = agentsInMemory;
    }

    @Override
    public void open(OpenContext context) {
        rules = new RulesInForce(first);
        store = new KeyedStore(new BookRows(getRuntimeContext()), rules);
        writer = new JsonWriter();
        reader = new FactsReader();
        now = Instant.EPOCH;
        taken = getRuntimeContext().getLongCounter(StreamCommand.TAKEN);
        recorder = StoredCaseBook.builder()
                .loading(CaseRules::load)
                .clock(() -> now)
                .agentsInMemory(agentsInMemory)
                .recorder(store);
    }

    @Override
    public void processElement(FactLine line, ReadOnlyContext context, Collector<String> out) throws Exception {
        restoreRules(context.getBroadcastState(PACKS));
        now = line.at();
        try {
            recorder.record(line.agentId(), reader.read(line.facts()), line.key());
        } catch (RulePackException e) {
            throw e; // of all facts
        } catch (QaRulesException e) {
            context.output(REFUSED, new Result(line.part(), line.number(), writer.writeFailure(line.number(), e)));
        }
        give(out);
        taken.add(1);
    }

    /** New rules hold for what follows, and are posted for the agents that there are. */
    @Override
    public void processBroadcastElement(String json, Context context, Collector<String> out) throws Exception {
        restoreRules(context.getBroadcastState(PACKS));
        PackLine pack = pack(json);
        rules.add(pack);
        context.getBroadcastState(PACKS).put(rules.packs().size(), json);
        now = pack.knownAt();
        context.applyToKeyedState(BookRows.AGENTS, (agentId, agents) -> {
            if (agents.contains(agentId)) {
                recorder.follow(agentId);
                give(out);
            }
        });
    }

    /** Takes over the rules that a checkpoint has. */
    private void restoreRules(ReadOnlyBroadcastState<Integer, String> packs) throws Exception {
        if (!restored) {
            restored = true;
            for (int seq = 2; packs.contains(seq); seq++) {
                rules.add(pack(packs.get(seq)));
            }
        }
    }

    private static PackLine pack(@Nullable String json) {
        return PackLine.read(String.valueOf(json));
    }

    private void give(Collector<String> out) {
        for (Adjustment adjustment : store.posted()) {
            if (!adjustment.entries().isEmpty() || !adjustment.problems().isEmpty()) {
                out.collect(writer.writeReport(adjustment) + "\n");
            }
        }
    }
}
