package io.qarules.engine.rules;

import com.google.common.base.Joiner;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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
 * A pack of the class path that was compiled at build time, so that it need not be compiled at run time: the resource
 * {@code qa-rules/telesales.compiled} beside the folder {@code qa-rules/telesales}. It is used only for identical rule
 * texts, the same engine version and the same Drools version; otherwise the pack is compiled.
 *
 * <p>The file contains classes and serialized Java objects, so reading it executes code. It is therefore read from the
 * class path only, the source of the engine's own classes, and never from a pack in a directory, which people edit.
 */
public final class CompiledPack {
    private static final String FORMAT = "qa-rules compiled pack 2";

    private CompiledPack() {}

    /** Returns the name of the resource for a pack's folder. */
    public static String resource(String folder) {
        return folder + ".compiled";
    }

    /**
     * Compiles a pack and writes the result.
     *
     * @param source a pack without errors
     * @param loader resolves the classes that rules refer to
     * @param out stays open
     */
    public static void write(PackSource source, ClassLoader loader, OutputStream out) throws IOException {
        RuleCompiler compiler = new RuleCompiler(source, loader, StageRules.DEFAULT_FIRING_LIMIT);
        try (DroolsObjectOutputStream objects = new DroolsObjectOutputStream(new BufferedOutputStream(out))) {
            objects.writeUTF(madeOf(source.digest()));
            for (Stage stage : Stage.values()) {
                objects.writeObject(new ArrayList<>(compiler.compiled(stage).packages()));
            }
        }
    }

    /**
     * Reads the compiled rules of a pack; null where the class path has none for exactly these texts and versions.
     *
     * @param source the rule texts of the folder
     * @param digest of those texts
     * @param firingLimit how often the rules of a stage may fire at a time
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
            List<RuleText> texts = new RuleCompiler(source, loader, firingLimit).ruleTexts();
            Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                List<RuleText> own =
                        texts.stream().filter(rule -> rule.stage() == stage).toList();
                stages.put(stage, new CompiledStage(stage, packages(objects), own).rules(loader, firingLimit));
            }
            return new PackRules(source, loader, stages, texts);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<KiePackage> packages(DroolsObjectInputStream objects)
            throws IOException, ClassNotFoundException {
        return (List<KiePackage>) objects.readObject();
    }

    /**
     * Returns the versions that a compiled pack depends on, read from the jars' properties files: in a nested jar,
     * manifests give neither the engine's version nor that of Drools.
     */
    private static String madeOf(String digest) throws IOException {
        return Joiner.on(", ")
                .join(
                        FORMAT,
                        "engine " + property(CompiledPack.class, "engine.properties", "version"),
                        "Drools " + property(KnowledgeBaseImpl.class, "/drools.versions.properties", "drools.version"),
                        digest);
    }

    /**
     * Reads a property of a file in a jar.
     *
     * @param owner a class of the same jar as the file; in a named module, only classes of that module find the file
     */
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
