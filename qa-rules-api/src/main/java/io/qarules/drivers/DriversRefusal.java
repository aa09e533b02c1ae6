package io.qarules.drivers;

import io.qarules.outcome.Text;
import java.util.List;

/**
 * Why there is no regression (POLICY 19).
 *
 * @param reason the kind
 * @param metrics which ones are at fault, in the order of the file; empty where none is
 * @param text what to do, in both languages
 */
public record DriversRefusal(DriversRefusalReason reason, List<String> metrics, Text text) {
    public DriversRefusal {
        metrics = List.copyOf(metrics);
    }
}
