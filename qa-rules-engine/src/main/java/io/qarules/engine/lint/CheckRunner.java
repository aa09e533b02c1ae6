package io.qarules.engine.lint;

import io.qarules.engine.lint.checks.AmountTwiceCheck;
import io.qarules.engine.lint.checks.BandOrder;
import io.qarules.engine.lint.checks.BlankCheck;
import io.qarules.engine.lint.checks.BorneCheck;
import io.qarules.engine.lint.checks.BorneWords;
import io.qarules.engine.lint.checks.CasesCheck;
import io.qarules.engine.lint.checks.CharacterCheck;
import io.qarules.engine.lint.checks.ClauseCheck;
import io.qarules.engine.lint.checks.DecidingRule;
import io.qarules.engine.lint.checks.GapCheck;
import io.qarules.engine.lint.checks.GlobalCheck;
import io.qarules.engine.lint.checks.GrammarCheck;
import io.qarules.engine.lint.checks.GroupGap;
import io.qarules.engine.lint.checks.Imports;
import io.qarules.engine.lint.checks.KnownClauses;
import io.qarules.engine.lint.checks.NoEffectCheck;
import io.qarules.engine.lint.checks.OverlapCheck;
import io.qarules.engine.lint.checks.PatternCheck;
import io.qarules.engine.lint.checks.RepeatCheck;
import io.qarules.engine.lint.checks.SameFactCheck;
import io.qarules.engine.lint.checks.SizeCheck;
import io.qarules.engine.lint.checks.StyleCheck;
import io.qarules.engine.lint.checks.SyntaxCheck;
import io.qarules.engine.lint.checks.TallyCheck;
import io.qarules.engine.lint.checks.TallyGap;
import io.qarules.engine.lint.checks.TallyPeriod;
import io.qarules.engine.lint.checks.TierPayCheck;
import io.qarules.engine.lint.checks.UnusedWords;
import io.qarules.engine.lint.checks.VerbCheck;
import io.qarules.engine.lint.checks.WaitCheck;
import io.qarules.engine.lint.checks.WeakestCheck;
import io.qarules.engine.lint.checks.WeightsCheck;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.PackRules;
import io.qarules.engine.rules.RuleCompiler;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.FileNames;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs all checks on one pack, in an order that reports a fault by its most specific diagnostic first. */
final class CheckRunner {
    private static final String DRL = FileNames.RULES;
    private static final String CASES = FileNames.CASES;
    private static final char NOT_UTF8 = '\uFFFD';

    private final PackSource source;
    private final RuleCompiler compiler;
    private final ClassLoader loader;
    private final PackKind kind;
    private final List<FileText> files;
    private final List<FileText> sound;
    private final List<RuleText> rules;
    private final Set<String> settings;
    private final Vocabulary vocabulary;
    private final DiagnosticCollector findings;

    /** The files of which every word was checked. */
    private final Set<String> readable = new HashSet<>();

    CheckRunner(PackSource source, RuleCompiler compiler, ClassLoader loader) {
        this.source = source;
        this.compiler = compiler;
        this.loader = loader;
        this.kind = source.kind();
        this.files = compiler.files();
        this.sound = files.stream()
                .filter(file -> file.path().endsWith(DRL)
                        && file.parsed()
                        && file.text().indexOf(NOT_UTF8) < 0)
                .toList();
        this.rules = sound.stream().flatMap(file -> file.rules().stream()).toList();
        this.settings = settings();
        this.vocabulary = DeclaredWords.of(rules);
        this.findings = new DiagnosticCollector(files);
    }

    /** Checks the pack; warnings are found and not said. */
    CheckedPack load() {
        return run(Set.of(), Set.of(), DiagnosticCollector::sortedErrors);
    }

    /**
     * Checks the pack together with its cases.
     *
     * @param unread paths of files in the folders of its stages that are neither rules nor cases
     */
    CheckedPack check(Set<String> cases, Set<String> unread) {
        return run(cases, unread, DiagnosticCollector::sorted);
    }

