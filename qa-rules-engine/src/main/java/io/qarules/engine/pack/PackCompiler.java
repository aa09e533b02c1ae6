package io.qarules.engine.pack;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** Compiles packs ahead: for the command {@code compile}, and for the build of a jar that brings packs. */
public final class PackCompiler {
    private PackCompiler() {}

    /**
     * Checks packs of the class path, and writes their compiled form and the index of their files beside them.
     *
     * @param args the directory of classes and resources to write to, then the packs' resource folders
     * @throws io.qarules.RulePackException if a pack has errors, with one line for each
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        ClassLoader loader = PackCompiler.class.getClassLoader();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0], CompiledPack.resource(folder)))) {
                compile(PackSource.resources(loader, folder), loader, out);
            }
            Set<String> files = PackFolder.resources(loader, folder, "").keySet();
            Files.writeString(Path.of(args[0], PackFolder.index(folder)), String.join("\n", files));
        }
    }

    /**
     * Checks a pack and writes its compiled form, for {@link io.qarules.engine.QaRulesEngine.Builder#compiled}.
     *
     * @param source the pack's rules
     * @param loader finds the engine's classes and those that rules import
     * @param out stays open; nothing is written of a pack with errors
     * @return the SHA-256 of what was written, e.g. {@code sha256:9f86…}
     * @throws io.qarules.RulePackException if the pack has errors, with one line for each
     * @throws IOException if it cannot be written
     */
    public static String compile(PackSource source, ClassLoader loader, OutputStream out) throws IOException {
        PackCheck.compile(source, loader, StageRules.DEFAULT_FIRING_LIMIT, PackLimit.STANDARD)
                .throwIfBroken();
        HashingOutputStream hashed = new HashingOutputStream(Hashing.sha256(), out);
        CompiledPack.write(source, loader, hashed);
        return "sha256:" + hashed.hash();
    }
}
