package io.qarules.problem;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a training helped (POLICY 19): how many agents of the group have an offence of the clause before it and after.
 * Who has offences on both sides counts on both.
 *
 * @param clause the clause that was trained
 * @param group who was trained
 * @param date the local day of the training, which belongs to the days after
 * @param agents how many agents the group has, 1 or more
 * @param before how many of them have an offence before the day; null where no day before it is known
 * @param after how many of them have an offence on the day or later; null where no such day is known
 * @param daysBefore how many days before it the two periods have
 * @param daysAfter how many days they have from it on. Where the days differ much, so do the chances to offend
 * @param p two-sided p-value of Fisher's exact test of before and after, 0 to 1, six places, more where it
 *     would else read as a number of two, such as 0.05; null where it is not defined
 * @param undefined why there is none; null where there is one
 * @param status what the rules say; null where none speaks of it
 * @param rule the rule's name; null where none speaks of it
 * @param reason in both languages; null where no rule speaks of it
 */
public record TrainingEffect(
        String clause,
        AgentGroup group,
        LocalDate date,
        int agents,
        @Nullable Integer before,
        @Nullable Integer after,
        int daysBefore,
        int daysAfter,
        @Nullable BigDecimal p,
        @Nullable UndefinedEffect undefined,
        @Nullable TrainingStatus status,
        @Nullable String rule,
        @Nullable Text reason) {}
