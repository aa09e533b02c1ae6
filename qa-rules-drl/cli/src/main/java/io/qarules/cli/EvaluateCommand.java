package io.qarules.cli;

import io.qarules.QaRules;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.parallel.OrderedParallelMap;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = "Reads case files and writes an outcome for each, one a line, in the same order.")
final class EvaluateCommand extends BatchCommand {
    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--explain",
            description = "Adds the field \"proofs\": what each decision rests on (rule file, offences counted, …).")
    private boolean explain;

    EvaluateCommand(Streams streams) {
        super(streams);
    }

    @Override
    Function<JsonInput, Stream<Answer>> load() {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules.pack == null ? builder : JarPacks.evaluateBy(rules.pack, builder)).build();
        CaseFileReader reader = new CaseFileReader(rules.strict);
        return input -> OrderedParallelMap.map(
                input.items(),
                item -> answer(
                        item.line(),
                        () -> outcome(engine, () -> reader.read(item.json().get()))));
    }

    private Json outcome(QaRules rules, CaseInput input) {
        return text(explain ? writer.write(rules.explain(input)) : writer.write(rules.evaluate(input)));
    }
}
