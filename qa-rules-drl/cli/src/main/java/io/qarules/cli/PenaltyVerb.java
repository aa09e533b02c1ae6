package io.qarules.cli;

import com.google.common.collect.ImmutableList;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of decision that a clause can demand, named in the terms of regulations. */
enum PenaltyVerb {
    COACHING("coaching", "辅导"),
    REMINDER("a reminder", "口头提醒", "提醒", "reminder"),
    WARNING("a warning", "口头警告", "警告", "warning"),
    SELF_REVIEW("a self-review", "检讨", "self review", "review"),
    TRAINING("training", "参加培训", "培训"),
    OFFLINE_TRAINING("offline training", "封线培训"),
    FINE("a fine", "经济扣罚", "扣罚", "fine"),
    DISMISSAL("dismissal proposed", "辞退建议", "辞退", "dismissal", "dismiss"),
    POINTS("points", "扣分", "point"),
    EXPERIENCE_TRAINING("experience training", "体感实训", "experience");

    private final String english;
    private final String chinese;
    private final ImmutableList<String> words;

    PenaltyVerb(String english, String chinese, String... words) {
        this.english = english;
        this.chinese = chinese;
        this.words = ImmutableList.copyOf(words);
    }

    /**
     * Finds a verb by its name, ignoring case; {@code _} and {@code -} are equal to a space. Empty for an unknown name.
     */
    static Optional<PenaltyVerb> of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.words().contains(plain(word)))
                .findFirst();
    }

    static List<String> allWords() {
        return Arrays.stream(values()).flatMap(verb -> verb.words().stream()).toList();
    }

    /** Returns the name of the method of {@code decide}. */
    String drl() {
        return Verbs.plainest(Stage.PENALIZE, DecisionKind.valueOf(name()));
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    private List<String> words() {
        return Stream.concat(Stream.of(plain(name()), english, chinese), words.stream())
                .distinct()
                .toList();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s-]+", " ");
    }
}
