package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.StreamedSettlement;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "settle",
        description = "Reads period files and writes a settlement for each, one a line, in the same order.")
final class SettleCommand extends BatchCommand {
    @Mixin
    private final RulesOptions rules = new RulesOptions();

    SettleCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules.pack == null ? builder : JarPacks.settleBy(rules.pack, builder)).build();
        warn(engine.settlementPack());
        PeriodFileReader reader = new PeriodFileReader(rules.strict);
        return input -> input.records().map(period -> answer(period.line(), () -> settlement(engine, reader, period)));
    }

    private Json settlement(QaRulesEngine engine, PeriodFileReader reader, JsonRecord period) {
        StreamedSettlement settlement = period.read(json -> engine.settle(reader, json));
        settlement.members().forEach(member -> {}); // one that fails does so before the first byte is written
        return out -> writer.write(settlement, out);
    }
}
