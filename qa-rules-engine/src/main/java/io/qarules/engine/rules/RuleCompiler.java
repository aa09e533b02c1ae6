package io.qarules.engine.rules;

import io.qarules.RulePackException;
import io.qarules.outcome.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/** Compiles the stages of a pack and gathers everything that is wrong with them before it gives up. */
public final class RuleCompiler {
    private final PackSource source;
    private final ClassLoader loader;
    private final int firingLimit;
    private final List<String> diagnostics = new ArrayList<>();
    private boolean stageFailed;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Text> titles = new HashMap<>();
    private final List<RuleText> texts = new ArrayList<>();

    public RuleCompiler(PackSource source, ClassLoader loader, int firingLimit) {
        this.source = source;
        this.loader = loader;
        this.firingLimit = firingLimit;
        prepareConditionCompiler();
        source.files().keySet().forEach(this::checkFolder);
        if (source.files().isEmpty()) {
            diagnostics.add("it has no rules: there is no .drl file in any of its folders " + folders());
        }
    }

    /** Drools compiles conditions that are used often on an executor: looked up now, see {@code RulePack.load}. */
    private static void prepareConditionCompiler() {
        if (ExecutorProviderFactory.getExecutorProvider() == null) {
            throw new IllegalStateException("Drools finds no ExecutorProvider. Maybe drools-core is not complete");
        }
    }

    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Map<String, Text> titles() {
        return Map.copyOf(titles);
    }

    /** The rules as they were written, of the files that could be parsed, in the order of stages and files. */
    public List<RuleText> ruleTexts() {
        return List.copyOf(texts);
    }

    public StageRules compile(Stage stage) {
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader));
        Set<String> files = new HashSet<>();
        int broken = diagnostics.size();
        source.files().forEach((file, drl) -> {
            if (file.startsWith(stage.folder() + "/")) {
                files.add(file);
                compile(builder, stage, file, drl);
            }
        });
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                stage.folder(), RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
        if (diagnostics.size() > broken) {
            stageFailed = true;
            return new StageRules(stage, base, Map.of(), firingLimit);
        }
        base.addPackages(builder.getKnowledgePackages());
        return new StageRules(stage, base, register(stage, base, files), firingLimit);
    }

    public void throwIfBroken() {
        if (!stageFailed) {
            nameUntitled(); // a title may stand in a stage that did not compile
        }
        if (!diagnostics.isEmpty()) {
            throw new RulePackException(source.name(), diagnostics, null);
        }
    }

    private void nameUntitled() {
        Set<String> untitled = rules.values().stream()
                .map(Rule::clause)
                .filter(clause -> !titles.containsKey(clause))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        for (Rule rule : rules.values()) {
            if (untitled.remove(rule.clause())) {
                diagnostics.add(
                        "%s: clause %s has no title. Give one of its rules @zh(\"…\") and @en(\"…\") beside @clause"
                                .formatted(rule.file(), rule.clause()));
            }
        }
    }

    private void compile(KnowledgeBuilderImpl builder, Stage stage, String file, String drl) {
        Resource resource = new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        resource.setSourcePath(file);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parse(parser, resource, drl);
        if (parsed == null || parser.hasErrors()) {
            parser.getErrors().forEach(error -> report(file, error));
            return;
        }
        texts.addAll(new RuleTextReader(stage, file, drl).read(parsed, loader));
        Set<KnowledgeBuilderError> before = new HashSet<>(builder.getErrors());
        parsed.setResource(resource);
        builder.addPackage(parsed);
        builder.getErrors().stream().filter(error -> !before.contains(error)).forEach(error -> report(file, error));
    }

    private static @Nullable PackageDescr parse(DrlParser parser, Resource resource, String drl) {
        try {
            return parser.parse(resource, drl);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("Drools' parser failed on " + resource.getSourcePath(), e);
        }
    }

    private void report(String file, KnowledgeBuilderError error) {
        String lines = IntStream.of(error.getLines())
                .filter(line -> line > 0)
                .mapToObj(line -> ":" + line)
                .limit(1)
                .collect(Collectors.joining());
        diagnostics.add(file + lines + ": " + oneLine(error.getMessage()));
    }

    private Map<String, Rule> register(Stage stage, InternalKnowledgeBase base, Set<String> files) {
        Map<String, Rule> registered = new HashMap<>();
        Set<String> silent = new HashSet<>(files);
        for (KiePackage compiled : base.getKiePackages()) {
            for (org.kie.api.definition.rule.Rule rule : compiled.getRules()) {
                String file = ((org.drools.base.definitions.rule.impl.RuleImpl) rule)
                        .getResource()
                        .getSourcePath();
                silent.remove(file);
                register(stage, rule, file, registered);
            }
            if (!compiled.getRules().isEmpty()
                    && compiled.getGlobalVariables().stream()
                            .noneMatch(global -> global.getName().equals(stage.global())
                                    && stage.globalTypes().contains(global.getType()))) {
                diagnostics.add("%s/: its rules have no global \"%s\" to speak to. Give every file: global %s %s;"
                        .formatted(
                                stage.folder(),
                                stage.global(),
                                stage.globalTypes().get(0),
                                stage.global()));
            }
        }
        silent.forEach(file -> diagnostics.add(file + ": it has no rule"));
        return registered;
    }

    private void register(
            Stage stage, org.kie.api.definition.rule.Rule rule, String file, Map<String, Rule> registered) {
        String clause = text(rule, "clause");
        if (clause == null) {
            diagnostics.add("%s: rule \"%s\" names no clause. Give it @clause(\"…\")".formatted(file, rule.getName()));
            return;
        }
        Rule known = new Rule(rule.getName(), clause, stage, file);
        Rule twin = rules.putIfAbsent(known.name(), known);
        if (twin != null) {
            diagnostics.add("%s: rule \"%s\" has the name of a rule in %s. Give each rule a name of its own"
                    .formatted(file, known.name(), twin.file()));
        }
        registered.put(known.name(), known);
        String zh = text(rule, "zh");
        String en = text(rule, "en");
        if (zh != null && en != null) {
            Text title = new Text(zh, en);
            Text other = titles.putIfAbsent(clause, title);
            if (other != null && !other.equals(title)) {
                diagnostics.add("%s: clause %s has two titles: %s and %s".formatted(file, clause, other, title));
            }
        }
    }

    private static @Nullable String text(org.kie.api.definition.rule.Rule rule, String key) {
        return rule.getMetaData().get(key) instanceof String value && !value.isBlank() ? value : null;
    }

    private void checkFolder(String file) {
        if (Arrays.stream(Stage.values()).noneMatch(stage -> file.startsWith(stage.folder() + "/"))) {
            diagnostics.add(file + ": rules stand in one of the folders " + folders());
        }
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String folders() {
        return Arrays.stream(Stage.values()).map(Stage::folder).collect(Collectors.joining(", "));
    }
}
