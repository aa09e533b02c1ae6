package io.qarules.engine;

import io.qarules.engine.source.PackSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules of many tenants, each by a pack of its own: {@code tenants.rules("acme").evaluate(caseFile)}.
 *
 * <p>A pack is loaded when its tenant first asks, on that thread; packs of several tenants load side by side, and who
 * asks for one that is being loaded waits for it. Tenants whose texts are equal share one pack. At most so many packs are
 * kept; the one that was asked for longest ago goes, and is loaded again when somebody asks. Rules that a caller holds
 * stay as they are. Safe for use by many threads.
 */
public final class TenantRules {
    private final QaRulesEngine base;
    private final int most;
    private final Function<String, PackSource> sources;
    private final Map<String, String> digests = new HashMap<>(); // by tenant
    private final LinkedHashMap<String, CompletableFuture<QaRulesEngine>> packs =
            new LinkedHashMap<>(16, 0.75f, true); // by digest, the one that was asked for longest ago first

    /**
     * Creates rules of which none are loaded yet.
     *
     * @param base decides what a tenant's pack does not, periods or cases; its listener is told of all
     * @param most how many packs are kept, 1 or more
     * @param sources reads the texts of a tenant's pack; may throw
     * @throws IllegalArgumentException if fewer than one pack is kept
     */
    public TenantRules(QaRulesEngine base, int most, Function<String, PackSource> sources) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 pack is kept, not " + most);
        }
        this.base = base;
        this.most = most;
        this.sources = sources;
    }

    /**
     * Returns the rules of a tenant.
     *
     * @param tenant the name that {@code sources} knows
     * @throws io.qarules.RulePackException if the tenant's pack does not load; the next call tries again
     */
    public QaRulesEngine rules(String tenant) {
        CompletableFuture<QaRulesEngine> kept = kept(tenant);
        return kept == null ? read(tenant) : joined(kept);
    }

    /**
     * Reads the texts of a tenant again; where they have changed, the new pack is loaded and takes the place of the old
     * one.
     *
     * @param tenant the name that {@code sources} knows
     * @return the rules from now on
     * @throws io.qarules.RulePackException if the new pack does not load; the tenant keeps the old one
     */
    public QaRulesEngine refresh(String tenant) {
        return read(tenant);
    }

    /** Forgets a tenant, and its pack if no other tenant has it. */
    public synchronized void forget(String tenant) {
        String digest = digests.remove(tenant);
        if (digest != null && !digests.containsValue(digest)) {
            packs.remove(digest);
        }
    }

    /** Returns how many packs are kept. */
    public synchronized int packs() {
        return packs.size();
    }

    private synchronized @Nullable CompletableFuture<QaRulesEngine> kept(String tenant) {
        String digest = digests.get(tenant);
        return digest == null ? null : packs.get(digest);
    }

    private QaRulesEngine read(String tenant) {
        PackSource source = sources.apply(tenant);
        String digest = source.digest();
        CompletableFuture<QaRulesEngine> mine = new CompletableFuture<>();
        CompletableFuture<QaRulesEngine> first = first(digest, mine);
        if (first == mine) {
            load(source, digest, mine);
        }
        QaRulesEngine rules = joined(first);
        keep(tenant, digest, first);
        return rules;
    }

    private synchronized CompletableFuture<QaRulesEngine> first(
            String digest, CompletableFuture<QaRulesEngine> otherwise) {
        CompletableFuture<QaRulesEngine> before = packs.putIfAbsent(digest, otherwise);
        return before == null ? otherwise : before;
    }

    private void load(PackSource source, String digest, CompletableFuture<QaRulesEngine> loaded) {
        try {
            loaded.complete(base.with(source));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                packs.remove(digest, loaded);
            }
            loaded.completeExceptionally(e);
        }
    }

    private synchronized void keep(String tenant, String digest, CompletableFuture<QaRulesEngine> rules) {
        String before = digests.put(tenant, digest);
        packs.put(digest, rules);
        if (before != null && !digests.containsValue(before)) {
            packs.remove(before);
        }
        Iterator<String> oldest = packs.keySet().iterator();
        while (packs.size() > most) {
            String gone = oldest.next();
            oldest.remove();
            digests.values().removeIf(gone::equals);
        }
    }

    private static QaRulesEngine joined(CompletableFuture<QaRulesEngine> rules) {
        try {
            return rules.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
