package io.qarules.engine.source;

import java.util.Arrays;
import java.util.List;

/** What a pack is for. Its rules of stage {@code policy} say so by the book to which they speak. */
public enum PackKind {
    /** Evaluates cases. */
    CASES("PolicyBook"),
    /** Settles periods. */
    PERIODS("SettlementBook"),
    /** Is of the inspection office (POLICY 19). */
    OFFICE("OfficeBook");

    private final String book;

    PackKind(String book) {
        this.book = book;
    }

    /** Returns the simple name of the type that the global of stage {@code policy} has in such a pack. */
    public String book() {
        return book;
    }

    /** Returns the stages that packs of this kind have, {@code policy} among them. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(stage -> stage.isOf(this)).toList();
    }
}
