package io.qarules.engine.rules;

import com.google.common.base.Joiner;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.RuleTextInput;
import io.qarules.engine.rules.text.RuleTextOutput;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.core.impl.KnowledgeBaseImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;

/**
 * A pack of the class path as it was compiled when it was built, so that no JVM need do it again: the resource
 * {@code qa-rules/telesales.compiled} beside the folder {@code qa-rules/telesales}. It counts only for the very same
 * rule texts, the same engine and the same Drools; without it, the pack is compiled.
 *
 * <p>It holds classes and serialized Java objects: reading it is running code. So it is looked for on the class path
 * alone, where the engine's own classes come from, and never beside a pack in a directory, which people edit.
 */
public final class CompiledPack {
    private static final String FORMAT = "qa-rules compiled pack 1";

    private CompiledPack() {}

    /** Where it is looked for, and is to be written. */
    public static String resource(String folder) {
        return folder + ".compiled";
    }

    /**
     * Compiles a pack for later.
     *
     * @param source a pack without errors
     * @param loader sees the classes that rules name
     */
    public static void write(PackSource source, ClassLoader loader, OutputStream out) throws IOException {
        RuleCompiler compiler = new RuleCompiler(source, loader, StageRules.DEFAULT_FIRING_LIMIT);
        List<CompiledStage> stages =
                Arrays.stream(Stage.values()).map(compiler::compiled).toList();
        if (!compiler.errors().isEmpty()) {
            throw new IllegalArgumentException("%s has errors: %s".formatted(source.name(), compiler.errors()));
        }
        try (DroolsObjectOutputStream objects = new DroolsObjectOutputStream(new BufferedOutputStream(out))) {
            objects.writeUTF(madeOf(source.digest()));
            for (CompiledStage stage : stages) {
                objects.writeObject(new ArrayList<>(stage.packages()));
                new RuleTextOutput(objects).write(stage.texts());
            }
        }
    }

    /**
     * The compiled rules of a pack; null where there are none for these texts.
     *
     * @param source what is in the folder
     * @param digest of that
     */
    public static @Nullable PackRules of(
            PackSource source, String digest, ClassLoader loader, String folder, int firingLimit) {
        try (InputStream in = loader.getResourceAsStream(resource(folder))) {
            return in == null ? null : read(in, source, digest, loader, firingLimit);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            log().log(Level.WARNING, resource(folder) + " cannot be read: the pack is compiled anew", e);
            return null;
        }
    }

    private static System.Logger log() {
        return System.getLogger(CompiledPack.class.getName());
    }

    private static @Nullable PackRules read(
            InputStream in, PackSource source, String digest, ClassLoader loader, int firingLimit)
            throws IOException, ClassNotFoundException {
        try (DroolsObjectInputStream objects = new DroolsObjectInputStream(in, loader)) {
            String madeOf = objects.readUTF();
            String now = madeOf(digest);
            if (!madeOf.equals(now)) {
                log().log(
                                Level.INFO,
                                "{0} is compiled anew: it was compiled of {1}, and is {2}",
                                source.name(),
                                madeOf,
                                now);
                return null;
            }
            RuleCompiler.prepareConditionCompiler();
            Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
            List<RuleText> texts = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                CompiledStage compiled =
                        new CompiledStage(stage, packages(objects), new RuleTextInput(objects, loader).read());
                stages.put(stage, compiled.rules(loader, firingLimit));
                texts.addAll(compiled.texts());
            }
            return new PackRules(source, loader, stages, texts);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<KiePackage> packages(DroolsObjectInputStream objects)
            throws IOException, ClassNotFoundException {
        return (List<KiePackage>) objects.readObject();
    }

    /** Versions as the jars' own files give them: in a jar of jars a manifest names neither the engine nor Drools. */
    private static String madeOf(String digest) throws IOException {
        return Joiner.on(", ")
                .join(
                        FORMAT,
                        "engine " + property(CompiledPack.class, "engine.properties", "version"),
                        "Drools " + property(KnowledgeBaseImpl.class, "/drools.versions.properties", "drools.version"),
                        digest);
    }

    /** @param owner of the same jar as the file, which in a named module finds no file of another */
    private static String property(Class<?> owner, String file, String name) throws IOException {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return String.valueOf(properties.get(name));
        }
    }
}
