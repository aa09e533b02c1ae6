package io.qarules.engine.pack;

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

/** Compiles and lists the packs of a jar when the jar is built. For the build of such a jar, not for programs. */
public final class PackCompiler {
    private PackCompiler() {}

    /**
     * Checks packs, and writes their compiled form and the index of their files.
     *
     * @param args the directory of classes and resources to write to, then the packs' resource folders
     * @throws io.qarules.RulePackException if a pack has errors, with one line for each
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        ClassLoader loader = PackCompiler.class.getClassLoader();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            PackSource source = PackSource.resources(loader, folder);
            PackCheck.compile(source, loader, StageRules.DEFAULT_FIRING_LIMIT, PackLimit.STANDARD)
                    .throwIfBroken();
            try (OutputStream out = Files.newOutputStream(Path.of(args[0], CompiledPack.resource(folder)))) {
                CompiledPack.write(source, loader, out);
            }
            Set<String> files = PackFolder.resources(loader, folder, "").keySet();
            Files.writeString(Path.of(args[0], PackFolder.index(folder)), String.join("\n", files));
        }
    }
}
