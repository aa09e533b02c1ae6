package io.qarules.workbench.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can say of a call; the ratings are those of the call's survey. */
public enum CallField {
    agentId(Kind.TEXT),
    callId(Kind.TEXT),
    startedAt(Kind.MOMENT),
    durationSeconds(Kind.DURATION),
    talkSeconds(Kind.DURATION),
    consultationSeconds(Kind.DURATION),
    direction(Kind.WORD),
    connected(Kind.FLAG),
    hungUpBy(Kind.WORD),
    intentConfirmed(Kind.FLAG),
    orderId(Kind.TEXT),
    deal(Kind.FLAG),
    personal(Kind.FLAG),
    firstContactResolved(Kind.FLAG),
    transferred(Kind.FLAG),
    csat(Kind.RATING),
    nps(Kind.NUMBER),
    resolution(Kind.RATING),
    attitude(Kind.RATING),
    speed(Kind.RATING),
    convenience(Kind.RATING);

    private final Kind kind;

    CallField(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether a row without it cannot be used. */
    boolean isRequired() {
        return this == agentId || this == startedAt;
    }

    boolean isRating() {
        return kind == Kind.RATING || kind == Kind.NUMBER;
    }

    static Optional<CallField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** How a cell is read. */
    enum Kind {
        TEXT,
        MOMENT,
        DURATION,
        FLAG,
        WORD,
        RATING,
        NUMBER
    }
}
