package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.listener.LoadNotice;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.source.PackSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings with which an engine loads its packs.
 *
 * @param loader loads them
 * @param listener notified of the facts that rules decide on; null for none
 * @param decisions told of each pack that is loaded; null for none
 */
record PackLoading(
        PackLoader loader,
        @Nullable FactListener listener,
        @Nullable DecisionListener decisions) {
    /**
     * Loads a pack immediately.
     *
     * @param source the pack's rules
     * @param settles whether the pack must settle periods; otherwise it must evaluate cases
     * @param replaced the pack that it replaces, for warnings; null for none
     * @throws io.qarules.RulePackException if the pack does not load, or is not of the kind required
     */
    Supplier<RulePack> named(PackSource source, boolean settles, @Nullable Supplier<RulePack> replaced) {
        RulePack before = replaced == null ? null : replaced.get();
        return Suppliers.ofInstance(load(source.name(), settles, () -> loader.load(source, before)));
    }

    /**
     * Loads a pack of the class path at its first use. If the replaced engine has the same pack with the same settings,
     * both share it, so that a chain of replacements does not keep every engine in memory.
     *
     * @param folder the pack's resource folder, e.g. {@code qa-rules/telesales}
     * @param settles whether the pack must settle periods; otherwise it must evaluate cases
     * @param replaced the pack that it replaces, for warnings; null for none
     */
    Supplier<RulePack> standard(String folder, boolean settles, @Nullable Supplier<RulePack> replaced) {
        if (replaced instanceof Standard same && same.loading.equals(this)) {
            return same;
        }
        RulePack before = replaced == null ? null : replaced.get();
        return new Standard(
                this,
                Suppliers.memoize(() -> load(
                        folder,
                        settles,
                        () -> RulePack.resources(loader.classes(), folder, loader.firingLimit(), before))));
    }

    private RulePack load(String name, boolean settles, Supplier<RulePack> loaded) {
        RulePack pack = LoadNotice.of(decisions, name, () -> loaded.get().requireSettles(settles), RulePack::version);
        return listener == null ? pack : pack.notifying(listener);
    }

    private record Standard(PackLoading loading, Supplier<RulePack> compiled) implements Supplier<RulePack> {
        @Override
        public RulePack get() {
            return compiled.get();
        }
    }
}
