package io.qarules.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The module exports to everybody what rules name: Drools makes their classes in a module without name")
class ModuleExportsTest {
    @ParameterizedTest
    @EnumSource
    void theFactsAndVerbsOfEachStage(Stage stage) throws Exception {
        List<String> exported = descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .toList();

        assertThat(Stream.concat(stage.factTypes().stream(), stage.globalTypes().stream())
                        .filter(type -> type.startsWith("io.qarules.engine."))
                        .map(type -> type.substring(0, type.lastIndexOf('.'))))
                .isNotEmpty()
                .isSubsetOf(exported);
    }

    private static ModuleDescriptor descriptor() throws IOException {
        URL classes = QaRulesEngine.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream in = new URL(classes, "module-info.class").openStream()) {
            return ModuleDescriptor.read(in);
        }
    }
}
