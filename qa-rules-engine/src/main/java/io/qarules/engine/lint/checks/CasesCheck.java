package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks that every clause has cases beside its rules. */
public final class CasesCheck {
    private static final String CASES = ".cases.yaml";
    private static final String NAME_OF_THE_PACK = "pack"; // shows in every outcome

    private CasesCheck() {}

    /**
     * Reports clauses without cases.
     *
     * @param cases paths of the pack's case files
     */
    public static void check(DiagnosticCollector findings, List<FileText> files, Set<String> cases) {
        Set<String> withCases = new HashSet<>(Set.of(NAME_OF_THE_PACK));
        files.stream().filter(file -> cases.contains(beside(file))).forEach(file -> file.rules()
                .forEach(rule -> withCases.add(String.valueOf(rule.clause()))));
        for (FileText file : files) {
            Set<String> said = new HashSet<>();
            for (RuleText rule : file.rules()) {
                boolean covered = cases.contains(beside(file))
                        || file.stage() == Stage.POLICY && withCases.contains(Objects.toString(rule.clause()));
                if (!covered && rule.clause() != null && said.add(rule.clause())) {
                    findings.in(
                            rule,
                            DiagnosticCode.NO_CASES,
                            rule.namePlace(),
                            PackText.of("NO_CASES.none", rule.clause()),
                            PackText.of("NO_CASES.write", beside(file)));
                }
            }
        }
    }

    private static String beside(FileText file) {
        return file.path().replaceAll("\\.drl$", CASES);
    }
}
