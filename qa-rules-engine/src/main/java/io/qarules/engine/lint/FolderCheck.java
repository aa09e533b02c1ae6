package io.qarules.engine.lint;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports each folder whose rules nobody runs once, at its first file. */
record FolderCheck(DiagnosticCollector findings, PackKind kind) {
    void check(List<FileText> files) {
        Map<String, List<FileText>> strange = files.stream()
                .filter(file -> file.stage() == null || !file.stage().isOf(kind))
                .collect(Collectors.groupingBy(file -> folder(file.path()), TreeMap::new, Collectors.toList()));
        strange.forEach((folder, own) -> {
            Stage stage = own.get(0).stage();
            if (stage == null) {
                ofNoStage(folder, own);
            } else {
                ofAnotherKind(own.get(0).path(), stage);
            }
        });
    }

    private void ofNoStage(String folder, List<FileText> files) {
        String first = files.get(0).path();
        say(
                first,
                files.size() == 1 || folder.isEmpty()
                        ? PackText.of("WRONG_FOLDER.folders", PackText.and(folders()))
                        : PackText.of("WRONG_FOLDER.several", PackText.and(folders()), folder, files.size()),
                hint(folder, first.substring(folder.length())));
    }

    private static PackText hint(String folder, String rest) {
        Optional<String> near = ClosestMatch.to(folder, folders());
        if (near.isPresent()) {
            return PackText.maybe(near.get() + rest);
        }
        if (folder.isEmpty()) {
            return PackText.of("WRONG_FOLDER.above");
        }
        return folders().contains(folder(rest.substring(1)))
                ? PackText.of("WRONG_FOLDER.below", folder)
                : PackText.of("WRONG_FOLDER.move");
    }

    /** Rules that would compile, and that nobody runs. */
    private void ofAnotherKind(String file, Stage stage) {
        String book = Arrays.stream(PackKind.values())
                .filter(stage::isOf)
                .map(PackKind::book)
                .findFirst()
                .orElseThrow();
        List<String> own = kind.stages().stream().map(Stage::folder).toList();
        say(file, nobodyRuns(stage.folder()), PackText.of("WRONG_FOLDER.own", PackText.and(own), book));
    }

    private PackText nobodyRuns(String folder) {
        return switch (kind) {
            case CASES -> PackText.of("WRONG_FOLDER.of-cases", folder);
            case PERIODS -> PackText.of("WRONG_FOLDER.of-periods", folder);
            case OFFICE -> PackText.of("WRONG_FOLDER.of-office", folder);
        };
    }

    private void say(String file, PackText message, @Nullable PackText hint) {
        findings.ofFile(DiagnosticCode.WRONG_FOLDER, file, message, hint);
    }

    /** The first folder of a path; empty where it has none. */
    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    static List<String> folders() {
        return Arrays.stream(Stage.values()).map(Stage::folder).toList();
    }
}
