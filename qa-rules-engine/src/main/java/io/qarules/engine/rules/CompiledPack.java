package io.qarules.engine.rules;

import com.google.common.base.Joiner;
import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.Printable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
 * The compiled form of a pack, made ahead so that the pack need not be compiled at run time. It is used only for
 * identical rule texts, the same engine version and the same Drools version; otherwise the pack is compiled.
 *
 * <p>The file contains classes and serialized Java objects, so reading it executes code. It is therefore read only from
 * where a {@link CompiledForm} says, never from beside a pack in a directory, which people edit, and not before its
 * content is known to be what was written.
 */
public final class CompiledPack {
    private static final String FORMAT = "qa-rules compiled pack 3";
    private static final HashFunction CHECKSUM = Hashing.sha256();

    private CompiledPack() {}

    /** Returns the name of the resource for a pack's folder. */
    public static String resource(String folder) {
        return folder + ".compiled";
    }

    /**
     * Compiles a pack and writes the result: what it is made of, the SHA-256 of what follows, classes and objects.
     *
     * @param source a pack without errors
     * @param loader resolves the classes that rules refer to
     * @param out stays open
     */
    public static void write(PackSource source, ClassLoader loader, OutputStream out) throws IOException {
        RuleCompiler compiler = new RuleCompiler(source, loader, StageRules.DEFAULT_FIRING_LIMIT);
        ByteArrayOutputStream packages = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream objects = new DroolsObjectOutputStream(packages)) {
            for (Stage stage : Stage.values()) {
                objects.writeObject(new ArrayList<>(compiler.compiled(stage).packages()));
            }
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(madeOf(source.digest()));
        data.write(CHECKSUM.hashBytes(packages.toByteArray()).asBytes());
        data.write(packages.toByteArray());
        data.flush();
    }

    /**
     * Reads the compiled rules of a pack; null where no form was made of exactly these texts and versions. The log says
     * so, and why a form is not used.
     *
     * @param source the rule texts
     * @param digest of those texts
     * @param forms are looked at in this order
     * @param firingLimit how often the rules of a stage may fire at a time
     */
    public static @Nullable PackRules of(
            PackSource source, String digest, ClassLoader loader, List<CompiledForm> forms, int firingLimit) {
        List<String> others = new ArrayList<>();
        for (CompiledForm form : forms) {
            try {
                PackRules rules = read(form, source, digest, loader, firingLimit, others);
                if (rules != null) {
                    return rules;
                }
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
                log().log(Level.WARNING, form.name() + " cannot be used: the pack is compiled anew. " + e, e);
            }
        }
        if (!others.isEmpty()) {
            log().log(Level.INFO, "{0} is compiled anew: {1}", source.name(), String.join("; ", others));
        }
        return null;
    }

    private static System.Logger log() {
        return System.getLogger(CompiledPack.class.getName());
    }

    private static @Nullable PackRules read(
            CompiledForm form,
            PackSource source,
            String digest,
            ClassLoader loader,
            int firingLimit,
            List<String> others)
            throws IOException, ClassNotFoundException {
        byte[] bytes = form.bytes(loader);
        if (bytes == null) {
            return null;
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        String madeOf = data.readUTF();
        String now = madeOf(digest);
        if (!madeOf.equals(now)) {
            others.add("%s is of %s, and not of %s".formatted(form.name(), Printable.line(madeOf), now));
            return null;
        }
        HashCode written = HashCode.fromBytes(data.readNBytes(CHECKSUM.bits() / Byte.SIZE));
        byte[] packages = data.readAllBytes();
        if (!CHECKSUM.hashBytes(packages).equals(written)) {
            throw new IOException("it was cut off or changed after it was written");
        }
        return rules(packages, source, loader, firingLimit);
    }

    private static PackRules rules(byte[] packages, PackSource source, ClassLoader loader, int firingLimit)
            throws IOException, ClassNotFoundException {
        try (DroolsObjectInputStream objects =
                new DroolsObjectInputStream(new ByteArrayInputStream(packages), loader)) {
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