    private CheckedPack run(
            Set<String> cases, Set<String> unread, Function<DiagnosticCollector, List<Diagnostic>> wanted) {
        boolean policyRuns = false;
        unread(unread);
        List<RuleText> soundPolicy = List.of();
        if (files.isEmpty()) {
            findings.ofPack(
                    DiagnosticCode.EMPTY_PACK,
                    PackText.of("EMPTY_PACK.none", PackText.and(FolderCheck.folders())),
                    PackText.of("EMPTY_PACK.copy"));
        } else {
            new FolderCheck(findings, kind)
                    .check(files.stream()
                            .filter(file -> file.path().endsWith(DRL))
                            .toList());
            files.forEach(this::file);
            soundPolicy = soundPolicy();
            new ClauseCheck(findings, rules, vocabulary).check(sound.size() == files.size());
            policyRuns = policyRuns();
            decisions(cases);
            sound.forEach(file -> new StyleCheck(findings, file).check());
            CasesCheck.check(findings, sound, cases);
            cases(cases);
        }
        Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
        PolicyRun policy = new PolicyRun(findings, rules);
        if (policyRuns) {
            stages.put(Stage.POLICY, compiler.compile(Stage.POLICY));
            policy.run(stages);
        } else if (!soundPolicy.isEmpty()) {
            policy.runSome(compiler.compile(Stage.POLICY, soundPolicy));
        }
        if (!findings.knowsErrors()) {
            for (Stage stage : Stage.values()) {
                stages.computeIfAbsent(stage, compiler::compile);
            }
        }
        PackReport report = new PackReport(source.name(), files.size(), rules.size(), wanted.apply(findings));
        PackRules compiled = new PackRules(source, loader, Map.copyOf(stages), compiler.ruleTexts());
        return new CheckedPack(compiled, policy.set(), report);
    }

    private void file(FileText file) {
        if (!file.path().endsWith(DRL)) {
            ending(file.path(), DRL, files.stream().map(FileText::path).collect(Collectors.toSet()));
        } else if (file.stage() != null && file.stage().isOf(kind)) { // else the folder is wrong, which was said
            text(file, file.stage());
        }
    }

    private void text(FileText file, Stage stage) {
        int broken = file.text().indexOf(NOT_UTF8);
        if (broken >= 0) {
            findings.at(
                    DiagnosticCode.NOT_UTF8,
                    file.path(),
                    file.place(broken),
                    PackText.of("NOT_UTF8.none"),
                    PackText.of(file.text().indexOf(0) < 0 ? "NOT_UTF8.gbk" : "NOT_UTF8.utf16"));
        } else if (!CharacterCheck.finds(findings, file)) { // else nobody would see the rest as it is
            syntax(file, stage);
        }
    }

    private void syntax(FileText file, Stage stage) {
        SyntaxCheck syntax = new SyntaxCheck(findings, file);
        if (syntax.openComment() || syntax.strangeCharacters()) {
            return; // what else is wrong may come of it
        }
        if (!file.parsed()) {
            syntax.explain();
        } else if (file.rules().isEmpty()) {
            findings.ofFile(
                    DiagnosticCode.NO_RULE, file.path(), PackText.of("NO_RULE.none"), PackText.of("NO_RULE.write"));
        } else {
            rules(file, stage);
        }
    }

    private void rules(FileText file, Stage stage) {
        if (SizeCheck.finds(findings, file)) {
            return;
        }
        Imports.check(findings, file, stage, loader);
        Class<?> verbs = GlobalCheck.check(findings, file, stage, kind, loader);
        GrammarCheck.check(findings, file);
        new PatternCheck(findings, loader, settings, vocabulary).check(file);
        for (RuleText rule : file.rules()) {
            BlankCheck.check(findings, rule);
            if (verbs != null) {
                new VerbCheck(findings, rule, verbs, vocabulary).check();
            }
        }
        if (verbs != null) {
            readable.add(file.path());
        }
    }

    private void decisions(Set<String> cases) {
        List<RuleText> good = rules.stream()
                .filter(rule -> !findings.knowsError(rule.file(), rule.name()))
                .toList();
        List<DecidingRule> deciding = good.stream()
                .flatMap(rule -> DecidingRule.of(rule, vocabulary).stream())
                .toList();
        new OverlapCheck(findings).check(deciding);
        good.forEach(rule -> RepeatCheck.check(findings, rule));
        good.forEach(rule -> SameFactCheck.check(findings, rule, vocabulary));
        if (good.size() == rules.size() && sound.size() == files.size()) {
            new GapCheck(findings, vocabulary)
                    .check(rules, deciding); // a broken rule may be the one that seems to be missing
            new UnusedWords(findings, rules, vocabulary).check();
            NoEffectCheck.check(findings, rules);
            TierPayCheck.check(findings, rules, vocabulary);
            TallyGap.check(findings, deciding);
            GroupGap.check(findings, rules, vocabulary);
            TallyCheck.check(findings, rules, vocabulary);
        }
        if (hasAllPenalties()) {
            new KnownClauses(findings, rules, cases, vocabulary).check(good);
            BorneCheck.check(findings, good, new BorneWords(rules, vocabulary));
        }
        TallyPeriod.check(findings, good);
        AmountTwiceCheck.check(findings, good);
        WeightsCheck.check(findings, good);
        BandOrder.check(findings, good);
        WaitCheck.check(findings, good);
        good.stream().filter(rule -> rule.stage() == Stage.TIER).forEach(rule -> WeakestCheck.check(findings, rule));
    }

