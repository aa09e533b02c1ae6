package io.qarules.benchmarks.textbook;

import io.qarules.benchmarks.Peer;
import io.qarules.benchmarks.plain.Consequences;
import io.qarules.benchmarks.plain.Findings;
import io.qarules.benchmarks.plain.Offence;
import io.qarules.benchmarks.plain.Penalty;
import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.benchmarks.plain.World;
import io.qarules.outcome.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** One DRL and a new session from the container for every case, as the Drools documentation shows it. */
public final class TextbookDrools implements Consequences {
    private final KieContainer container;
    private final FactType appealUpheld;

    private TextbookDrools() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource("io/qarules/benchmarks/textbook/telesales.drl", TextbookDrools.class)
                .setResourceType(ResourceType.DRL));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
        appealUpheld = container.getKieBase().getFactType("io.qarules.benchmarks.textbook", "AppealUpheld");
    }

    public static Peer load() {
        return new PlainPolicy(new TextbookDrools());
    }

    @Override
    public World of(Findings findings, Set<String> appealsUpheld) {
        KieSession session = container.newKieSession();
        try {
            List<Exclusion> excluded = new ArrayList<>(findings.excluded());
            session.setGlobal("asOf", findings.asOf());
            session.setGlobal("excluded", excluded);
            for (Offence offence : findings.candidates()) {
                session.insert(offence);
            }
            for (String findingId : appealsUpheld) {
                session.insert(appealUpheld(findingId));
            }
            session.fireAllRules();
            List<Penalty> penalties = new ArrayList<>();
            for (Object penalty : session.getObjects(new ClassObjectFilter(Penalty.class))) {
                penalties.add((Penalty) penalty);
            }
            return new World(penalties, excluded);
        } finally {
            session.dispose();
        }
    }

    private Object appealUpheld(String findingId) {
        try {
            Object fact = appealUpheld.newInstance();
            appealUpheld.set(fact, "findingId", findingId);
            return fact;
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
