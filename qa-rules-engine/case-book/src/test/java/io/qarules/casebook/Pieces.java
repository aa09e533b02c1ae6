package io.qarules.casebook;

import io.qarules.book.Facts;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A case file in pieces, as facts arrive at a book. */
final class Pieces {
    private Pieces() {}

    /** Returns every record by itself, in the order of the file. */
    static List<Facts> of(CaseFile file) {
        List<Facts> pieces = new ArrayList<>();
        Agent agent = file.agent();
        pieces.add(Facts.builder()
                .agent(AgentBuilder.builder(agent).id(null).wages(List.of()).build())
                .build());
        agent.wages()
                .forEach(wage -> pieces.add(Facts.builder()
                        .agent(Agent.builder().wages(List.of(wage)).build())
                        .build()));
        file.calls()
                .forEach(each -> pieces.add(Facts.builder().calls(List.of(each)).build()));
        file.callbacks()
                .forEach(each ->
                        pieces.add(Facts.builder().callbacks(List.of(each)).build()));
        file.evaluations()
                .forEach(each ->
                        pieces.add(Facts.builder().evaluations(List.of(each)).build()));
        file.verifications()
                .forEach(each ->
                        pieces.add(Facts.builder().verifications(List.of(each)).build()));
        file.appeals()
                .forEach(each ->
                        pieces.add(Facts.builder().appeals(List.of(each)).build()));
        file.improvements()
                .forEach(each ->
                        pieces.add(Facts.builder().improvements(List.of(each)).build()));
        file.nominations()
                .forEach(each ->
                        pieces.add(Facts.builder().nominations(List.of(each)).build()));
        file.events()
                .forEach(
                        each -> pieces.add(Facts.builder().events(List.of(each)).build()));
        return pieces;
    }

    /** Returns the same records in another order, some of them together. */
    static List<Facts> shuffled(CaseFile file, Random random) {
        List<Facts> pieces = of(file);
        Collections.shuffle(pieces, random);
        List<Facts> parcels = new ArrayList<>();
        for (Facts piece : pieces) {
            boolean alone = parcels.isEmpty() || random.nextBoolean() || piece.agent() != null;
            if (alone) {
                parcels.add(piece);
            } else {
                parcels.add(together(parcels.remove(parcels.size() - 1), piece));
            }
        }
        return parcels;
    }

    private static Facts together(Facts one, Facts other) {
        return new Facts(
                one.agent(),
                both(one.calls(), other.calls()),
                both(one.callbacks(), other.callbacks()),
                both(one.evaluations(), other.evaluations()),
                both(one.verifications(), other.verifications()),
                both(one.appeals(), other.appeals()),
                both(one.improvements(), other.improvements()),
                both(one.nominations(), other.nominations()),
                both(one.events(), other.events()),
                both(one.retractions(), other.retractions()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
