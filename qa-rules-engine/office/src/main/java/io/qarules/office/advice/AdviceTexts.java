package io.qarules.office.advice;

import io.qarules.drivers.AdviceEnd;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/** Says in Chinese and English what an advice on weights proposes, and why it goes no further. */
public final class AdviceTexts {
    private static final Sentences SENTENCES = new Sentences(AdviceTexts.class::getResourceAsStream, "AdviceTexts");

    private AdviceTexts() {}

    /** Says a sentence; a {@link Text} among the values is said in the language of the sentence. */
    public static Text say(String key, Object... values) {
        return SENTENCES.text(key, values);
    }

    static Text end(AdviceEnd end, Object... values) {
        return say("end." + end, values);
    }
}
