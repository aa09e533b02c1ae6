package io.qarules.engine.rules;

import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.RuleTextReader;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.concurrent.ExecutorProviderFactory;

/** Compiles the stages of a pack, and collects the rule texts and the compile errors. */
public final class RuleCompiler {
    private final PackSource source;
    private final ClassLoader loader;
    private final int firingLimit;
    private final List<FileText> files = new ArrayList<>();
    private final List<CompileError> errors = new ArrayList<>();

    public RuleCompiler(PackSource source, ClassLoader loader, int firingLimit) {
        this.source = source;
        this.loader = loader;
        this.firingLimit = firingLimit;
        prepareConditionCompiler();
        source.files().forEach((file, drl) -> {
            if (stageOf(file) == null) {
                files.add(FileText.unread(file, null, drl));
            }
        });
    }

    /** Initializes the executor on which Drools compiles frequently used conditions, see {@code RulePack.load}. */
    static void prepareConditionCompiler() {
        if (ExecutorProviderFactory.getExecutorProvider() == null) {
            throw new IllegalStateException("Drools finds no ExecutorProvider. Maybe drools-core is not complete");
        }
    }

    /** Returns the compile errors so far. */
    public List<CompileError> errors() {
        return List.copyOf(errors);
    }

    /** Returns the files as written, those outside the compiled stages included. */
    public List<FileText> files() {
        return List.copyOf(files);
    }

    /** Returns the rules of the parsed files as written, in the order of stages, files and lines. */
    public List<RuleText> ruleTexts() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** Compiles the rules of one stage; the result has no rules where a file of the stage has compile errors. */
    public StageRules compile(Stage stage) {
        return compiled(stage).rules(loader, firingLimit);
    }

    CompiledStage compiled(Stage stage) {
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader));
        int before = errors.size();
        List<RuleText> rules = new ArrayList<>();
        source.files().forEach((file, drl) -> {
            if (stageOf(file) == stage) {
                FileText text = compile(builder, stage, file, drl);
                files.add(text);
                rules.addAll(text.rules());
            }
        });
        if (errors.size() > before) {
            return new CompiledStage(stage, List.of(), List.of());
        }
        return new CompiledStage(stage, List.copyOf(builder.getKnowledgePackages()), rules);
    }

    private FileText compile(KnowledgeBuilderImpl builder, Stage stage, String file, String drl) {
        Resource resource = new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        resource.setSourcePath(file);
        Compilation compilation = new Compilation(file, drl);
        PackageDescr parsed = compilation.parse(resource);
        FileText text = parsed == null
                ? FileText.unread(file, stage, drl)
                : new RuleTextReader(stage, file, drl).read(parsed, loader);
        if (parsed != null) {
            compilation.add(builder, parsed);
        }
        errors.addAll(compilation.errors());
        return text;
    }

    private static @Nullable Stage stageOf(String file) {
        return Arrays.stream(Stage.values())
                .filter(stage -> file.startsWith(stage.folder() + "/"))
                .findFirst()
                .orElse(null);
    }
}