    /** Whether each rule that penalizes a clause is there and says of which: then no other one is missing. */
    private boolean hasAllPenalties() {
        return sound.size() == files.size()
                && files.stream()
                        .allMatch(file -> file.stage() != null && file.stage().isOf(kind))
                && rules.stream().noneMatch(rule -> rule.stage() == Stage.PENALIZE && rule.clause() == null);
    }

    /** @param others the files of that ending: one that is named alike is read, and must not be written over */
    private void ending(String file, String ending, Set<String> others) {
        String renamed = FileNames.renamed(file, ending);
        findings.ofFile(
                DiagnosticCode.FILE_ENDING,
                file,
                PackText.of("FILE_ENDING.other", ending),
                others.contains(renamed)
                        ? PackText.of("FILE_ENDING.copy", renamed)
                        : PackText.of("FILE_ENDING.rename", renamed));
    }

    /** Names each file in the folder of a stage that is neither rules nor cases. */
    private void unread(Set<String> unread) {
        for (String file : new TreeSet<>(unread)) {
            findings.ofFile(
                    DiagnosticCode.UNREAD_FILE,
                    file,
                    PackText.of("UNREAD_FILE.none", DRL, CASES),
                    PackText.of("UNREAD_FILE.rename"));
        }
    }

    /** Checks that cases are named so that they are read, and stand beside rules. */
    private void cases(Set<String> cases) {
        Set<String> paths =
                files.stream().map(file -> FileNames.renamed(file.path(), DRL)).collect(Collectors.toSet());
        for (String file : new TreeSet<>(cases)) {
            String beside = file.replaceFirst("\\.cases\\.yaml$", DRL);
            if (!file.endsWith(CASES)) {
                ending(file, CASES, cases);
            } else if (!paths.contains(beside)) {
                findings.ofFile(
                        DiagnosticCode.CASES_WITHOUT_RULES,
                        file,
                        PackText.of("CASES_WITHOUT_RULES.none", beside),
                        ClosestMatch.to(beside, withoutCases(paths, cases, beside))
                                .map(near -> PackText.of("CASES_WITHOUT_RULES.near", near))
                                .orElse(PackText.of("CASES_WITHOUT_RULES.bring-back")));
            }
        }
    }

    /** Returns the files of the same folder beside which no cases stand yet. */
    private static List<String> withoutCases(Set<String> paths, Set<String> cases, String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return paths.stream()
                .filter(path -> path.startsWith(folder) && !cases.contains(path.replaceFirst("\\.drl$", CASES)))
                .toList();
    }

    /** Whether the rules of stage policy can run: nothing is wrong with them, and each says something. */
    private boolean policyRuns() {
        return files.stream().allMatch(file -> file.stage() != null)
                && !broken(Stage.POLICY)
                && rules.stream()
                        .noneMatch(rule ->
                                rule.stage() == Stage.POLICY && rule.then().isEmpty());
    }

    /** The rules of stage policy of which no word is wrong so far, with names of their own: they can run by themselves. */
    private List<RuleText> soundPolicy() {
        Set<String> names = new HashSet<>();
        return rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY && readable.contains(rule.file()))
                .filter(rule -> rule.clause() != null && !rule.then().isEmpty())
                .filter(rule -> !findings.knowsError(rule.file(), rule.name()))
                .filter(rule -> names.add(rule.name()))
                .toList();
    }

    private boolean broken(Stage stage) {
        return findings.knowsErrorIn(stage.folder() + "/");
    }

    private Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(RuleText::verbs)
                .filter(call ->
                        call.verb().equals("setting") && !call.arguments().isEmpty())
                .forEach(call -> settings.add(call.arguments().get(0).value()));
        return settings;
    }
}
