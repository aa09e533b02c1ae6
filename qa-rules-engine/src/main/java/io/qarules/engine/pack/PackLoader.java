package io.qarules.engine.pack;

import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How packs are loaded.
 *
 * @param classes finds the resources of packs and the classes that rules import
 * @param firingLimit how often the rules of one stage may fire for one case, 1 or more
 * @param limit how large a pack may be
 * @param forms where compiled forms are, each of some pack
 */
public record PackLoader(ClassLoader classes, int firingLimit, PackLimit limit, List<CompiledForm> forms) {
    /** Returns the usual way, with a limit on size and compiled forms. */
    public static PackLoader of(PackLimit limit, List<CompiledForm> forms) {
        return new PackLoader(PackLoader.class.getClassLoader(), StageRules.DEFAULT_FIRING_LIMIT, limit, forms);
    }

    public PackLoader {
        forms = List.copyOf(forms);
    }

    /**
     * Loads a pack in its compiled form; compiles and checks it if there is none of exactly its texts.
     *
     * @param replaced the pack that it replaces, for warnings of large changes; null for none
     * @throws io.qarules.RulePackException if the pack has errors or is larger, with one line for each
     */
    public RulePack load(PackSource source, @Nullable RulePack replaced) {
        return RulePack.load(source, classes, firingLimit, limit, forms, replaced);
    }
}
