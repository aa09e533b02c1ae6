package io.qarules.engine.rules;

import io.qarules.RulePackException;
import io.qarules.engine.rules.generate.DrlGenerator;
import io.qarules.engine.rules.text.FactClasses;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleFileReader;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/** Compiles the stages of a pack, and collects the rule texts and the compile errors. */
public final class RuleCompiler {
    private static final int LONGEST = 1_000;

    private final String pack;
    private final ClassLoader loader;
    private final int firingLimit;
    private final List<FileText> files;

    /**
     * Reads a pack; nothing is compiled yet, and Drools sees nothing of it.
     *
     * @param loader sees the engine's classes; passed to Drools explicitly
     * @param firingLimit how often the rules of one stage may fire for one case
     */
    public RuleCompiler(PackSource source, ClassLoader loader, int firingLimit) {
        this.pack = source.name();
        this.loader = loader;
        this.firingLimit = firingLimit;
        List<FileText> read = new ArrayList<>();
        FactClasses classes = new FactClasses(loader);
        for (Stage stage : Stage.values()) {
            source.files().forEach((file, drl) -> {
                if (stageOf(file) == stage) {
                    read.add(RuleFileReader.read(stage, file, drl, classes));
                }
            });
        }
        source.files().forEach((file, drl) -> {
            if (stageOf(file) == null) {
                read.add(FileText.stray(file, drl));
            }
        });
        this.files = List.copyOf(read);
    }

    /** Initializes the executor on which Drools compiles frequently used conditions, see {@code RulePack.load}. */
    static void prepareConditionCompiler() {
        if (ExecutorProviderFactory.getExecutorProvider() == null) {
            throw new IllegalStateException("Drools finds no ExecutorProvider. Maybe drools-core is not complete");
        }
    }

    /** The files as they were written, in the order of stages; those of none come last. */
    public List<FileText> files() {
        return files;
    }

    /** Returns the rules of the parsed files as written, in the order of stages, files and lines. */
    public List<RuleText> ruleTexts() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** Compiles the rules of one stage; the result has no rules where a file of the stage has compile errors. */
    public StageRules compile(Stage stage) {
        return compiled(stage).rules(loader, firingLimit);
    }

    /**
     * Compiles some of the rules of one stage.
     *
     * @param rules sound ones; rules with errors beside them are left out
     */
    public StageRules compile(Stage stage, List<RuleText> rules) {
        return compiled(stage, rules).rules(loader, firingLimit);
    }

    CompiledStage compiled(Stage stage) {
        return compiled(
                stage,
                ruleTexts().stream().filter(rule -> rule.stage() == stage).toList());
    }

    private CompiledStage compiled(Stage stage, List<RuleText> rules) {
        prepareConditionCompiler();
        if (rules.isEmpty()) {
            return new CompiledStage(stage, List.of(), List.of());
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        String drl = DrlGenerator.drl(stage, global(stage, rules), rules);
        builder.add(
                new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()),
                ResourceType.DRL);
        if (builder.hasErrors()) {
            String errors = builder.getErrors().toString();
            throw RulePackException.of(
                    pack,
                    List.of(PackText.of(
                                    "PACK.not-compiled",
                                    stage.folder(),
                                    errors.substring(0, Math.min(LONGEST, errors.length())))
                            .text()),
                    null);
        }
        return new CompiledStage(stage, List.copyOf(builder.getKnowledgePackages()), rules);
    }

    /** Rules change no fact, so that Drools need not find out which properties they watch, and warn where it cannot. */
    private KnowledgeBuilderConfiguration configuration() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader);
        configuration.setOption(PropertySpecificOption.DISABLED);
        return configuration;
    }

    /** The type of the stage's global, as the first file of these rules declares it. */
    private Class<?> global(Stage stage, List<RuleText> rules) {
        String first = rules.get(0).file();
        String declared = files.stream()
                .filter(file -> file.path().equals(first))
                .flatMap(file -> file.globals().stream())
                .filter(global -> global.name().equals(stage.global()))
                .map(FileText.Global::type)
                .findFirst()
                .orElse("");
        String simple = declared.substring(declared.lastIndexOf('.') + 1);
        String type = stage.globalTypes().stream()
                .filter(known -> known.endsWith("." + simple))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a global that was not checked: " + declared));
        try {
            return Class.forName(type, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class loader does not see " + type, e);
        }
    }

    private static @Nullable Stage stageOf(String file) {
        return Arrays.stream(Stage.values())
                .filter(stage -> file.startsWith(stage.folder() + "/"))
                .findFirst()
                .orElse(null);
    }
}
