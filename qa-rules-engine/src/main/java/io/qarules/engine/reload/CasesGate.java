package io.qarules.engine.reload;

import io.qarules.QaRules;
import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.cases.PackCase;
import io.qarules.engine.cases.PackCases;
import io.qarules.engine.cases.Verdict;
import io.qarules.engine.pack.RulePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases beside the rules come out as they say. */
final class CasesGate implements Gate {
    @Override
    public List<String> pass(Path directory, RulePack pack) {
        try {
            return pass(directory, pack, PackCases.directory(directory));
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).contains("yaml")) {
                throw new RulePackException(directory.toString(), List.of(noYaml()), e);
            }
            throw e;
        }
    }

    private static List<String> pass(Path directory, RulePack pack, PackCases cases) {
        QaRulesEngine standard = QaRulesEngine.standard();
        QaRules rules = cases.settles() ? standard.withSettlementPack(pack) : standard.withPack(pack);
        List<String> failures = new ArrayList<>();
        int passed = 0;
        for (PackCase each : cases.by(rules)) {
            Verdict verdict = each.run();
            if (verdict.passed()) {
                passed++;
            } else {
                verdict.text().lines().forEach(failures::add);
            }
        }
        if (!failures.isEmpty()) {
            throw new RulePackException(directory.toString(), failures, null);
        }
        return List.of(passed == 1 ? "1 case passed" : passed + " cases passed");
    }

    private static String noYaml() {
        return "its cases cannot be run: jackson-dataformat-yaml is not on the class path. Add"
                + " com.fasterxml.jackson.dataformat:jackson-dataformat-yaml, or follow it withoutCases()";
    }
}
