package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseFailureException;
import io.qarules.QaRulesException;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.MemberPart;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.Packs;
import io.qarules.outcome.Outcome;
import io.qarules.period.Period;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates each line, and gives what the command line's {@code evaluate} writes for it; beside that what the outcome
 * gives to its agent's period. It runs where the line is read, so that neither case files nor outcomes go over the
 * network, and the outcomes of a file keep its order.
 */
final class EvaluateCases extends ProcessFunction<Line, Result> {
    static final OutputTag<AgentPart> MEMBERS = new OutputTag<>("members") {};
    private static final long serialVersionUID = 1L;

    private final Packs packs;
    private final boolean strict;
    private final @Nullable PeriodHead head;
    private transient QaRulesEngine engine;
    private transient CaseFileReader reader;
    private transient JsonWriter writer;
    private transient Refusals refusals;
    private transient @Nullable Period period;
    private final LongCounter sent = new LongCounter();

    /** @param head null where no period is settled */
    @SuppressWarnings("NullAway.Init") // open comes first
    EvaluateCases(Packs packs, boolean strict, @Nullable PeriodHead head) {
        this.packs = packs;
        this.strict = strict;
        this.head = head;
    }

    @Override
    public void open(OpenContext context) {
        engine = packs.engine();
        reader = new CaseFileReader(strict);
        writer = new JsonWriter();
        refusals = Refusals.of(getRuntimeContext());
        period = head == null ? null : head.period();
        getRuntimeContext().addAccumulator(BatchCommand.SENT + "case to member", sent);
    }

    @Override
    public void processElement(Line line, Context context, Collector<Result> out) {
        Decided decided = decided(line);
        out.collect(new Result(line.part(), line.number(), decided.json));
        if (decided.part != null) {
            context.output(MEMBERS, decided.part);
        }
    }

    private Decided decided(Line line) {
        try {
            CaseFileReading reading = reader.read(line.text());
            Outcome outcome = engine.evaluate(reading);
            AgentPart part = period == null ? null : part(line, period, reading.caseFile(), outcome);
            return new Decided(writer.write(outcome), part);
        } catch (RulePackException e) {
            throw e; // of all lines
        } catch (QaRulesException e) {
            return new Decided(refusals.line(line.number(), e), null);
        } catch (RuntimeException | StackOverflowError e) { // a fault of ours, which ends no run
            QaRulesException failure = new CaseFailureException("line " + line.number(), "", e);
            return new Decided(refusals.line(line.number(), failure), null);
        }
    }

    private AgentPart part(Line line, Period of, CaseFile file, Outcome outcome) {
        MemberPart given = PeriodMembers.part(of, engine.pack().policy().zone(), new CaseWithOutcome(file, outcome));
        AgentPart part = AgentPart.given(
                outcome.agentId(),
                outcome.asOf(),
                line.part(),
                line.number(),
                writer.writeReport(given.member()),
                Origins.of(given),
                Members.fines(given.member()));
        sent.add(part.size());
        return part;
    }

    private record Decided(String json, @Nullable AgentPart part) {}
}
