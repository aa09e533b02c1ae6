package io.qarules.engine.reload;

import io.qarules.RulePackException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.listener.LoadNotice;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt to load a pack.
 *
 * @param pack the pack in force after the attempt; null if there is none
 * @param passed what the gates checked, if all were passed; otherwise empty
 * @param diagnostics why the new pack did not come into force, one line each; empty if it did
 */
record ReloadAttempt(@Nullable RulePack pack, List<String> passed, List<Text> diagnostics) {
    private static final System.Logger LOG = System.getLogger(ReloadingQaRules.class.getName());

    /**
     * Compiles a pack, unless its digest is that of the pack in force, and passes it through the
     * gates.
     *
     * @param origin where the pack is from
     * @param inForce the pack in force; null if there is none
     * @param gates what a pack must pass, in this order
     * @param loader loads the pack
     * @param listener told where the pack is compiled; null for none
     */
    static ReloadAttempt of(
            PackOrigin origin,
            @Nullable RulePack inForce,
            List<PackGate> gates,
            PackLoader loader,
            @Nullable DecisionListener listener) {
        PackSource source;
        try {
            source = origin.read();
        } catch (RulePackException e) {
            return failed(inForce, e.texts());
        } catch (RuntimeException | Error e) { // whatever it is, the rules in force must go on and somebody must know
            LOG.log(Level.DEBUG, origin.name() + " cannot be read", e);
            return failed(
                    inForce, List.of(PackText.of("PACK.unreadable", said(e)).text()));
        }
        try {
            RulePack pack = inForce != null && inForce.version().digest().equals(source.digest())
                    ? inForce
                    : LoadNotice.of(listener, origin.name(), () -> loader.load(source, inForce), RulePack::version);
            return throughGates(new PackCandidate(origin.name(), origin.directory(), pack), inForce, gates);
        } catch (RulePackException e) {
            return failed(inForce, e.texts());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, origin.name() + " cannot be checked", e);
            return failed(inForce, List.of(PackText.of("PACK.fault", e).text()));
        }
    }

    private static String said(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank()
                ? error.getClass().getName()
                : message.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    static ReloadAttempt failed(@Nullable RulePack inForce, List<Text> diagnostics) {
        return new ReloadAttempt(inForce, List.of(), diagnostics);
    }

    private static ReloadAttempt throughGates(
            PackCandidate candidate, @Nullable RulePack inForce, List<PackGate> gates) {
        List<String> passed = new ArrayList<>();
        List<Text> diagnostics = new ArrayList<>();
        for (PackGate gate : gates) {
            try {
                passed.addAll(gate.pass(candidate));
            } catch (RulePackException e) {
                diagnostics.addAll(e.texts());
            }
        }
        return diagnostics.isEmpty()
                ? new ReloadAttempt(candidate.pack(), passed, diagnostics)
                : failed(inForce, diagnostics);
    }
}
