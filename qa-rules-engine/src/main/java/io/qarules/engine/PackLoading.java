package io.qarules.engine;

import com.google.common.base.Suppliers;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.FactListener;
import io.qarules.engine.source.PackSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How packs are loaded.
 *
 * @param loader sees resources and the classes that rules name
 * @param firingLimit how often the rules of one stage may fire at a time
 * @param listener told of the facts that rules get, if anybody is
 */
record PackLoading(
        ClassLoader loader, int firingLimit, @Nullable FactListener listener) {
    /**
     * Compiles a pack at once.
     *
     * @param replaced the pack in whose place it comes, if any
     */
    Supplier<RulePack> named(PackSource source, boolean settles, @Nullable Supplier<RulePack> replaced) {
        RulePack before = replaced == null ? null : replaced.get();
        return Suppliers.ofInstance(wanted(RulePack.load(source, loader, firingLimit, before), settles));
    }

    /**
     * Loads a pack of the class path at its first use, and shares it with the engine in whose place another comes: a
     * chain of engines would each hold the one before.
     */
    Supplier<RulePack> standard(String folder, boolean settles, @Nullable Supplier<RulePack> replaced) {
        if (replaced instanceof Standard same && same.loading.equals(this)) {
            return same;
        }
        RulePack before = replaced == null ? null : replaced.get();
        return new Standard(
                this,
                Suppliers.memoize(() -> wanted(RulePack.resources(loader, folder, firingLimit, before), settles)));
    }

    private RulePack wanted(RulePack pack, boolean settles) {
        pack.requireSettles(settles);
        return listener == null ? pack : pack.notifying(listener);
    }

    private record Standard(PackLoading loading, Supplier<RulePack> compiled) implements Supplier<RulePack> {
        @Override
        public RulePack get() {
            return compiled.get();
        }
    }
}
