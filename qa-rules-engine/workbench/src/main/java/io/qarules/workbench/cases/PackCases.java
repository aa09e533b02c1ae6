package io.qarules.workbench.cases;

import io.qarules.QaRules;
import io.qarules.RulePackDescription;
import io.qarules.RulePackException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The test cases beside the rules of a pack, in files {@code *.cases.yaml}:
 *
 * <pre>{@code
 * QaRules rules = QaRulesEngine.builder().pack(PackSource.directory(pack)).build();
 * for (PackCase each : PackCases.directory(pack).by(rules)) {
 *     Verdict verdict = each.run();
 * }
 * }</pre>
 */
public final class PackCases {

    private final SortedMap<String, byte[]> files;
    private final boolean settles;

    private PackCases(SortedMap<String, byte[]> files, boolean settles) {
        this.files = files;
        this.settles = settles;
    }

    /**
     * Reads the cases of a pack in a directory.
     *
     * @throws RulePackException if the directory does not exist or cannot be read
     */
    public static PackCases directory(Path pack) {
        return new PackCases(
                PackFolder.directory(pack, RulesUnderTest.CASES),
                PackSource.directory(pack).settles());
    }

    /**
     * Reads the cases of a pack in a resource folder on the class path, e.g. {@code qa-rules/telesales}.
     *
     * @throws RulePackException if the folder does not exist or cannot be read
     */
    public static PackCases resources(ClassLoader loader, String folder) {
        return new PackCases(
                PackFolder.resources(loader, folder, RulesUnderTest.CASES),
                PackSource.resources(loader, folder).settles());
    }

    /**
     * Reads cases from memory.
     *
     * @param files contents in UTF-8, by path in the pack
     * @param settles whether the pack settles periods
     */
    public static PackCases of(SortedMap<String, byte[]> files, boolean settles) {
        return new PackCases(new TreeMap<>(files), settles);
    }

    /** Returns whether the pack settles periods rather than evaluating cases. */
    public boolean settles() {
        return settles;
    }

    /**
     * Returns the cases in the order of their files, each ready to run.
     *
     * @param rules the rules under test, of the same pack
     */
    public List<PackCase> by(QaRules rules) {
        return by(settles ? new SettlementCases(rules) : new EvaluationCases(rules));
    }

    /**
     * Returns the cases of a pack of the inspection office in the order of their files, each ready to run (POLICY 19).
     *
     * @param office the pack under test
     * @throws RulePackException if it is of another kind
     */
    public List<PackCase> by(RulePack office) {
        return by(new OfficeCases(office));
    }

    private List<PackCase> by(CaseKind kind) {
        List<PackCase> cases = new ArrayList<>();
        files.forEach((file, bytes) -> {
            try {
                read(kind, file, bytes, cases);
            } catch (RuntimeException | Error e) {

                cases.add(new UnreadableCases(
                        file, "", new CaseTree.CaseError(1, Faults.of(e, "", "").text())));
            }
        });
        return cases;
    }

    private static void read(CaseKind kind, String file, byte[] bytes, List<PackCase> cases) {
        if (!file.endsWith(RulesUnderTest.CASES)) {
            cases.add(new UnreadableCases(file, "", new CaseTree.CaseError(1, CaseWords.say("ending"))));
            return;
        }
        Optional<RulesUnderTest> beside = RulesUnderTest.of(file, kind.pack());
        if (beside.isEmpty()) {
            cases.add(new UnreadableCases(file, "", new CaseTree.CaseError(1, noRules(file, kind.pack()))));
            return;
        }
        CaseTree tree = CaseTree.read(PackFolder.text(bytes));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tree.cases().size(); i++) {
            boolean repeatsName = !names.add(ParsedCase.nameOf(tree.cases().get(i)));
            cases.add(new ParsedCase(kind, beside.get(), file, tree, i, repeatsName));
        }
        CaseTree.CaseError error = tree.error();
        if (error != null) {
            cases.add(new UnreadableCases(file, beside.get().clause(), error));
        }
    }

    private static Text noRules(String file, RulePackDescription pack) {
        String rules = RulesUnderTest.rulesBeside(file);
        List<String> known = pack.clauses().stream()
                .flatMap(clause -> clause.rules().stream())
                .map(RulePackDescription.Rule::file)
                .distinct()
                .toList();
        return CaseWords.maybe("noRules", ClosestMatch.to(rules, known), rules);
    }
}
