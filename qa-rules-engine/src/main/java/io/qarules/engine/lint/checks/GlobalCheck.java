package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that a file declares the global of its stage. */
public final class GlobalCheck {
    private GlobalCheck() {}

    /** Returns the type of the file's global; null where none has the right name and type, which is reported. */
    public static @Nullable Class<?> check(
            DiagnosticCollector findings, FileText file, Stage stage, PackKind kind, ClassLoader loader) {
        Optional<FileText.Global> declared = file.globals().stream()
                .filter(global -> global.name().equals(stage.global()))
                .findFirst();
        if (declared.isEmpty()) {
            missing(findings, file, stage);
            return null;
        }
        FileText.Global global = declared.get();
        for (String name : stage.globalTypes()) {
            Class<?> type = Imports.load(name, loader);
            if (type == null || !List.of(name, type.getSimpleName()).contains(global.type())) {
                continue;
            }
            if (global.type().equals(type.getSimpleName())
                    && !Imports.of(file, loader).covers(type)) {
                findings.at(
                        DiagnosticCode.WRONG_GLOBAL,
                        file.path(),
                        global.place(),
                        PackText.of("HINT.not-imported", global.type()),
                        PackText.maybe("import %s.*;".formatted(type.getPackageName())));
                return null;
            }
            if (stage == Stage.POLICY && !type.getSimpleName().equals(kind.book())) {
                findings.at(
                        DiagnosticCode.WRONG_GLOBAL,
                        file.path(),
                        global.place(),
                        PackText.of("WRONG_GLOBAL.other-book", kind.book(), type.getSimpleName()),
                        PackText.maybe("global %s %s;".formatted(kind.book(), stage.global())));
                return null;
            }
            return type;
        }
        findings.at(
                DiagnosticCode.WRONG_GLOBAL,
                file.path(),
                global.place(),
                PackText.of("WRONG_GLOBAL.type", stage.folder(), global.type()),
                PackText.maybe(declaration(stage)));
        return null;
    }

    private static void missing(DiagnosticCollector findings, FileText file, Stage stage) {
        PackText message = PackText.of("WRONG_GLOBAL.none", stage.folder(), stage.global());
        PackText hint = PackText.of("WRONG_GLOBAL.write", declaration(stage));
        if (file.globals().isEmpty()) {
            file.rules().stream()
                    .limit(1)
                    .forEach(
                            rule -> findings.at(DiagnosticCode.WRONG_GLOBAL, file.path(), rule.place(), message, hint));
        } else {
            findings.at(
                    DiagnosticCode.WRONG_GLOBAL,
                    file.path(),
                    file.globals().get(0).place(),
                    message,
                    hint);
        }
    }

    private static PackText declaration(Stage stage) {
        return PackText.or(stage.globalTypes().stream()
                .map(type -> "global %s %s;".formatted(type.substring(type.lastIndexOf('.') + 1), stage.global()))
                .toList());
    }
}
