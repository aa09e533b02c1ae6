package io.qarules.engine.policy;

import io.qarules.casefile.Consequence;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.AttributeType;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the words that a pack declares. Each is declared once. */
public final class VocabularyWriter {
    private final Set<Owner> owners;
    private final Set<String> consequences = new TreeSet<>(Consequence.ALL);
    private final Set<String> events = new LinkedHashSet<>();
    private final Set<String> tallies = new LinkedHashSet<>();
    private final TierIndices tiers = new TierIndices();
    private final Set<String> metrics = new LinkedHashSet<>();
    private final Set<String> indices = new LinkedHashSet<>(Set.of(Metric.COMPOSITE));
    private final Set<String> centre = new LinkedHashSet<>();
    private final Map<Owner, Map<String, AttributeType>> attributes = new EnumMap<>(Owner.class);

    /** @param owners those whose attributes the pack may declare */
    public VocabularyWriter(Set<Owner> owners) {
        this.owners = owners;
    }

    /**
     * Names a consequence besides those that every pack knows.
     *
     * @throws RefusedSettingException if it is empty or known
     */
    public void consequence(String word) {
        add(consequences, PackText.of("SETTING.a-consequence"), word);
    }

    /**
     * Names a type of events.
     *
     * @throws RefusedSettingException if it is empty or known
     */
    public void event(String type) {
        add(events, PackText.of("SETTING.an-event"), type);
    }

    /**
     * Names a tally.
     *
     * @throws RefusedSettingException if it is empty or known
     */
    public void tally(String name) {
        add(tallies, PackText.of("SETTING.a-tally"), name);
    }

    /** Names a tier that is a share of a group. */
    public void tier(String name) {
        tiers.share(name);
    }

    /**
     * Names a tier that is a band of the index.
     *
     * @param bound the lowest index of the band
     */
    public void tierFrom(String name, BigDecimal bound) {
        tiers.band(name, bound);
    }

    /** Names an indicator. */
    public void metric(String name) {
        metrics.add(name);
    }

    /** Names an index. */
    public void index(String name) {
        metrics.add(name);
        indices.add(name);
    }

    /** Names an indicator of the centre. */
    public void centre(String name) {
        centre.add(name);
    }

    /**
     * Declares an attribute that is true or false.
     *
     * @throws RefusedSettingException if there is no such owner, or the attribute is declared
     */
    public void flag(String owner, String name) {
        add(owner, name, AttributeType.of(AttributeType.Kind.FLAG));
    }

    /**
     * Declares an attribute that is a number.
     *
     * @throws RefusedSettingException if there is no such owner, or the attribute is declared
     */
    public void number(String owner, String name) {
        add(owner, name, AttributeType.of(AttributeType.Kind.NUMBER));
    }

    /**
     * Declares an attribute that is one of some words.
     *
     * @throws RefusedSettingException if there is no such owner, the attribute is declared, or the words are none or
     *     not distinct
     */
    public void word(String owner, String name, String... words) {
        if (words.length == 0) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-words", name),
                    PackText.maybe("word( \"%s\", \"%s\", \"YES\", \"NO\" )".formatted(owner, name)),
                    null);
        }
        Set<String> distinct = new HashSet<>();
        for (String word : words) {
            add(distinct, PackText.of("SETTING.a-word-of", name), word);
        }
        add(owner, name, AttributeType.ofWords(List.of(words)));
    }

    /** Returns the words declared so far. */
    public Vocabulary vocabulary() {
        Map<Owner, Map<String, AttributeType>> all = new EnumMap<>(Owner.class);
        attributes.forEach((owner, own) -> all.put(owner, Collections.unmodifiableMap(new LinkedHashMap<>(own))));
        return new Vocabulary(
                Collections.unmodifiableSet(new LinkedHashSet<>(consequences)),
                Collections.unmodifiableSet(new LinkedHashSet<>(events)),
                Collections.unmodifiableSet(new LinkedHashSet<>(tallies)),
                with(tiers.names(), List.of(Ranking.NOT_RANKED)),
                tiers.indices(),
                with(metrics, Metric.NAMES),
                Collections.unmodifiableSet(new LinkedHashSet<>(indices)),
                Collections.unmodifiableSet(new LinkedHashSet<>(centre)),
                Collections.unmodifiableMap(all));
    }

    private static Set<String> with(Set<String> words, List<String> known) {
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(known);
        return Collections.unmodifiableSet(all);
    }

    private static void add(Set<String> words, PackText what, String word) {
        if (word.isEmpty()) {
            throw new RefusedSettingException(PackText.of("POLICY.empty", what));
        }
        if (!words.add(word)) {
            throw new RefusedSettingException(PackText.of("POLICY.named-already", what, word));
        }
    }

    private void add(String owner, String name, AttributeType type) {
        Owner known = Owner.of(owner)
                .filter(owners::contains)
                .orElseThrow(() -> new RefusedSettingException(
                        PackText.of("POLICY.no-owner", owner),
                        Words.nearest(owner, owners.stream().map(Owner::word).toList()),
                        null));
        if (name.isEmpty()) {
            throw new RefusedSettingException(PackText.of("POLICY.empty", PackText.of("SETTING.an-attribute")));
        }
        if (attributes.computeIfAbsent(known, none -> new LinkedHashMap<>()).putIfAbsent(name, type) != null) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.named-already", PackText.of("SETTING.an-attribute"), owner + " " + name));
        }
    }
}
