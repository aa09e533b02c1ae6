package io.qarules.engine.calibrate;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.TextOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the rules of stage calibrate on what came of a calibration (POLICY 19). */
public final class CalibrateStage {
    private static final Comparator<CalledIn> ORDER = Comparator.comparing(CalledIn::kind)
            .thenComparing(CalledIn::inspectorId, TextOrder.BY_CODE_POINT)
            .thenComparing(called -> called.rule().clause(), TextOrder.BY_CODE_POINT);

    private CalibrateStage() {}

    /**
     * Returns who is called in, in the order of kinds and inspectors.
     *
     * @param periodId for error messages
     */
    public static List<CalledIn> run(
            RulePack pack, String periodId, List<InspectorBias> inspectors, List<Agreement> agreements) {
        List<Object> facts = facts(pack, inspectors, agreements);
        Firing firing = new Firing(periodId);
        CalibrateVerbs verbs = new CalibrateVerbs(firing);
        pack.stage(Stage.CALIBRATE).run(facts, verbs, firing, "");
        pack.notifyListener(Stage.CALIBRATE, () -> facts);
        return verbs.byId().values().stream().sorted(ORDER).toList();
    }

    /** Returns all that the rules see. */
    public static List<Object> facts(RulePack pack, List<InspectorBias> inspectors, List<Agreement> agreements) {
        List<Object> facts = new ArrayList<>(pack.settings());
        facts.addAll(inspectors);
        facts.addAll(agreements);
        return facts;
    }
}
