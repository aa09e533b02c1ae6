package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.InspectorBias;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the facts of a calibration from a case: {@code inspectors} with {@code id}, {@code bias}, {@code deviation} (as
 * large as the bias where nothing is said) and {@code calls}, and {@code agreements} with {@code clause}, {@code alpha},
 * {@code calls} and {@code pairs}.
 */
final class CalibrationDraft {
    private static final List<String> INSPECTOR = List.of("id", "bias", "deviation", "calls");
    private static final List<String> AGREEMENT = List.of("clause", "alpha", "calls", "pairs");

    private final CaseErrors errors;

    CalibrationDraft(CaseErrors errors) {
        this.errors = errors;
    }

    ObjectNode of(JsonNode written) {
        ObjectNode calibration = JsonNodeFactory.instance.objectNode();
        copy(written, "inspectors", INSPECTOR, calibration);
        copy(written, "agreements", AGREEMENT, calibration);
        return calibration;
    }

    private void copy(JsonNode written, String list, List<String> fields, ObjectNode calibration) {
        ArrayNode records = calibration.putArray(list);
        errors.objects(written, "", list).forEach(each -> {
            errors.requireKnown(each.node(), each.at(), fields);
            records.add(each.node().deepCopy());
        });
    }

    static List<InspectorBias> inspectors(JsonNode calibration) {
        List<InspectorBias> inspectors = new ArrayList<>();
        calibration.path("inspectors").forEach(each -> {
            BigDecimal bias = each.path("bias").decimalValue();
            BigDecimal deviation = number(each.path("deviation"));
            inspectors.add(new InspectorBias(
                    each.path("id").asText(),
                    bias,
                    deviation == null ? bias.abs() : deviation,
                    each.path("calls").asLong()));
        });
        return inspectors;
    }

    static List<Agreement> agreements(JsonNode calibration) {
        List<Agreement> agreements = new ArrayList<>();
        calibration
                .path("agreements")
                .forEach(each -> agreements.add(new Agreement(
                        each.has("clause") ? each.get("clause").asText() : null,
                        number(each.path("alpha")),
                        each.path("calls").asLong(),
                        each.path("pairs").asLong())));
        return agreements;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
